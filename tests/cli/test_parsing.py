"""Every command can be found, says what it is for and takes no shortened options."""

import pytest

from goldenthread.cli import commands
from goldenthread.cli.command import Command
from goldenthread.cli.parsing import command_parser
from goldenthread.core.definitions import load_definitions

COMMANDS = load_definitions(commands, Command)


@pytest.mark.parametrize("command_id", COMMANDS)
def test_every_command_has_help_of_its_own(command_id, capsys):
    with pytest.raises(SystemExit) as left:
        command_parser().parse_args([*command_id.replace("_", "-").split("."), "--help"])

    assert left.value.code == 0
    assert COMMANDS[command_id].summary.split()[0] in capsys.readouterr().out


def test_a_shortened_option_is_wrong_use(capsys):
    with pytest.raises(SystemExit) as left:
        command_parser().parse_args(["plan", "read", "plan.docx", "--js"])

    assert left.value.code == 2
    assert "--js" in capsys.readouterr().err


def test_a_command_may_stand_in_no_group():
    options = command_parser().parse_args(["spc", "series.csv", "--good", "higher"])

    assert options.command is COMMANDS["spc"]
