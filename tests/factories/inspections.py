"""A small report as it was read, and what else is asked of the authority."""

import datetime

from goldenthread.inspections.json_form import report_as_json
from goldenthread.inspections.report import (
    Judgement,
    Passage,
    Recommendation,
    RecommendationList,
    Report,
    Span,
)
from goldenthread.web.accounts.models import User
from goldenthread.web.documents.models import SentDocument
from goldenthread.web.inspections import models, services
from goldenthread.web.inspections.models import Inspection, Source, SourceKind

DAY = datetime.date
OWN, BOARD = RecommendationList.LOCAL_AUTHORITY, RecommendationList.LSCB


def recommendation(text: str, number: str | None = None, **said: object) -> Recommendation:
    told = {"list": OWN, "group": None, "theme": None, "page": 8, **said}
    return Recommendation(number=number, text=text, **told)  # type: ignore[arg-type]


REPORT = Report(
    authority="Calderbrook Council",
    framework="SIF",
    pages=40,
    spans=(Span(DAY(2016, 11, 14), DAY(2016, 12, 8)),),
    published=DAY(2017, 2, 13),
    lead_inspectors=("Robin Sample",),
    judgements=(
        Judgement("overall", "Overall judgement", "requires improvement"),
        Judgement("board", "The board", None),
    ),
    recommendations=(
        recommendation("Ensure that children are seen alone and listened to.", "1"),
        recommendation("Ensure that plans say what changes for the child.", "2"),
        recommendation("Ensure that supervision is reflective and recorded.", "3"),
        recommendation("Ensure that care leavers know their health histories.", "4"),
        recommendation("Evaluate return interviews.", "97", list=BOARD, page=35),
    ),
)


NEXT_REPORT = Report(
    authority="Calderbrook County Council",
    framework="ILACS",
    pages=12,
    spans=(Span(DAY(2019, 9, 23), DAY(2019, 10, 4)),),
    published=None,
    lead_inspectors=("Robin Sample",),
    judgements=(Judgement("overall", "Overall effectiveness", "good"),),
    recommendations=(
        recommendation(
            "The quality of supervision, so that it is reflective and recorded.", page=2
        ),
    ),
    passages=(
        Passage("Children are seen alone, and they are listened to well by people they trust.", 3),
        Passage("The pilot of plans was ended, which many of its users regretted.", 4),
        Passage("Care leavers do not know their health histories when they leave care.", 5),
    ),
)


def report_read(by: User, value: Report = REPORT, name: str = "report.pdf") -> models.Report:
    """A report that was read, with no file behind it."""
    import json

    from django.utils import timezone

    document = SentDocument.objects.create(name=name, size=1, sha256="0" * 64, sent_by=by)
    return models.Report.objects.create(
        document=document,
        content=json.dumps(report_as_json(value, with_passages=True)),
        read_at=timezone.now(),
    )


def inspected(by: User, value: Report = REPORT, received_on: DAY | None = None) -> Inspection:
    report = report_read(by, value)
    return services.store_report(
        report=report, authority=value.authority or "", received_on=received_on, by=by
    )


def asked(by: User, *texts: str) -> Source:
    return services.add_source(
        kind=SourceKind.PEER_REVIEW.value,
        title="Peer review",
        dated_on=None,
        texts=texts or ("See every child.",),
        by=by,
    )
