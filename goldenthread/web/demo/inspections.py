"""What was asked of the made-up authority, and what people said of it, through the site's own services."""

import datetime
from pathlib import Path

from django.core.files import File
from django.core.management import call_command

from goldenthread.documents.refusal import DocumentRefused
from goldenthread.web.accounts.models import User
from goldenthread.web.demo.letters import EARLIER, INSPECTION, MONITORING_VISIT
from goldenthread.web.inspections import services
from goldenthread.web.inspections import services_of_follow_ups as follow_ups
from goldenthread.web.inspections.clocks import clocks_of
from goldenthread.web.inspections.follow_up_page import decision_on, follow_ups_said
from goldenthread.web.inspections.models import Inspection, Source, SourceKind
from goldenthread.web.plans import queries as plans
from goldenthread.web.plans import services_of_coverage as coverage
from goldenthread.web.plans.coverage_page import CoverageSaid, by_number, objectives_of
from goldenthread.web.plans.models import Plan

AUTHORITY = "Calderbrook Council"
_NOTICE = "Improvement notice, September 2025"
_CONDITIONS = (
    "1. Appoint an independent chair of the Improvement Board and agree its membership with the Department.",
    "2. Report to the Department each quarter on contacts decided within one working day.",
    "3. Have supervision and caseloads looked at by another authority before September 2026.",
)
_DAY = datetime.date
# Of what was asked in 2022, so many from the first are looked at; the rest is left to try it on.
_LOOKED_AT = 5
# What the letter of 2026 asks for, by how its passages begin.
_ASKED_IN_PROSE = ("The reasons for decisions", "Thresholds are applied")


def build_inspections(*, plan: Plan, by: User, director: User) -> None:
    """Two inspections, a letter and a notice: read, linked with the plan, and followed up in part."""
    earlier = _inspection(EARLIER, received=_DAY(2022, 5, 9), sent=_DAY(2022, 8, 5), by=by)
    newest = _inspection(INSPECTION, received=_DAY(2025, 7, 28), sent=_DAY(2025, 10, 10), by=by)
    visit = _inspection(MONITORING_VISIT, received=None, sent=None, by=by)
    _take_passages(visit, by=by)
    services.add_source(
        kind=SourceKind.IMPROVEMENT_NOTICE,
        title=_NOTICE,
        dated_on=_DAY(2025, 9, 15),
        texts=_CONDITIONS,
        by=by,
    )
    _link(plan, newest.source, by=by)
    _follow_up(earlier, newest, by=director)


def _inspection(
    path: Path, *, received: datetime.date | None, sent: datetime.date | None, by: User
) -> Inspection:
    """Read a letter through the same job as one that is sent in; `sent` is when its plan went off."""
    with path.open("rb") as opened:
        report = services.bring_in(file=File(opened), name=path.name, by=by).report
    call_command("work_jobs", until_empty=True)
    report.refresh_from_db()
    if not report.is_read:
        raise DocumentRefused(f"{path.name} could not be read: {report.refusal}")
    inspection = services.store_report(
        report=report, authority=AUTHORITY, received_on=received, by=by
    )
    for clock in clocks_of(inspection) if sent else ():
        follow_ups.say_done(inspection=inspection, what=clock.clock.what, on=sent, by=by)
    return inspection


def _take_passages(inspection: Inspection, *, by: User) -> None:
    told = inspection.report.value().passages
    passages = [(one.text, one.page) for one in told if one.text.startswith(_ASKED_IN_PROSE)]
    follow_ups.take_passages(inspection=inspection, passages=passages, by=by)


def _link(plan: Plan, source: Source, *, by: User) -> None:
    said = CoverageSaid(plan, source, plans.words_of(plan), objectives_of(plan))
    pairs = {
        (one.objective.pk, one.requirement.pk): one.suggestion.why
        for one in by_number(said.suggestions())
    }
    coverage.link(plan=plan, source=source, pairs=pairs, by=by)


def _follow_up(earlier: Inspection, newest: Inspection, *, by: User) -> None:
    asked = list(earlier.source.asked_of_authority())[:_LOOKED_AT]
    decisions = [
        decision_on(said, said.proposal.outcome, said.again)
        for said in follow_ups_said(asked, newest, newest.report.value(), settled=())
        if said.proposal.outcome
    ]
    follow_ups.settle(inspection=newest, decisions=decisions, by=by)
