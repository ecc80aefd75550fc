"""Numbers and dates as Excel shows them in Britain."""

import pytest

from goldenthread.documents.spreadsheets.number_formats import (
    plain_number,
    shown_number,
    shown_text,
)

MARCH_2017, END_OF_MARCH_2026 = 42825, 46112


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (MARCH_2017, "mmm-yy", "Mar-17"),
        (END_OF_MARCH_2026, "dd/mm/yyyy", "31/03/2026"),
        (END_OF_MARCH_2026, "d/m/yy", "31/3/26"),
        (END_OF_MARCH_2026, "ddd d mmm", "Tue 31 Mar"),
        (END_OF_MARCH_2026, "dddd dd mmmm yyyy", "Tuesday 31 March 2026"),
        (END_OF_MARCH_2026, "mmmmm", "M"),
        (END_OF_MARCH_2026, "[$-809]d mmmm yyyy;@", "31 March 2026"),
        (END_OF_MARCH_2026, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "31 March 2026"),
        (END_OF_MARCH_2026, '"by "d mmm', "by 31 Mar"),
        (END_OF_MARCH_2026, "\\Q0", "Q46112"),
        (END_OF_MARCH_2026 + 0.75, "dd/mm/yyyy hh:mm", "31/03/2026 18:00"),
        (END_OF_MARCH_2026, "ee-mm", "2026-03"),
        (END_OF_MARCH_2026, "gd", "31"),
        (0.75, "[$-F400]h:mm:ss AM/PM", "18:00:00"),
        (0.75, "h:mm AM/PM", "6:00 PM"),
        (0.25, "h:mm A/P", "6:00 A"),
        (0.0, "h AM/PM", "12 AM"),
        (0.5 + 1.5 / 86400, "h:mm:ss.0", "12:00:01.5"),
        (0.999999, "hh:mm", "00:00"),
        (1.5, "[h]:mm", "36:00"),
        (1.5, "[mm]:ss", "2160:00"),
        (1.5, "[ss]", "129600"),
        (0.5, "mm:ss", "00:00"),
        (0, "dd/mm/yyyy", "00/01/1900"),
        (1, "ddd dd/mm/yyyy", "Sun 01/01/1900"),
        (60, "dd/mm/yyyy", "29/02/1900"),
        (61, "dd/mm/yyyy", "01/03/1900"),
        (-5, "dd/mm/yyyy", "-5"),
        (3_000_000, "dd/mm/yyyy", "3000000"),
        (END_OF_MARCH_2026, "d General", "31 46112"),
        (5, "General", "5"),
        (5, "0", "5"),
        (2.5, "0", "3"),
        (-2.5, "0", "-3"),
        (0.5, "0%", "50%"),
        (0.1234, "0.0%", "12.3%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0, "#,##0", "0"),
        (0, "#", ""),
        (1234567, '0.0,,"m"', "1.2m"),
        (5, "00000", "00005"),
        (1234, "00,000", "01,234"),
        (2079460123, "0000 000 0000", "0207 946 0123"),
        (0.5, ".00", ".50"),
        (7, "0.##", "7"),
        (7.1, "0.0#", "7.1"),
        (3.14159, "0.??", "3.14"),
        (-3, "0;(0)", "(3)"),
        (-3, '0;-0;"none"', "-3"),
        (0, '0;-0;"none"', "none"),
        (4, '0;-0;"none"', "4"),
        (5, ";;;", ""),
        (-0.001, "0.00", "0.00"),
        (5, '[>=3]"high";"low"', "high"),
        (2, '[>=3]"high";"low"', "low"),
        (2, '[=2]"two";[<>2]"other"', "two"),
        (9, "[<5]0;[>10]0", "9"),
        (4, '[<=4]"few";[>4]"many"', "few"),
        (12, '0" days"', "12 days"),
        (12, "0_-", "12"),
        (12, "* 0", "12"),
        (12, "[Red]0", "12"),
        (1500, '_-[$£-809]* #,##0.00_-;\\-[$£-809]* #,##0.00_-', "£1,500.00"),
        (1500, "£#,##0", "£1,500"),
        (12345, "0.00E+00", "1.23E+04"),
        (12345, "0E-0", "1E4"),
        (0.00012, "0.0E+00", "1.2E-04"),
        (0.75, "# ?/?", "3/4"),
        (2.5, "# ?/?", "2 1/2"),
        (2, "# ?/?", "2"),
        (5, "@", "5"),
        (5, '"unclosed', "unclosed"),
        (1e40, "0.00", "1" + 40 * "0"),
    ],
)  # fmt: skip
def test_a_number_is_shown_as_its_format_says(value, code, shown):
    assert shown_number(float(value), code) == shown


def test_days_are_counted_from_1904_where_the_workbook_says_so():
    assert shown_number(END_OF_MARCH_2026 - 1462, "dd/mm/yyyy", from_1904=True) == "31/03/2026"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e305])
def test_what_no_format_can_show_is_given_plainly(value):
    assert shown_number(value, "dd/mm/yyyy") == str(value)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.1 + 0.2, "0.3"),
        (1 / 3, "0.333333333"),
        (1234567.891, "1234567.891"),
        (12345678.0, "12345678"),
        (0.00001, "0.00001"),
        (1e20, "1.00000E+20"),
        (1.5e-12, "1.50000E-12"),
        (-2.0, "-2"),
    ],
)
def test_an_unformatted_number_has_at_most_eleven_signs(value, shown):
    assert plain_number(value) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", "Head of Service"),
        ("@", "Head of Service"),
        ('"Lead: "@', "Lead: Head of Service"),
        ('0;0;0;"Lead: "@', "Lead: Head of Service"),
        ("0;0;0;", ""),
        ('0;0;0;"hidden"', "hidden"),
        ("dd/mm/yyyy", "Head of Service"),
    ],
)
def test_a_text_is_shown_as_its_format_says(code, shown):
    assert shown_text("Head of Service", code) == shown
