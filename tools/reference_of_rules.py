"""The reference's page on data quality: every kind of rule, every rule, and the returns' rules they cover."""

import textwrap
from collections.abc import Iterator

from goldenthread.childdata.quality.all_rules import all_kinds, all_rules, own_rules
from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.quality.returns import rules_not_covered
from goldenthread.childdata.quality.rule import Example, Kind, Rule
from goldenthread.core.drawn_tables import rows_of_text
from tools.markdown_tables import table

FOLDER = "goldenthread/childdata/quality"


def rules_page() -> Iterator[str]:
    covered = {number for rule in all_rules().values() for number in rule.source}
    left = rules_not_covered()
    yield "# Rules of data quality"
    yield ""
    yield "What `goldenthread data quality` asks of child-level data. An **error** spoils a count, or a"
    yield "statutory return is refused for it; a **query** may be as it should be, and is looked at. A rule"
    yield "whose table or column was not loaded is not asked, and is said. A value that could not be read is"
    yield "told as that, and no other rule judges the row by it."
    yield ""
    yield f"There are {len(all_kinds())} kinds of rules that are asked of every column they fit"
    yield f"({len(all_rules()) - len(own_rules()):,} rules), and {len(own_rules())} that are written one by one. They cover"
    yield f"{len(covered)} of the {len(covered) + len(left)} rules of the CIN census and of SSDA903."
    yield from ("", "## Kinds of rules", "", f"Each is a file in `{FOLDER}/kinds/`.")
    for name, kind in all_kinds().items():
        yield from _kind(name, kind)
    yield from ("", "## Rules written one by one", "", f"Each is a file in `{FOLDER}/rules/`.")
    for name, rule in own_rules().items():
        yield from _rule(name, rule)
    yield from _how_new()
    yield from _left(left)


def _kind(name: str, kind: Kind) -> Iterator[str]:
    rules = [rule for _, rule in kind.rules(name)]
    sources = sorted({number for rule in rules for number in rule.source})
    yield from ("", f"### {kind.title}", "")
    yield f"`{name}`, {kind.severity.value}: asked of {len(rules)} columns."
    yield from _words(kind)
    if sources:
        yield f"- Covers: {', '.join(sources)}"
    yield from _example(kind.example)


def _rule(name: str, rule: Rule) -> Iterator[str]:
    yield from ("", f"### {rule.title}", "")
    yield f"`{name}`, {rule.severity.value}: `{rule.column}` of [{rule.table}](tables/{rule.table}.md)."
    yield from _words(rule)
    others = [one for one in rule.needs if one != rule.table]
    if others:
        yield f"- Needs too: {', '.join(f'`{one}`' for one in others)}"
    if rule.source:
        yield f"- Covers: {', '.join(rule.source)}"
    sql = textwrap.dedent(rule.sql or rule.where or "").strip()
    yield from ("", "```sql", *(line.rstrip() for line in sql.splitlines()), "```")
    if rule.example is not None:
        yield from _example(rule.example)


def _words(told: Kind | Rule) -> Iterator[str]:
    yield from (
        "",
        f"- What would be right: {told.right}",
        f"- Why it matters: {told.why_it_matters}",
    )


def _example(example: Example) -> Iterator[str]:
    found = ", ".join(f"`{key}`" for key in example.finds)
    yield from ("", f"For example, known on {example.as_at}, it finds {found}:")
    for name, text in example.given.items():
        rows = rows_of_text(text)
        yield from ("", f"`{name}`", "")
        yield from table(
            tuple(f"`{column}`" for column in rows[0]),
            (tuple(value or "" for value in row.values()) for row in rows),
        )


def _how_new() -> Iterator[str]:
    yield from ("", "## How new the newest should be", "")
    yield f"After so many days it is said that nothing newer was recorded. They are in `{FOLDER}/events.toml`."
    yield ""
    yield from table(
        ("Table", "What", "Day", "Days"),
        (
            (f"[{name}](tables/{name}.md)", one.called, f"`{one.day}`", str(one.within_days))
            for name, one in all_events().items()
        ),
    )


def _left(left: dict[str, str]) -> Iterator[str]:
    yield from ("", "## Rules of the returns that are not covered", "")
    whys: dict[str, list[str]] = {}
    for number, why in left.items():
        whys.setdefault(why, []).append(number)
    yield from table(
        ("Why", "How many", "Which"),
        ((why, str(len(numbers)), ", ".join(numbers)) for why, numbers in whys.items()),
    )
