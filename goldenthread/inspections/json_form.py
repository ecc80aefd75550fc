"""A report as JSON, in the form that contracts.md gives, with places and sub-points besides."""

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

from goldenthread.inspections.report import (
    Judgement,
    Passage,
    Recommendation,
    RecommendationList,
    Report,
    Span,
    Statement,
    Unsure,
)


def report_as_json(report: Report, *, with_passages: bool = False) -> dict[str, Any]:
    """The report without what names its file; its prose only where that is wanted."""
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
    if with_passages:
        told["passages"] = [dataclasses.asdict(each) for each in report.passages]
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


def report_from_json(told: Mapping[str, Any]) -> Report:
    """The report that `report_as_json` told; it raises KeyError or ValueError for anything else."""
    spans = told.get("inspection_spans") or [[told["inspection_start"], told["inspection_end"]]]
    return Report(
        authority=told["authority"],
        framework=told["framework"],
        pages=told["pages"],
        spans=tuple(
            Span(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end))
            for start, end in spans
            if start and end
        ),
        published=datetime.date.fromisoformat(told["published"]) if told["published"] else None,
        lead_inspectors=tuple(told["lead_inspectors"]),
        judgements=tuple(Judgement(**each) for each in told["judgements"]),
        recommendations=tuple(_recommendation_from(each) for each in told["recommendations"]),
        statements=tuple(
            Statement(**{**each, "list": RecommendationList(each["list"])})
            for each in told.get("statements", ())
        ),
        unsure=tuple(Unsure(**each) for each in told["unsure"]),
        passages=tuple(Passage(**each) for each in told.get("passages", ())),
    )


def _recommendation_from(told: Mapping[str, Any]) -> Recommendation:
    return Recommendation(
        list=RecommendationList(told["list"]),
        number=told["number"],
        group=told["group"],
        theme=told["theme"],
        text=told["text"],
        page=told["page"],
        lead=told.get("lead"),
        sub=tuple(told.get("sub", ())),
        refs=tuple(told.get("refs", ())),
        repeats=told.get("repeat", False),
    )
