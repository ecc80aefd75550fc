"""A reading as a person would compare it: a line for each recommendation, grades by key."""

from goldenthread.inspections.reading import read_report
from goldenthread.inspections.report import Recommendation, Report


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
