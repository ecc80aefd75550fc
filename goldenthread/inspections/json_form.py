"""A report as JSON, in the form that contracts.md gives, with places and sub-points besides."""

import dataclasses
import datetime
from typing import Any

from goldenthread.inspections.report import Recommendation, Report


def report_as_json(report: Report) -> dict[str, Any]:
    """The report without what names its file."""
    told: dict[str, Any] = {
        "authority": report.authority,
        "framework": report.framework,
        "inspection_start": _day(report.inspection_start),
        "inspection_end": _day(report.inspection_end),
        "published": _day(report.published),
        "lead_inspectors": list(report.lead_inspectors),
        "judgements": [dataclasses.asdict(judgement) for judgement in report.judgements],
        "recommendations": [_recommendation(each) for each in report.recommendations],
        "unsure": [dataclasses.asdict(each) for each in report.unsure],
        "pages": report.pages,
    }
    if len(report.spans) > 1:
        told["inspection_spans"] = [[_day(span.start), _day(span.end)] for span in report.spans]
    if report.statements:
        told["statements"] = [dataclasses.asdict(each) for each in report.statements]
    return told


def _recommendation(recommendation: Recommendation) -> dict[str, Any]:
    told: dict[str, Any] = {
        "list": recommendation.list.value,
        "number": recommendation.number,
        "group": recommendation.group,
        "theme": recommendation.theme,
        "text": recommendation.text,
        "page": recommendation.page,
    }
    if recommendation.sub:
        told["lead"] = recommendation.lead
        told["sub"] = list(recommendation.sub)
    if recommendation.refs:
        told["refs"] = list(recommendation.refs)
    if recommendation.repeats:
        told["repeat"] = True
    return told


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
