"""Triggers by which the database itself refuses to change or delete the rows of a table."""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = (
    """CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
    BEGIN SELECT RAISE(ABORT, 'Rows of {table} are never changed.'); END""",
    """CREATE TRIGGER {table}_is_never_deleted BEFORE DELETE ON {table}
    BEGIN SELECT RAISE(ABORT, 'Rows of {table} are never deleted.'); END""",
)
SQLITE_LIFTED = (
    "DROP TRIGGER IF EXISTS {table}_is_never_changed",
    "DROP TRIGGER IF EXISTS {table}_is_never_deleted",
)
POSTGRESQL = (
    """CREATE OR REPLACE FUNCTION {table}_is_kept() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'Rows of {table} are never changed or deleted.'; END $$""",
    """CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION {table}_is_kept()""",
    """CREATE TRIGGER {table}_is_never_emptied BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_kept()""",
)
POSTGRESQL_LIFTED = (
    "DROP TRIGGER IF EXISTS {table}_is_never_changed ON {table}",
    "DROP TRIGGER IF EXISTS {table}_is_never_emptied ON {table}",
)


class NoTriggersFor(Exception):
    """The site runs on a kind of database for which there are no triggers here."""


def protect(connection: BaseDatabaseWrapper, table: str) -> None:
    """Refuse changes from now on. SQLite forgets it when a migration remakes the table."""
    _run(connection, table, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def lift(connection: BaseDatabaseWrapper, table: str) -> None:
    """Let a migration, or the emptying of a test database, at the rows again."""
    _run(connection, table, {"sqlite": SQLITE_LIFTED, "postgresql": POSTGRESQL_LIFTED})


def protect_events(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    protect(schema_editor.connection, "shared_event")


def lift_events(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    lift(schema_editor.connection, "shared_event")


def _run(
    connection: BaseDatabaseWrapper, table: str, statements: dict[str, tuple[str, ...]]
) -> None:
    if connection.vendor not in statements:
        raise NoTriggersFor(connection.vendor)
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement.format(table=table))
