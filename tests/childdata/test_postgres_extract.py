"""A dataset in PostgreSQL, copied into files."""

import os

import pytest

from goldenthread.childdata.postgres_extract import NotReached, copy_extract, is_address
from tests.cli.calling import called

ADDRESS = os.environ.get("GOLDENTHREAD_DATABASE_URL", "").replace("postgres://", "postgresql://")
with_a_server = pytest.mark.skipif(
    not is_address(ADDRESS), reason="asked with PostgreSQL alone: make test-postgres"
)


@pytest.fixture
def dataset():
    import psycopg

    with psycopg.connect(ADDRESS, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA extract")
        connection.execute(
            "CREATE TABLE extract.ssd_person (pers_person_id text, pers_dob timestamp)"
        )
        connection.execute("CREATE TABLE extract.shoes (size int)")
        connection.execute(
            "INSERT INTO extract.ssd_person VALUES ('A', '2015-01-05'), ('B, \"x\"', NULL)"
        )
        yield connection
        connection.execute("DROP SCHEMA extract CASCADE")
        connection.execute("DROP SCHEMA IF EXISTS another CASCADE")


def test_an_address_is_told_from_a_path():
    assert is_address("postgresql://ssd@host/name")
    assert is_address("postgres://ssd@host/name")
    assert not is_address("/var/postgres/extract")


def test_a_database_that_is_not_there_is_said_without_its_address(tmp_path):
    with pytest.raises(NotReached, match="could not be read") as refused:
        copy_extract("postgresql://ssd:secret@127.0.0.1:1/none", tmp_path)

    assert "secret" not in str(refused.value)


@with_a_server
def test_each_table_of_the_standard_is_a_file(dataset, tmp_path):
    [path] = copy_extract(ADDRESS, tmp_path)

    assert path.name == "ssd_person.csv"
    assert path.read_text().splitlines() == [
        "pers_person_id,pers_dob",
        "A,2015-01-05 00:00:00",
        '"B, ""x""",',
    ]


@with_a_server
def test_a_table_in_two_schemas_is_asked_about(dataset, tmp_path):
    dataset.execute("CREATE SCHEMA another")
    dataset.execute("CREATE TABLE another.ssd_person (pers_person_id text)")

    with pytest.raises(NotReached, match="several schemas: another, extract"):
        copy_extract(ADDRESS, tmp_path)


@with_a_server
def test_it_is_loaded_as_any_other_source_is(dataset, tmp_path):
    finished = called("data", "load", ADDRESS, "--store", tmp_path / "store")

    assert finished.returncode == 0, finished.stderr.decode()
    assert "ssd_person" in finished.stdout.decode()
    assert called("data", "verify", "--store", tmp_path / "store").returncode == 0
