"""The story of a family told in rows: each time it comes to notice, from contact to closure."""

import random
from collections.abc import Iterator, Sequence

from goldenthread.childdata.synth.arrangements import (
    homeless,
    privately_fostered,
    short_breaks,
)
from goldenthread.childdata.synth.assessments import assess, days_of_assessment
from goldenthread.childdata.synth.care import tell_care
from goldenthread.childdata.synth.casework import Case, Family, audits_in, tell_casework
from goldenthread.childdata.synth.early_help import helped
from goldenthread.childdata.synth.families import Kind, Outline, Path, Spell
from goldenthread.childdata.synth.front_door import (
    NEEDS,
    SOURCES,
    contact,
    link_contacts,
    more_contacts,
    refer,
)
from goldenthread.childdata.synth.in_care import live_in_care
from goldenthread.childdata.synth.leaving_care import tell_leaving_care
from goldenthread.childdata.synth.missing import tell_missing
from goldenthread.childdata.synth.need import reassessments, tell_need
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.proceedings import pre_proceedings
from goldenthread.childdata.synth.protection import confer, enquire, protect, service_of
from goldenthread.childdata.synth.teams import Service

SIBLING_JOINS, SIBLING_IN_CARE = 0.78, 0.72
STUCK_AT_THE_FRONT_DOOR, DAYS_BETWEEN_CONTACTS = 0.02, 900
DIES, PRE_PROCEEDINGS = 0.0006, 0.16
REFERRED = {"strategy": ("STRATEGY_DISCUSSION_FLAG", "SINGLE_ASSESSMENT_FLAG"),
    "care": ("CLA_REQUEST_FLAG",), "none": ("NFA_FLAG",), "usual": ("SINGLE_ASSESSMENT_FLAG",)}  # fmt: skip


def tell_family(family: Family, outline: Outline) -> None:
    """All that happened to a family, as far as it reaches into the days told."""
    following: list[Spell | None] = [*outline.spells[1:], None]
    for spell, after in zip(outline.spells, following, strict=True):
        family.rows.not_before = 0
        children = _joining(family, spell)
        if not children:
            continue
        if spell.path is not Path.CARE and spell.end + 420 < family.window.start:
            _remember(spell, children)
        elif spell.path is Path.CONTACT:
            decision = family.rng.choice(("NFA", "ADVICE", "ADVICE", "OTHER"))
            contact(family, children, spell.start, decision, SOURCES.draw(family.rng))
        elif spell.path is Path.EARLY_HELP:
            _early_help(family, children, spell, after)
        else:
            _referral(family, children, spell, outline.kind)
    family.rows.not_before = 0
    _contacts_that_come_to_nothing(family, outline.spells[0].start)


def _contacts_that_come_to_nothing(family: Family, known_since: int) -> None:
    """People go on telling the front door about children who are known already."""
    rng, window = family.rng, family.window
    known = [child for child in family.children if child.is_counted]
    day = max(known_since, window.start)
    while True:
        day += 1 + int(rng.expovariate(1 / DAYS_BETWEEN_CONTACTS))
        if day > window.until:
            return
        decision, source = rng.choice(("NFA", "NFA", "ADVICE", "OTHER")), SOURCES.draw(rng)
        about = [child for child in known if _is_closed_on(child, day)]
        if about:
            contact(family, about, day, decision, source)


def _is_closed_on(child: Child, day: int) -> bool:
    is_child = child.born < day < child.adult and child.died is None
    return is_child and all(
        not opened - 5 <= day <= closed + 5 for opened, closed in child.open_spells
    )


def _joining(family: Family, spell: Spell) -> list[Child]:
    joining = []
    open_still = {child.id for child in family.children if child.busy_to - spell.start > 60}
    free = [child.busy_to + 3 for child in family.children if child.id not in open_still]
    # A case that has just closed is opened again on a later day, not before.
    spell.start = max([spell.start, *free])
    for child in family.children:
        joins = child.number == 0 or family.rng.random() < SIBLING_JOINS
        unborn_too_early = child.born - spell.start > 190
        grown_up = child.adult - spell.start < (75 if child.number == 0 else 365)
        may = not grown_up and not unborn_too_early and not child.died
        if joins and may and child.id not in open_still:
            joining.append(child)
    return joining


def _remember(spell: Spell, children: Sequence[Child]) -> None:
    """What lies before the years told leaves no rows, but counts of earlier plans know of it."""
    if spell.path is Path.PROTECTION:
        for child in children:
            child.cp_plans.append(spell.start)


def _early_help(family: Family, children: list[Child], spell: Spell, after: Spell | None) -> None:
    rng, rows = family.rng, family.rows
    stepped_up = after is not None and after.start - spell.end <= 28
    contacts: list[str] = []
    start = spell.start
    if rng.random() < 0.6:
        contacts, start, _ = contact(family, children, spell.start, "EH", SOURCES.draw(rng))
    episodes = helped(family, children, start, spell.days, stepped_up)
    if contacts and rows.is_known(start) and start + spell.days >= family.window.start:
        link_contacts(family, contacts, "excd_early_help_id", episodes)


def _referral(family: Family, children: list[Child], spell: Spell, kind: Kind) -> None:
    rng, rows = family.rng, family.rows
    source, need = SOURCES.draw(rng), _need_of(rng, kind)
    urgent = spell.path in (Path.ENQUIRY, Path.PROTECTION) and rng.random() < 0.3
    found, opened, _ = contact(family, children, spell.start, "S47" if urgent else "REF", source)
    opened = min(opened, spell.start + 9)
    referrals = [rows.new_id("RE") for _ in children]
    lag = rows.lag()
    if rows.is_known(opened, lag):
        link_contacts(family, found, "excd_referral_id", referrals)
    rows.not_before = opened + lag
    for members, ids, path in _together(rng, children, referrals, spell.path, opened):
        case = Case(family, members, ids, opened)
        mark = rows.mark()
        outcome = _live(case, path, spell, kind, need)
        if case.closed >= family.window.start:
            refer(case, source, need, outcome, lag)
        else:
            rows.forget_since(mark)
        for child in members:
            child.busy_to = case.closed
            child.open_spells.append((case.opened, case.closed))
        if case.course is not None:
            tell_leaving_care(case, members[0], case.course)


def _together(
    rng: random.Random, children: list[Child], referrals: list[str], path: Path, opened: int
) -> Iterator[tuple[list[Child], list[str], Path]]:
    """Who goes through it together, on which path. In care each child goes a way of their own."""
    others: list[tuple[Child, str]] = []
    for child, referral in zip(children, referrals, strict=True):
        goes = child is children[0] or rng.random() < SIBLING_IN_CARE
        if path is Path.CARE and goes and child.born < opened:
            yield [child], [referral], path
        else:
            others.append((child, referral))
    if others:
        rest = Path.NEED if path is Path.CARE else path
        yield [child for child, _ in others], [one for _, one in others], rest


def _need_of(rng: random.Random, kind: Kind) -> str:
    if kind is Kind.DISABLED:
        return "N2"
    if kind in (Kind.UNACCOMPANIED, Kind.HOMELESS):
        return "N8" if kind is Kind.UNACCOMPANIED else "N5"
    return NEEDS.draw(rng)


def _live(case: Case, path: Path, spell: Spell, kind: Kind, need: str) -> Sequence[str]:
    """The case from its opening to its closing; says what the referral first led to."""
    family, rng = case.family, case.family.rng
    case.move_to(Service.FRONT_DOOR, case.opened)
    if path is Path.NO_ACTION:
        case.close(family.calendar.after(case.opened, rng.randint(1, 4)), "RC7")
        return REFERRED["none"]
    limit = min(child.adult for child in case.children)
    passed = family.calendar.after(case.opened, rng.randint(1, 4))
    is_stuck = rng.random() < STUCK_AT_THE_FRONT_DOOR and limit - case.opened > 200
    if is_stuck:
        passed = family.calendar.after(case.opened, rng.randint(25, 75))
    case.move_to(Service.ASSESSMENT, passed)
    start = family.calendar.working(min(passed, case.opened + 7))
    signed = days_of_assessment(case, start)
    signed = min(limit - 2, max(signed, family.calendar.after(passed, 3)) if is_stuck else signed)
    if path is Path.CARE:
        case.course = live_in_care(case, kind, start, signed, need)
    elif path is Path.ASSESSED:
        _assessed(case, start, signed)
    else:
        _served(case, path, spell, kind, (start, signed))
    _last_day(case, kind)
    tell_casework(case)
    audits_in(case)
    more_contacts(case)
    if path in (Path.ENQUIRY, Path.CONFERENCE, Path.PROTECTION):
        return REFERRED["strategy"]
    return REFERRED["care" if path is Path.CARE else "usual"]


def _assessed(case: Case, start: int, signed: int) -> None:
    rng = case.family.rng
    assess(case, start, signed, "NFA_FLAG")
    limit = min(child.adult for child in case.children)
    closed = min(limit, case.family.calendar.after(signed, rng.randint(1, 6)))
    to_early_help = rng.random() < 0.22
    case.close(closed, "RC9" if to_early_help else "RC8")
    if to_early_help:
        helped(case.family, case.children, closed, rng.randint(60, 260), stepped_up=False)


def _served(case: Case, path: Path, spell: Spell, kind: Kind, days: tuple[int, int]) -> None:
    """An assessment, and then a plan of one kind or another until things are well enough."""
    rng, calendar = case.family.rng, case.family.calendar
    start, signed = days
    limit = min(child.adult for child in case.children)
    extra = ("8F",) if kind is Kind.PRIVATELY_FOSTERED else ()
    outcome = "STRATEGY_DISCUSSION_FLAG" if path is Path.PROTECTION else "PROV_OF_SERVICES_FLAG"
    began = assess(case, start, signed, outcome, extra)
    plan_from = min(limit - 1, calendar.after(signed, rng.randint(1, 8)))
    case.move_to(service_of(case), plan_from)
    if path is Path.NEED:
        end = max(case.opened + spell.days, plan_from + 35)
        tell_need(case, plan_from, min(end, limit - 1))
        _of_its_kind(case, kind, plan_from, min(end, limit - 1))
    else:
        end = _enquired(case, path, spell, plan_from, limit)
    end = min(end, limit)
    closed = min(limit, calendar.after(end, rng.randint(1, 9)))
    reassessments(case, began.signed, closed)
    case.close(closed, _why_closed(rng, kind, closed == limit))


def _of_its_kind(case: Case, kind: Kind, start: int, end: int) -> None:
    child = case.children[0]
    if child.number:
        return
    if kind is Kind.PRIVATELY_FOSTERED:
        privately_fostered(case, child)
    elif kind is Kind.HOMELESS:
        homeless(case, child, is_accommodated=False)
    elif kind is Kind.DISABLED and child.born < start:
        breaks = short_breaks(case, start, end)
        if breaks is not None:
            one = Case(case.family, [child], case.referrals[:1], case.opened, legs=case.legs)
            tell_care(one, child, *breaks, need="N2")
    elif len(case.children) == 1 and child.missing_often < 0.1:
        tell_missing(case, child, start, end)


def _enquired(case: Case, path: Path, spell: Spell, plan_from: int, limit: int) -> int:
    """A section 47 enquiry, at once or after some months of a plan, and what it led to."""
    rng, calendar = case.family.rng, case.family.calendar
    day = case.opened + rng.randint(0, 6)
    if path is Path.PROTECTION and rng.random() < 0.35:
        day = plan_from + rng.randint(40, 220)
        if day > limit - 120:
            day = case.opened + 3
    if day > plan_from + 20:
        tell_need(case, plan_from, day)
    if path is Path.ENQUIRY:
        goes_on = rng.random() < 0.5
        enquiry = enquire(case, day, "PROV_OF_SERVICES_FLAG" if goes_on else "NFA_FLAG")
        end = max(plan_from, enquiry.end) + (spell.days if goes_on else 12)
        if goes_on:
            tell_need(case, max(plan_from, enquiry.end), min(end, limit - 1))
        return end
    is_transfer = path is Path.PROTECTION and rng.random() < 0.03
    enquired = None if is_transfer else enquire(case, day, "CP_CONFERENCE_FLAG")
    held, plans = confer(case, enquired, day + 14, makes_plan=path is Path.PROTECTION)
    since = max(held, plan_from)
    if path is Path.PROTECTION:
        since = protect(case, held, plans, upto=limit - 2)
        if rng.random() < PRE_PROCEEDINGS and since - held > 150:
            pre_proceedings(case, held + rng.randint(60, 120), issues=False)
        if since < plan_from:
            since = plan_from
    end = min(limit - 1, since + rng.randint(60, 230))
    if end > since + 20:
        tell_need(case, calendar.working(since), end)
    return end


def _why_closed(rng: random.Random, kind: Kind, grown_up: bool) -> str:
    if grown_up:
        return "RC6" if kind is Kind.DISABLED else "RC7"
    return rng.choices(("RC7", "RC5", "RC3", "RC4"), (90, 6, 3, 1))[0]


def _last_day(case: Case, kind: Kind) -> None:
    """Few children die. Then their case closes, and they come to notice no more."""
    child = case.children[0]
    dies = case.family.rng.random() < DIES and kind is Kind.USUAL
    if dies and len(case.children) == 1 and child.died is None and case.reason == "RC7":
        child.died, case.reason = case.closed, "RC2"
