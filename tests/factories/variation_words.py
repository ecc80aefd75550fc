"""The words that varied plans are made of: headings, roles, days, ratings, aims and actions."""

import calendar
import datetime
import random
from collections.abc import Callable

from tests.plans.expected import When

HEADINGS = {
    "theme": (
        "Theme",
        "Priority",
        "Workstream",
        "Strand",
        "Area",
        "Priority area",
        "Improvement theme",
    ),
    "number": ("Ref", "No", "No.", "Ref.", "#", "Ref no", "Reference"),
    "objective": (
        "Objective",
        "What do we need to improve?",
        "Area for improvement",
        "Requirement",
        "What needs to change",
        "Improvement required",
        "Area of focus",
        "Aim",
        "Outcome sought",
        "Priority / objective",
        "Finding",
        "Issue identified",
    ),
    "action": (
        "Action",
        "Actions",
        "What will we do?",
        "Key actions",
        "Actions required",
        "How will we get there?",
        "What are we doing?",
        "Tasks",
        "Activity",
        "Steps to be taken",
        "Specific actions",
        "What action will be taken?",
    ),
    "recs": (
        "Ofsted recommendation",
        "Rec no.",
        "Link to Ofsted recommendations",
        "Ofsted ref",
        "Recommendation(s)",
        "ILACS recommendation number",
        "Recs",
    ),
    "who": (
        "Lead",
        "Lead officer",
        "Responsible officer",
        "Owner",
        "Who",
        "Accountable officer(s)",
        "Who is responsible?",
        "Lead Officer(s)",
        "Responsibility",
        "By whom",
    ),
    "when": (
        "By when",
        "Timescale",
        "Timescales",
        "Deadline",
        "Target date",
        "Due date",
        "When",
        "Completion date",
        "To be completed by",
        "Timeframe",
    ),
    "evidence": ("Evidence", "Evidence of progress", "Evidence and outputs"),
    "impact": ("Impact", "Impact on children", "What difference will it make?"),
    "further_work": ("Next steps", "Further work", "What is left to do?"),
    "closing_the_loop": ("Monitoring", "How will this be monitored?", "Governance"),
    "cost": ("Cost", "Resources", "Budget"),
    "risk": ("Risks", "Risk and mitigation", "Barriers"),
    "sponsor": (
        "Executive sponsor",
        "Senior responsible officer",
        "Strategic lead",
        "Sponsor",
        "SRO",
        "Accountable director",
    ),
    "starts": ("Start date", "Start", "From", "Date started", "Planned start"),
    "ends": ("End date", "End", "Finish date", "Completion date", "Planned end"),
    "rag": ("RAG", "RAG rating", "RAG status", "BRAG", "Status", "Rating"),
    "progress": (
        "Progress",
        "Progress to date",
        "Update",
        "Commentary",
        "Latest position",
        "Progress update",
        "Comments",
    ),
    "success_measures": (
        "Success measures",
        "How will we know?",
        "Measure of success",
        "KPI",
        "Success criteria",
        "How will success be measured?",
        "What will good look like?",
    ),
}

# What stands in front of a line in a plan without tables.
LABELS = {
    "recs": ("Recommendations:", "Ofsted recommendations:", "Links to recommendations:"),
    "who": ("Lead:", "Lead officer:", "Owner:", "Responsible officer:", "Who:", "Lead –"),
    "when": ("By when:", "Timescale:", "Deadline:", "When:", "Target date:", "Timescale –"),
    "progress": ("Progress:", "Progress to date:", "Update:"),
}

# What the further columns of a row say, each ended so that no two rows say the same.
SAID = {
    "progress": "Work has begun",
    "success_measures": "Audit shows that practice is good",
    "evidence": "Minutes and reports are on file",
    "impact": "Children feel safer and better heard",
    "further_work": "Teams will be trained over the summer",
    "closing_the_loop": "Reported to the improvement board",
    "cost": "Met from existing budgets",
    "risk": "Staff may leave before it is done",
}
MORE_SAID = ("evidence", "impact", "further_work", "closing_the_loop", "cost", "risk")

SPONSORS = (
    "Chief Executive",
    "Executive Director, People",
    "Lead Member for Children",
    "Director of Education",
)

FINDINGS = (
    "The timeliness of decisions about contacts and referrals.",
    "The quality of assessments and plans.",
    "Management oversight at all levels.",
    "The response to children who go missing.",
    "Private fostering: awareness and assessment.",
    "The timeliness of initial health assessments.",
    "The stability of children's homes.",
    "Care leavers' access to their health histories.",
    "Social workers' caseloads.",
    "The use of performance information.",
    "The effectiveness of the corporate parenting board.",
    "Permanence planning for all children in care.",
)

ROLES = (
    "Head of MASH",
    "Head of Quality Assurance",
    "Service Manager, Assessment",
    "Principal Social Worker",
    "Performance Manager",
    "Director of Children's Services",
    "Assistant Director, Education",
    "Team Managers",
    "Virtual School Head",
    "Fostering Manager",
    "Commissioning Manager",
    "Designated Nurse",
    "Practice Lead",
    "Independent Reviewing Officer Manager",
    "HoS Children in Care",
    "Workforce Development Officer",
)  # fmt: skip

THEMES = (
    "The front door",
    "Help and protection",
    "Children in care",
    "Care leavers",
    "Leadership and governance",
    "Workforce",
    "Quality of practice",
    "Partnership",
)

OBJECTIVES = (
    "Children are seen quickly when somebody is worried about them",
    "Assessments are thorough and take account of history",
    "Plans say clearly what needs to change for the child",
    "Managers oversee practice and record their decisions",
    "Children who go missing are listened to when they return",
    "Private fostering arrangements are found and assessed",
    "Health assessments are completed on time",
    "Children live in stable homes close to their families",
    "Care leavers live in homes that are safe and suitable",
    "Young people know about their rights and their health histories",
    "Social workers have manageable caseloads",
    "Supervision is regular and reflective",
    "Audits lead to better practice",
    "Performance information is accurate and used",
    "Partners share information early",
    "Disabled children get the right help at the right time",
)

_VERBS = (
    "Review", "Publish", "Introduce", "Strengthen", "Relaunch", "Agree", "Audit", "Recruit to",
    "Train staff in", "Report monthly on", "Develop", "Refresh", "Monitor", "Implement",
)  # fmt: skip
_THINGS = (
    "the threshold document with partners",
    "the supervision policy and its template",
    "a sample of thirty records in each locality",
    "the offer for kinship carers",
    "a daily decision meeting",
    "the pathway for homeless young people",
    "the weekly list of overdue visits",
    "a practice standard for chronologies",
    "the permanence tracking panel",
    "the learning programme for new managers",
    "an escalation process for late health checks",
    "the commissioning strategy for placements",
)


# What people add to an action: reasons, places, brackets that name nobody, a further sentence.
_MORE = (
    "",
    ", so that managers can see at a glance what is overdue, what is done and what comes next",
    " (all localities, including the disabled children's service)",
    " with partners e.g. health, police and schools",
    ". This will be done in three stages, beginning in the north of the county",
    " and report what is found to the quality board; include the views of children",
)


def action_texts(chance: random.Random, count: int, *, long: bool) -> list[str]:
    """Different actions, in a random order, some of them `long`."""
    every = [f"{verb} {thing}" for verb in _VERBS for thing in _THINGS]
    chosen = chance.sample(every, count)
    return [text + chance.choice(_MORE) for text in chosen] if long else chosen


def _last_of_month(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _whole_day(form: str) -> Callable[[datetime.date], tuple[str, When]]:
    return lambda day: (day.strftime(form), ("by", None, day))


def _month(form: str) -> Callable[[datetime.date], tuple[str, When]]:
    return lambda day: (day.strftime(form), ("by", None, _last_of_month(day)))


def _from_month(day: datetime.date) -> tuple[str, When]:
    return day.strftime("From %B %Y"), ("from", day.replace(day=1), None)


def _quarter(day: datetime.date) -> tuple[str, When]:
    year = day.year if day.month >= 4 else day.year - 1
    number = (day.month - 4) % 12 // 3 + 1
    last_month = {1: 6, 2: 9, 3: 12, 4: 3}[number]
    last = _last_of_month(datetime.date(year + (number == 4), last_month, 1))
    return f"Q{number} {year}/{(year + 1) % 100:02}", ("by", None, last)


def _mixed(day: datetime.date) -> tuple[str, When]:
    said: tuple[tuple[str, When], ...] = (
        ("Ongoing", ("ongoing", None, None)),
        ("Immediate", ("immediate", None, None)),
        (day.strftime("%d/%m/%Y"), ("by", None, day)),
        (day.strftime("End of %B %Y"), ("by", None, _last_of_month(day))),
        ("Completed", ("done", None, None)),
    )
    return said[day.day % len(said)]


DAYS: tuple[Callable[[datetime.date], tuple[str, When]], ...] = (
    _whole_day("%d/%m/%Y"),
    _whole_day("%d %B %Y"),
    _whole_day("%d.%m.%y"),
    _whole_day("%d %b %Y"),
    _whole_day("by %d %B %Y"),
    _month("%B %Y"),
    _month("%b%y"),
    _month("%b-%y"),
    _month("By end of %B %Y"),
    _month("%b '%y"),
    _from_month,
    _quarter,
    _mixed,
)

RATINGS = {
    "words": {"red": "Red", "amber": "Amber", "green": "Green"},
    "letters": {"red": "R", "amber": "A", "green": "G"},
    "states": {"red": "Off track", "amber": "At risk", "green": "On track"},
}
