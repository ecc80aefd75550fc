"""The log says where a request went wrong, and nothing that anybody typed."""

import logging

from goldenthread.web.shared.logs import Line, OfRequest, request_id

NAME = "Made-up Child"


def line_of(raise_it, message: str = "Failed: %s", *args: object) -> str:
    """The line that is logged for what a function raises."""
    try:
        raise_it()
    except Exception as raised:
        exc_info = (type(raised), raised, raised.__traceback__)
    record = logging.LogRecord("goldenthread", logging.ERROR, __file__, 1, message, args, exc_info)
    OfRequest().filter(record)
    return Line("{levelname} [{request_id}] {message}", style="{").format(record)


def wrong_value() -> None:
    raise ValueError(f"no such person: {NAME}")


def wrong_value_behind_another() -> None:
    try:
        wrong_value()
    except ValueError as cause:
        raise KeyError(NAME) from cause


def wrong_value_hidden() -> None:
    try:
        wrong_value()
    except ValueError:
        raise KeyError(NAME) from None


def wrong_name() -> None:
    raise NameError("name 'peple' is not defined")


def test_an_exception_is_logged_with_its_place_and_kind_but_not_its_message():
    line = line_of(wrong_value)

    assert NAME not in line
    assert "in wrong_value" in line
    assert "builtins.ValueError: its message is left out" in line


def test_a_message_that_can_only_name_the_program_is_kept():
    assert "builtins.NameError: name 'peple' is not defined" in line_of(wrong_name)


def test_causes_come_first():
    line = line_of(wrong_value_behind_another)

    assert line.index("ValueError") < line.index("KeyError")
    assert NAME not in line


def test_a_cause_that_the_code_hides_stays_hidden():
    assert "ValueError" not in line_of(wrong_value_hidden)


def test_addresses_lose_their_query():
    line = line_of(wrong_value, "Failed: %s", f"/people/?called={NAME}")

    assert line.splitlines()[0].endswith("Failed: /people/")


def test_what_is_no_address_is_logged_as_it_is():
    assert "Failed: 7" in line_of(wrong_value, "Failed: %s", 7)


def test_a_line_names_its_request():
    token = request_id.set("abc123")

    line = line_of(wrong_value, "Failed")

    request_id.reset(token)
    assert line.startswith("ERROR [abc123] Failed")
    assert line_of(wrong_value, "Failed").startswith("ERROR [-] Failed")


def test_what_another_formatter_said_of_an_exception_is_not_repeated():
    try:
        wrong_value()
    except ValueError as raised:
        exc_info = (type(raised), raised, raised.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "Failed", (), exc_info)
    whole = logging.Formatter().format(record)

    assert NAME in whole
    assert NAME not in Line("%(message)s").format(record)
