"""The command as a whole: version, help, wrong use, and how it ends when it is cut short."""

import os
import signal
import subprocess
import sys
import time

import pytest

from goldenthread import __version__
from goldenthread.cli import main
from tests.cli.calling import PLAN_TEXT, PROGRAM, called, refusal


def test_the_version_is_printed():
    finished = called("--version")

    assert (finished.returncode, finished.stderr) == (0, b"")
    assert finished.stdout.decode() == f"goldenthread {__version__}\n"


def test_the_version_is_answered_before_anything_heavy_is_loaded():
    heavy = "argparse, lxml, json, dataclasses"
    code = (
        "import sys; from goldenthread.cli import main; main(['--version']); "
        f"print([name for name in {heavy.split(', ')} if name in sys.modules])"
    )

    finished = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, check=True)

    assert finished.stdout.decode().splitlines()[-1] == "[]"


def test_listing_the_commands_loads_no_area():
    code = (
        "import sys; from goldenthread.cli import main; main(['plan', '--help']); "
        "print([name for name in ('lxml', 'goldenthread.plans') if name in sys.modules])"
    )

    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert "export" in finished.stdout.decode()
    assert finished.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [((), "GROUP"), (("plan",), "COMMAND"), (("plan", "export", "x.json"), "--layout, --to")],
)
def test_a_call_without_all_it_needs_is_wrong_use_and_says_what_is_missing(arguments, missing):
    finished = called(*arguments)

    assert finished.returncode == 2
    assert f"the following arguments are required: {missing} (see goldenthread" in refusal(finished)


def test_an_unknown_command_is_wrong_use():
    finished = called("plan", "burn")

    assert finished.returncode == 2
    assert "burn" in refusal(finished)


def test_help_is_an_answer(capsys):
    assert main(["plan", "read", "--help"]) == 0

    assert "--json" in capsys.readouterr().out


def test_plans_are_printed_in_utf8_whatever_the_locale(tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN_TEXT, "utf-8")

    finished = called(
        "plan", "read", plan, "--json", environment={"LC_ALL": "C", "PYTHONUTF8": "0"}
    )

    assert finished.returncode == 0
    assert "within a day – and well" in finished.stdout.decode("utf-8")


def test_a_reader_of_the_answer_who_stops_early_is_no_failure(tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text(
        PLAN_TEXT + "".join(f"Aim {n}\t1\tDo it\tLead\tMay 2026\n" for n in range(2000))
    )
    command = f"'{PROGRAM}' plan read '{plan}' --json | head -c 10; exit ${{PIPESTATUS[0]}}"

    finished = subprocess.run(["bash", "-c", command], capture_output=True, check=False)

    assert (finished.returncode, finished.stderr) == (0, b"")


def test_an_answer_that_cannot_be_written_is_said(tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN_TEXT, "utf-8")

    with open("/dev/full", "wb") as full:
        finished = subprocess.run(
            [PROGRAM, "plan", "read", plan], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert finished.returncode == 1
    assert finished.stderr.decode() == "The answer could not be written: No space left on device.\n"


def test_in_one_process_too_an_answer_that_nobody_takes_is_dropped(monkeypatch, capsys):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        monkeypatch.setattr(sys, "stdout", closed)

        assert main(["plan", "layouts"]) == 0
    assert capsys.readouterr().err == ""


def test_in_one_process_too_an_answer_that_cannot_be_written_is_said(monkeypatch, capsys):
    with open("/dev/full", "w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)

        assert main(["plan", "layouts"]) == 1
    assert "No space left on device" in capsys.readouterr().err


def test_wrong_use_is_said_in_one_process_too(capsys):
    assert main(["plan"]) == 2

    assert capsys.readouterr().err.startswith("goldenthread plan: ")


def test_a_stop_from_the_keyboard_gives_the_status_that_shells_know(monkeypatch):
    def stopped(told: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("goldenthread.cli.running.run", stopped)

    assert main(["plan", "layouts"]) == 130


def test_a_command_without_an_output_ends_quietly(tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN_TEXT, "utf-8")

    finished = subprocess.run(
        ["bash", "-c", f"'{PROGRAM}' plan read '{plan}' >&-"], capture_output=True, check=False
    )

    assert (finished.returncode, finished.stderr) == (0, b"")


def test_a_command_stopped_from_the_keyboard_ends_without_a_word(tmp_path):
    fifo = tmp_path / "plan.json"
    os.mkfifo(fifo)
    running = subprocess.Popen(
        [PROGRAM, "plan", "export", fifo, "--layout", "same", "--to", tmp_path / "plan.md"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    # The command waits in the fifo for a plan that never comes.
    time.sleep(1.5)

    running.send_signal(signal.SIGINT)
    printed = running.communicate(timeout=20)

    assert running.returncode == 130
    assert printed == (b"", b"")


def test_a_failure_of_the_program_itself_is_one_line_without_what_the_file_says(
    tmp_path, capsys, monkeypatch
):
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN_TEXT, "utf-8")
    # An area that cannot be loaded stands for any mistake of the program's own.
    monkeypatch.setitem(sys.modules, "goldenthread.plans.summary", None)

    status = main(["plan", "read", str(plan)])

    printed = capsys.readouterr()
    assert (status, printed.out) == (1, "")
    assert printed.err.startswith("Goldenthread itself failed (ModuleNotFoundError)")
    assert "Traceback" not in printed.err


def test_the_arguments_of_the_process_are_taken_where_none_are_given(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["goldenthread", "--version"])

    assert main() == 0
    assert capsys.readouterr().out == f"goldenthread {__version__}\n"
