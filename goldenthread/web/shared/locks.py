"""Having the same thing done by one at a time, where there is no record yet to hold on to."""

import hashlib

from django.db import connection


def hold_until_commit(name: str) -> None:
    """Wait until nobody else holds what goes by this name; hold it to the end of the transaction.

    SQLite lets one transaction write at a time anyhow.
    """
    if connection.vendor == "postgresql":
        number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
