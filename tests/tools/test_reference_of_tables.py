"""The pages of tables and codes say what an analyst looks up in them."""

import datetime

from goldenthread.childdata.code_sets.code_set import Code, CodeSet
from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table
from tools import reference_of_tables
from tools.reference_of_tables import codes_page, table_page, table_pages, tables_page

SCORES = Table(
    meaning="Scores of children.",
    grain="One row per child per day.",
    status=Status.EXTENSION,
    key=("exsc_child", "exsc_on"),
    minimum_useful=("exsc_child",),
    columns={
        "exsc_child": Column(
            "The child.",
            refers_to=Reference("ssd_person", "pers_person_id", logical=True, printed_as="a.b"),
            required=True,
            max_length=48,
        ),
        "exsc_score": Column("Score.", ColumnType.INTEGER, minimum=0, maximum=40),
        "exsc_kind": Column("Kind.", ColumnType.CODE, codes="sex", described_by="exsc_words"),
        "exsc_words": Column(
            "Words.", pattern="a|b", is_identity=True, names_staff=True, former_name="exsc_text"
        ),
    },
    notes=("Read it twice.",),
    why="Nobody else has them.",
    totals_only=True,
    typical_sources=("Forms", "Letters"),
)


def lines_of_scores():
    return list(table_page("ext_scores", SCORES))


def test_a_page_begins_with_what_the_table_is_and_what_tells_its_rows_apart():
    assert lines_of_scores()[:11] == [
        "# ext_scores",
        "",
        "Scores of children.",
        "",
        "- Rows: One row per child per day.",
        "- Status: extension, ours, for what the standard has no place for",
        "- Key: `exsc_child`, `exsc_on`, together; empty is a value of its own",
        "- Counts in a measure only with: `exsc_child`",
        "- Shown: as totals only, never row by row",
        "- Why it is here: Nobody else has them.",
        "- Usually from: Forms; Letters",
    ]


def test_a_column_says_what_its_values_must_be_and_links_what_it_points_to():
    lines = lines_of_scores()

    assert "| Column | Type | Required | Meaning | Refers to |" in lines
    assert (
        "| `exsc_child` | string | yes | The child. At most 48 characters. The standard’s list of "
        "relations says a.b. | `pers_person_id` of [ssd_person](ssd_person.md), which repeats there |"
    ) in lines
    assert "| `exsc_score` | integer |  | Score. From 0 to 40. |  |" in lines
    assert (
        "| `exsc_kind` | code: [sex](../codes.md#sex) |  | Kind. Looked up by `exsc_words` where it is no code. |  |"
        in lines
    )
    assert (
        "| `exsc_words` | string |  | Words. Must match `a\\|b`. Formerly `exsc_text`. "
        "Dropped on load unless an authority asks for it. Shown only to those who may see named staff. |  |"
    ) in lines
    assert "- Read it twice." in lines


def test_a_page_names_the_tables_that_refer_to_it():
    (said,) = (one for one in table_pages()["tables/ssd_department.md"]() if "Referred" in one)

    assert "[ext_post](ext_post.md)" in said
    assert "[ssd_involvements](ssd_involvements.md)" in said


def test_the_index_has_each_table_once_under_its_status():
    lines = list(tables_page())

    def linked(name):
        return [line for line in lines if line.startswith(f"| [{name}](tables/{name}.md)")]

    assert [line for line in lines if line.startswith("## ")] == [
        f"## {status.value.capitalize()}" for status in Status
    ]
    assert all(len(linked(page[7:-3])) == 1 for page in table_pages())


def test_codes_say_their_other_spellings_years_and_what_few_have(monkeypatch):
    codes = (
        Code("A", "First", aliases=("a1",), last_year="2023-24", group="one_group"),
        Code("B", None, first_year="2024-25", verified=False, more={"counts_as": "did_not"}),
        Code(
            "C",
            "Third",
            last_year="2023-24",
            last_day=datetime.date(2023, 10, 27),
            more={"planned": True, "note": "rare"},
        ),
    )
    made = CodeSet("sex", codes, closed=False, source="A form", note="Ask.", several="A")
    monkeypatch.setattr(reference_of_tables, "all_code_sets", lambda: {"sex": made})

    lines = list(codes_page())

    assert lines[lines.index("## sex") + 2 :] == [
        "- In: [`pers_sex`](tables/ssd_person.md)",
        "- From: A form",
        "- Open: local values are expected beside these, and kept as they are",
        "- A value that names several is `A`",
        "- Ask.",
        "",
        "| Code | Meaning | Group | Also written | Valid | More |",
        "|---|---|---|---|---|---|",
        "| `A` | First | `one_group` | `a1` | to 2023-24 |  |",
        "| `B` | Its wording could not be checked |  |  | from 2024-25 | counts as did not |",
        "| `C` | Third |  |  | to 27 October 2023 | planned; rare |",
    ]
