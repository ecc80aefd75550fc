"""Write docs/reference from the code, or with --check show where it is out of date."""

import argparse
import ast
import difflib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from goldenthread.cli import commands
from goldenthread.cli.command import Command
from goldenthread.core.definitions import load_definitions
from goldenthread.documents import readers, writers
from goldenthread.documents.document import Row
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.writers.writer import Writer
from goldenthread.plans import layouts
from goldenthread.plans.layouts.layout import Layout, ThemesIn
from goldenthread.web.accounts.roles import ROLES, DataClass, Permission
from tools.markdown_tables import table
from tools.reference_of_rules import rules_page
from tools.reference_of_tables import codes_page, table_pages, tables_page

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
NOTICE = "<!-- Written by tools/reference.py from the code: change that, then run `make docs`. -->"
THEMES_STAND = {
    ThemesIn.HEADING: "above a table each",
    ThemesIn.BAND: "in rows across the table",
    ThemesIn.COLUMN: "in a column",
}


def roles_page() -> Iterator[str]:
    yield "# Roles"
    yield ""
    yield "Who may do what. A person holds a role from one day to another, over a part of the"
    yield "authority. Each role is a class in `goldenthread/web/accounts/roles.py`. The class of data says"
    yield "how close to a child the data is that a role may see: plans name no child, extracts do."
    for role in ROLES.values():
        yield from ("", f"## {role.name}", "", role.description, "")
        about = {
            "Held over": role.scopes_words(),
            "Data": f"class {role.data_class.value}: {role.data_class.label.lower()}",
            "Sees named staff": "yes" if role.sees_named_staff else "no",
            "From outside, until a set day": "yes" if role.is_external else "no",
        }
        yield from (f"- {name}: {said}" for name, said in about.items())
        may = [one.label for one in Permission if one in role.permissions]
        yield f"- May: {'; '.join(may).lower()}"
    yield from ("", "## Permissions", "")
    yield from table(
        ("Permission", "Roles that have it"),
        (
            (one.label, ", ".join(role.name for role in ROLES.values() if one in role.permissions))
            for one in Permission
        ),
    )
    yield from ("", "## Classes of data", "")
    yield from table(("Class", "What it holds"), ((one.value, one.label) for one in DataClass))


def sample_settings(text: str) -> dict[str, tuple[str, str]]:
    """Each setting of dotenv-sample with its value there and the comment above it."""
    found: dict[str, tuple[str, str]] = {}
    comment: list[str] = []
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if line.startswith("#"):
            comment.append(line.lstrip("# "))
        elif equals:
            found[name] = (value, " ".join(comment))
        else:
            comment = []
    return found


def settings_read(source: str) -> dict[str, bool]:
    """The settings that settings.py reads, and whether the site starts without each."""
    found: dict[str, bool] = {}
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "environment"
        ):
            name = ast.literal_eval(node.args[0])
            optional = node.func.attr == "yes" or len(node.args) > 1
            found[f"GOLDENTHREAD_{name}"] = optional
    return found


def settings_page() -> Iterator[str]:
    sample = sample_settings((ROOT / "dotenv-sample").read_text("utf-8"))
    read = settings_read((ROOT / "goldenthread/web/settings.py").read_text("utf-8"))
    yield "# Settings"
    yield ""
    yield "Each is an environment variable, or a line of a file named `.env` in the folder that the"
    yield "site is started from; the environment wins. `dotenv-sample` holds them all with the"
    yield "values of the demonstration."
    yield ""
    yield from table(
        ("Setting", "What it is", "In the demonstration", "May be left out"),
        (
            (f"`{name}`", about, f"`{value}`" if value else "", "yes" if read.get(name) else "no")
            for name, (value, about) in sample.items()
        ),
    )


def _example_row(row: Row) -> list[str]:
    return ["<br>".join(block.text for block in cell.blocks) for cell in row.cells]


def layouts_page() -> Iterator[str]:
    yield "# Layouts"
    yield ""
    yield "The layouts that a plan can be written in, and that are known by name when one is read."
    yield "A plan in any other layout is read too. Each is a file in `goldenthread/plans/layouts/`."
    for layout_id, layout in load_definitions(layouts, Layout).items():
        yield from ("", f"## {layout.title}", "")
        stand = THEMES_STAND[layout.themes_in]
        yield f"`{layout_id}`: a row for each {layout.row_holds.value}; themes stand {stand}."
        yield ""
        yield from table(
            ("Heading", "What it holds", "Also known as"),
            (
                (
                    f"{column.under}: {column.heading}" if column.under else column.heading,
                    column.meaning.value.replace("_", " "),
                    ", ".join(column.also),
                )
                for column in layout.columns
            ),
        )
        yield from ("", "For example:", "")
        if layout.heading_above:
            yield from (f"> {layout.heading_above}", "")
        heads = [_example_row(row) for row in layout.example.header]
        yield from table(
            [" ".join(filter(None, told)) for told in zip(*heads, strict=True)],
            (_example_row(row) for row in layout.example.body),
        )


def formats_page() -> Iterator[str]:
    yield "# Formats"
    yield ""
    yield "A file is known by what is in it, never by its name alone."
    yield from ("", "## Read", "")
    yield from table(
        ("Format", "Usual endings", "Reader"),
        (
            (one.title, ", ".join(one.suffixes), f"`documents/readers/{name}.py`")
            for name, one in load_definitions(readers, Reader).items()
        ),
    )
    yield from ("", "## Written", "")
    yield from table(
        ("Format", "Ending", "Media type", "Writer"),
        (
            (one.title, one.suffix, f"`{one.media_type}`", f"`documents/writers/{name}.py`")
            for name, one in load_definitions(writers, Writer).items()
        ),
    )


def commands_page() -> Iterator[str]:
    yield "# Commands"
    yield ""
    yield "`goldenthread` needs no server and no database. It ends with 0 when it is done, 1 when"
    yield "something in the input was refused (one line on standard error says what and why), and 2"
    yield "when it was called wrongly."
    for command_id, command in load_definitions(commands, Command).items():
        parser = argparse.ArgumentParser(add_help=False)
        command.add_arguments(parser)
        name = command_id.replace(".", " ").replace("_", "-")
        given = [_argument(one) for one in parser._actions]
        usage = " ".join(["goldenthread", name, *(written for written, _ in given)])
        yield from ("", f"## {name}", "", command.summary, "", "```", usage, "```")
        if given:
            yield ""
            yield from (f"- `{written}`: {about}" for written, about in given)
    yield from ("", "## make", "")
    targets = re.findall(r"^([a-z-]+):.*?## (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.M)
    yield from table(
        ("Command", "What it does"), ((f"`make {one}`", what) for one, what in targets)
    )


def _argument(one: argparse.Action) -> tuple[str, str]:
    """An argument as it is typed, in brackets where it may be left out, and what it is."""
    value = "" if one.nargs == 0 else str(one.metavar or one.dest.upper())
    if isinstance(one.nargs, str) and one.nargs in "+*":
        value += "…"
    written = " ".join(filter(None, (one.option_strings[-1] if one.option_strings else "", value)))
    may_go = not one.required
    return (f"[{written}]" if may_go else written, one.help or "")


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "codes.md": codes_page,
    "commands.md": commands_page,
    "formats.md": formats_page,
    "layouts.md": layouts_page,
    "roles.md": roles_page,
    "rules.md": rules_page,
    "settings.md": settings_page,
    "tables.md": tables_page,
    **table_pages(),
}


def written() -> dict[str, str]:
    """Every page of the reference, by its place in the folder, as the code has it now."""
    return {name: "\n".join((NOTICE, *page())) + "\n" for name, page in PAGES.items()}


def differences(folder: Path) -> list[str]:
    """What would change in the folder, as lines of a diff; none where it is up to date."""
    told: list[str] = []
    for name, text in written().items():
        path = folder / name
        now = path.read_text("utf-8") if path.is_file() else ""
        told += difflib.unified_diff(
            now.splitlines(),
            text.splitlines(),
            f"{name} as it is",
            f"{name} as it should be",
            lineterm="",
        )
    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} - set(PAGES)
    return told + [f"{name} is not written by tools/reference.py" for name in sorted(left)]


def main(arguments: Sequence[str], folder: Path = REFERENCE) -> int:
    if "--check" in arguments:
        told = differences(folder)
        if told:
            print("\n".join(told))
            print("docs/reference is out of date: run make docs.", file=sys.stderr)
        return bool(told)
    for name, text in written().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
