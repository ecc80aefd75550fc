"""Every measure gives the same rows on PostgreSQL as on DuckDB: each worked example on both."""

import os

import pytest

from goldenthread.childdata.schema.table import ColumnType
from goldenthread.childdata.tables import all_tables
from goldenthread.measures.evaluating import all_measures
from goldenthread.measures.worked_examples import case_of, tables_of

ADDRESS = os.environ.get("GOLDENTHREAD_DATABASE_URL", "")
pytestmark = pytest.mark.skipif(
    not ADDRESS.startswith("postgres"), reason="asked with PostgreSQL alone: make test-postgres"
)
TYPES = {
    ColumnType.STRING: "text",
    ColumnType.CODE: "text",
    ColumnType.JSON: "text",
    ColumnType.INTEGER: "bigint",
    ColumnType.DECIMAL: "double precision",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "date",
    ColumnType.DATETIME: "timestamp",
}
EXAMPLES = [
    pytest.param(measure, example, id=f"{name} {number}")
    for name, measure in all_measures().items()
    for number, example in enumerate(measure.examples, start=1)
]


@pytest.fixture(scope="module")
def connection():
    import psycopg

    with psycopg.connect(
        ADDRESS.replace("postgres://", "postgresql://"), autocommit=True
    ) as opened:
        yield opened


def copy(duck, connection, names):
    """The typed rows of an example as temporary tables of PostgreSQL."""
    for name in names:
        columns = all_tables()[name].columns
        told = ", ".join(f"{column} {TYPES[one.type]}" for column, one in columns.items())
        connection.execute(f"DROP TABLE IF EXISTS {name}")
        connection.execute(f"CREATE TEMP TABLE {name} ({told})")
        held = [column for column in duck.table(name).columns if column in columns]
        rows = duck.run(duck.table(name).select(*held)).to_pylist()
        places = ", ".join(["%s"] * len(held))
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {name} ({', '.join(held)}) VALUES ({places})",
                [tuple(row[column] for column in held) for row in rows],
            )


def rows_of(measure, case, tables):
    rows = tables.run(measure.rows(case.at(tables, measure))).to_pylist()
    return sorted(rows, key=lambda row: (row["id"], row["amount"], row["met"]))


@pytest.mark.parametrize(("measure", "example"), EXAMPLES)
def test_a_measure_counts_the_same_on_either_engine(measure, example, connection):
    from goldenthread.measures.postgres_engine import PostgresTables

    case = case_of(example)
    with tables_of(case.tables) as duck:
        names = [name for name, rows in case.tables.items() if rows]
        copy(duck, connection, names)
        expected = rows_of(measure, case, duck)

        found = rows_of(measure, case, PostgresTables(connection, names, absent_is_empty=True))

    assert found == expected
