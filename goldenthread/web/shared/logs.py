"""What the log may say: where a request went wrong, and nothing that a person sent or is called."""

import logging
from contextvars import ContextVar

# The request (or job) that is being answered, so that lines and events of one can be found together
request_id: ContextVar[str] = ContextVar("request_id", default="")


class OfRequest(logging.Filter):
    """Gives each line its request, and takes from it what Django would say of the person’s words."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get() or "-"
        return True


class Line(logging.Formatter):
    """A line of the log. Addresses lose their query, and exceptions their message: both hold data."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (logging's own name)
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        if isinstance(record.args, tuple):
            record.args = tuple(_without_query(value) for value in record.args)
        return super().format(record)

    def formatException(self, ei) -> str:  # type: ignore[no-untyped-def]  # noqa: N802
        """Where it happened, line by line, and the kind of exception, without its message."""
        kind, _value, trace = ei
        lines = []
        while trace:
            code = trace.tb_frame.f_code
            lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        lines.append(f"  {kind.__module__}.{kind.__qualname__} (its message is left out)")
        return "\n".join(lines)


def _without_query(value: object) -> object:
    if isinstance(value, str) and value.startswith("/"):
        return value.partition("?")[0]
    return value
