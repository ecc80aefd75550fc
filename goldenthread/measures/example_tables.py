"""Rows that many worked examples begin with: children who are in care and nothing special."""

from collections.abc import Iterable

BORN = "2015-01-01"


def in_care(
    *people: str, since: str = "2023-01-01", born: str = BORN, status: str = "C2"
) -> dict[str, str]:
    """The tables that say that these people are in care since a day, on one legal status."""
    return {
        "ssd_person": _drawn("pers_person_id | pers_dob", (f"{one} | {born}" for one in people)),
        "ssd_cla_episodes": _drawn(
            "clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date",
            (f"E-{one} | {one} | L-{one} | {since}" for one in people),
        ),
        "ssd_legal_status": _drawn(
            "lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date",
            (f"S-{one} | {one} | {status} | {since}" for one in people),
        ),
    }


def with_rows(tables: dict[str, str], **rows: str) -> dict[str, str]:
    """The tables with further rows under those that they have, or further tables."""
    more = {
        name: f"{tables[name]}\n{text.strip()}" if name in tables else text
        for name, text in rows.items()
    }
    return {**tables, **more}


def _drawn(headings: str, rows: Iterable[str]) -> str:
    return "\n".join([headings, *rows])
