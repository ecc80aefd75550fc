"""Readings of invented lists, as a person would compare them: a line for each recommendation."""

from goldenthread.inspections.reading import read_report
from goldenthread.inspections.report import Recommendation, Report
from tests.factories.reports import (
    FILLER,
    bulleted,
    heading,
    ilacs_cover,
    numbered,
    report,
    sif_cover,
    team,
)

LONG = (
    "Ensure that records are kept of every visit, that they say what the child saw, said and "
    "wanted, and that managers read and sign them within a week of the visit taking place."
)
AFTER = (
    heading("Summary for children and young people"),
    bulleted([FILLER]),
    team("Lead inspector: Anna Field"),
)
FINDINGS = heading("The experiences and progress of children who need help and protection: good")


def read(data: bytes) -> Report:
    return read_report(data)


def told(report: Report) -> list[str]:
    """Each recommendation as "list number [group / theme] text"."""
    return [_told(each) for each in report.recommendations]


def _told(each: Recommendation) -> str:
    place = " / ".join(filter(None, (each.group, each.theme)))
    return " ".join(filter(None, (each.list, each.number, place and f"[{place}]", each.text)))


def grades(report: Report) -> dict[str, str | None]:
    return {judgement.key: judgement.grade for judgement in report.judgements}


def unsure_fields(report: Report) -> list[str]:
    return [each.field for each in report.unsure]


def of_sif(*parts: str, footer: str | None = None) -> Report:
    """The reading of a report of 2015 with these parts below its heading."""
    return read(
        report(sif_cover(board=False), heading("Recommendations"), *parts, *AFTER, footer=footer)
    )


def of_ilacs(*parts: str) -> Report:
    """The reading of a report of 2024 with these parts below its heading."""
    return read(
        report(
            ilacs_cover(), heading("What needs to improve?"), *parts, FINDINGS, numbered([FILLER])
        )
    )
