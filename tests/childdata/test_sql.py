"""Names and texts in SQL, and the database they are asked of."""

from goldenthread.childdata.sql import database, literal, quoted


def test_quotation_marks_in_names_and_texts_stay_what_they_are():
    with database() as connection:
        found = connection.execute("SELECT " + literal("it's") + " AS " + quoted('a "b"'))

        assert found.fetchall() == [("it's",)]
        assert found.description[0][0] == 'a "b"'


def test_the_database_draws_no_bar():
    with database() as connection:
        shown = connection.execute("SELECT current_setting('enable_progress_bar')").fetchone()

    assert shown == (False,)
