"""Footnotes, endnotes and comments."""

from tests.factories.word_files import cell, paragraph, read_word, row, run, table, told


def reference(kind: str, note_id: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'


def note(kind: str, note_id: int, *texts: str, settings: str = "") -> str:
    inside = "".join(paragraph(text) for text in texts)
    return f'<w:{kind} w:id="{note_id}" {settings}>{inside}</w:{kind}>'


def test_notes_stand_after_their_paragraph_with_their_numbers():
    body = paragraph(run("A") + reference("footnote", 5) + reference("endnote", 2)) + paragraph(
        run("B") + reference("footnote", 3)
    )
    parts = {
        "footnotes": note("footnote", 3, "Third")
        + note("footnote", 5, "See the policy", "and law"),
        "endnotes": note("endnote", 2, "At the end"),
    }

    assert told(read_word(body, **parts)) == [
        ("paragraph", "", "A"),
        ("furniture", "", "1 See the policy\nand law"),
        ("furniture", "", "i At the end"),
        ("paragraph", "", "B"),
        ("furniture", "", "2 Third"),
    ]


def test_comments_say_who_made_them():
    body = paragraph(run("A") + reference("comment", 1) + reference("comment", 2))
    comments = note("comment", 1, "Too late?", settings='w:author="A. Person"')
    comments += note("comment", 2, "Agreed")

    assert told(read_word(body, comments=comments))[1:] == [
        ("furniture", "", "Comment (A. Person): Too late?"),
        ("furniture", "", "Comment: Agreed"),
    ]


def test_notes_of_a_table_stand_after_it():
    body = table(row(cell(paragraph(run("A") + reference("footnote", 1))), cell("B")))
    document = read_word(body, footnotes=note("footnote", 1, "Note"))

    assert [getattr(block, "text", "table") for block in document.blocks] == ["table", "1 Note"]


def test_a_note_that_is_missing_or_empty_says_nothing():
    body = paragraph(run("A") + reference("footnote", 1) + reference("footnote", 9))

    assert told(read_word(body, footnotes=note("footnote", 1, ""))) == [("paragraph", "", "A")]
    assert told(read_word(paragraph(run("A") + reference("comment", 1)))) == [
        ("paragraph", "", "A")
    ]
