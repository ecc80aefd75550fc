"""The reference's pages on child-level data: the tables, a page each, and their codes."""

import functools
from collections.abc import Callable, Iterable, Iterator

from goldenthread.childdata import conventions
from goldenthread.childdata.code_sets.code_set import Code, CodeSet, all_code_sets
from goldenthread.childdata.schema.table import Column, Reference, Status, Table
from goldenthread.childdata.tables import all_tables
from tools.markdown_tables import filled_columns, table

FROM_WHERE = {
    Status.RELEASED: "filled by the extracts that suppliers have released",
    Status.PLACEHOLDER: "a shape that is agreed and rarely filled; it may change before it is released",
    Status.ADMIN: "about the extract, and not about children",
    Status.EXTENSION: "ours, for what the standard has no place for",
}
# What few codes have, in words; how each is worded is the standard's.
OF_FEW_CODES = {
    "counts_as": "counts as {}",
    "annex_a": "in Annex A {}",
    "used_in": "used in {}",
    "ofsted_group": "Ofsted’s group: {}",
    "factor": "factor {}",
    "forced_suitability": "suitability is always {}",
}


def _code(*names: str) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _to(reference: Reference) -> str:
    link = f"[{reference.table}]({reference.table}.md)"
    return f"`{reference.column}` of {link}" + (", which repeats there" * reference.logical)


def tables_page() -> Iterator[str]:
    """The index: how values are written in all of them, and what there is."""
    tables = all_tables()
    yield "# Tables"
    yield ""
    yield f"What child-level data is kept in: the tables of the {conventions.STANDARD}"
    yield f"{conventions.STANDARD_VERSION}, and ours beside them. Names of tables and columns are the"
    yield "standard’s. Each is a file in `goldenthread/childdata/schema/`; [their codes](codes.md) are in"
    yield "`goldenthread/childdata/code_sets/`."
    yield ""
    yield from _how_values_are_written()
    for status in Status:
        yield from ("", f"## {status.value.capitalize()}", "", f"Tables {FROM_WHERE[status]}.", "")
        yield from table(
            ("Table", "What it holds", "Rows", "Columns"),
            (
                (f"[{name}](tables/{name}.md)", one.meaning, one.grain, str(len(one.columns)))
                for name, one in tables.items()
                if one.status is status
            ),
        )


def _how_values_are_written() -> Iterator[str]:
    yes, no = _code(*conventions.TRUE_WORDS), _code(*conventions.FALSE_WORDS)
    nothing = _code(*filter(None, conventions.NULL_WORDS))
    yield f"- **Yes** is {yes}, **no** is {no}, in any case."
    yield f"- **Nothing** is an empty cell, {nothing}, or the days {_code(*conventions.NULL_DATES)}."
    yield f"  In an identifier it is {_code(conventions.NULL_IDENTIFIER)} too. A code of the column’s own set"
    yield "  goes first: `NONE` is a disability, `NA` an answer."
    yield "- A **code** may be written as the code, as one of its other spellings, or as your authority"
    yield "  writes it; case and the space around it say nothing."
    yield "- A **date** is a day. A **datetime** keeps the time; midnight means that it is not known."
    yield f"- An extract goes back {conventions.YEARS_IN_AN_EXTRACT} years unless the authority chose otherwise."
    yield "  A row may point to one that was left out: it is kept, and counted. What is counted over a"
    yield "  lifetime is a lower bound."
    yield "- Every table may be missing. What needs it is then not available, and never nought."


def table_pages() -> dict[str, Callable[[], Iterator[str]]]:
    """A page for each table, by its file."""
    return {
        f"tables/{name}.md": functools.partial(table_page, name, one)
        for name, one in all_tables().items()
    }


def table_page(name: str, one: Table) -> Iterator[str]:
    yield from (f"# {name}", "", one.meaning, "")
    said = {
        "Rows": one.grain,
        "Status": f"{one.status.value}, {FROM_WHERE[one.status]}",
        "Key": _code(*one.key) + (", together; empty is a value of its own" * (len(one.key) > 1)),
        "Counts in a measure only with": _code(*one.minimum_useful),
        "Shown": "as totals only, never row by row" if one.totals_only else "",
        "Why it is here": one.why or "",
        "Usually from": "; ".join(one.typical_sources),
        "Referred to by": ", ".join(_referring(name)),
    }
    yield from (f"- {word}: {what}" for word, what in said.items() if what)
    yield ""
    rows = [
        [
            f"`{column}`",
            _type(about),
            "yes" if about.required else "",
            _meaning(about),
            _to(about.refers_to) if about.refers_to else "",
            about.item or "",
        ]
        for column, about in one.columns.items()
    ]
    headings = ("Column", "Type", "Required", "Meaning", "Refers to", "Item")
    yield from table(*filled_columns(headings, rows))
    if one.notes:
        yield from ("", "## Notes", "")
        yield from (f"- {note}" for note in one.notes)
    yield from ("", "[All tables](../tables.md)")


def _referring(name: str) -> list[str]:
    return [
        f"[{other}]({other}.md)"
        for other, one in all_tables().items()
        if any(about.refers_to and about.refers_to.table == name for about in one.columns.values())
    ]


def _type(about: Column) -> str:
    if about.codes is None:
        return about.type.value
    return f"{about.type.value}: [{about.codes}](../codes.md#{about.codes})"


def _meaning(about: Column) -> str:
    """What the column means, and what its values must be like."""
    least, most = about.minimum, about.maximum
    wrong = about.refers_to and about.refers_to.printed_as
    said = (
        about.meaning,
        about.unique and "No two rows have the same.",
        about.max_length and f"At most {about.max_length} characters.",
        least is not None and f"From {least:g} to {most:g}.",
        about.pattern and f"Must match `{about.pattern}`.",
        about.json_keys and f"Keys: {_code(*about.json_keys)}.",
        about.json_shape and f"Written as {about.json_shape}",
        about.former_name and f"Formerly `{about.former_name}`.",
        about.is_identity and "Dropped on load unless an authority asks for it.",
        about.names_staff and "Shown only to those who may see named staff.",
        about.described_by and f"Looked up by `{about.described_by}` where it is no code.",
        about.is_placeholder and "Rarely filled.",
        not about.in_dictionary and "In the standard’s SQL, not in its dictionary.",
        wrong and f"The standard’s list of relations says {wrong}.",
    )
    return " ".join(one for one in said if one)


def codes_page() -> Iterator[str]:
    yield "# Codes"
    yield ""
    yield "The values that coded columns of [the tables](tables.md) may hold. Each set is a file in"
    yield "`goldenthread/childdata/code_sets/`. A year is a collection year, from April to March: the first"
    yield "or the last one in which the code is valid."
    used = _columns_by_codes()
    for name, one in all_code_sets().items():
        yield from ("", f"## {name}", "")
        yield from (f"- {said}" for said in _of_set(one, used.get(name, ())))
        yield ""
        rows = [
            [
                f"`{code.code}`",
                code.meaning or "Its wording could not be checked",
                _code(code.group) if code.group else "",
                _code(*code.aliases),
                _years(code),
                "; ".join(_more(code)),
            ]
            for code in one.codes
        ]
        headings = ("Code", "Meaning", "Group", "Also written", "Valid", "More")
        yield from table(*filled_columns(headings, rows))


def _columns_by_codes() -> dict[str, list[str]]:
    used: dict[str, list[str]] = {}
    for name, one in all_tables().items():
        for column, about in one.columns.items():
            if about.codes:
                used.setdefault(about.codes, []).append(f"[`{column}`](tables/{name}.md)")
    return used


def _of_set(one: CodeSet, columns: Iterable[str]) -> Iterator[str]:
    if told := ", ".join(columns):
        yield f"In: {told}"
    if one.source:
        yield f"From: {one.source}"
    if not one.closed:
        yield "Open: local values are expected beside these, and kept as they are"
    if one.several:
        yield f"A value that names several is `{one.several}`"
    if one.note:
        yield one.note


def _years(code: Code) -> str:
    last = code.last_day.strftime("%-d %B %Y") if code.last_day else code.last_year
    said = ((code.first_year, "from"), (last, "to"))
    return " ".join(f"{word} {year}" for year, word in said if year)


def _more(code: Code) -> Iterator[str]:
    for name, value in code.more.items():
        if value is True:
            yield name.replace("_", " ")
        else:
            yield OF_FEW_CODES.get(name, "{}").format(str(value).replace("_", " "))
