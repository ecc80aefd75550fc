"""Lines of plain text that make one row of a table."""

from goldenthread.documents.text_lines import whole_lines


def told(text):
    return [line for _, line in whole_lines(text)]


def test_a_cell_in_quotation_marks_goes_over_lines():
    assert told('A\tB\n"one\ntwo"\t3') == ["A\tB", "one<br>two\t3"]


def test_doubled_quotation_marks_in_such_a_cell_are_single():
    assert told('"say ""yes""\nor no"\tB') == ['say "yes"<br>or no\tB']


def test_a_quotation_mark_that_nothing_closes_is_a_sign_like_any_other():
    lines = ['Lead\t"A vision', *(f"row {number}" for number in range(50))]

    assert told("\n".join(lines)) == lines


def test_a_quotation_within_one_line_is_left_alone():
    assert told('"Safe"\tLead\nnext\tline') == ['"Safe"\tLead', "next\tline"]


def test_prose_in_quotation_marks_over_lines_is_left_alone():
    assert told('"We want\nchildren safe"') == ['"We want', 'children safe"']


def test_a_drawn_table_is_rows_of_pipes():
    drawn = "+----+----+\n| A  | B  |\n+====+====+\n| to | be |\n| do |    |\n+----+----+"

    assert told(drawn) == ["| A | B |", "|---|---|", "| to do | be |"]


def test_a_drawn_table_cut_off_keeps_its_last_row():
    assert told("+----+\n| A |") == ["| A |"]


def test_lines_keep_their_numbers():
    assert list(whole_lines('A\tB\n"one\ntwo"\t3\nend')) == [
        (1, "A\tB"),
        (2, "one<br>two\t3"),
        (4, "end"),
    ]
