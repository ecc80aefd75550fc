"""What a list tells beside its columns: who is who, and facts put in another form for our tables."""

from bisect import bisect_right

from goldenthread.childdata.annex_a.cells import iso_day_of
from goldenthread.childdata.annex_a.list_rows import ListRows
from goldenthread.childdata.annex_a.people import People
from goldenthread.childdata.code_sets.code_set import all_code_sets

Texts = list[str | None]
_TURNED = {"Y": "N", "N": "Y"}
_CONFERENCE = {"Y": '{"CP_CONFERENCE_FLAG": "N"}'}


class Referrals:
    """Referrals by child, to find the one that an assessment or enquiry followed."""

    def __init__(self) -> None:
        self._of: dict[str, list[tuple[str, str]]] = {}

    def add(self, child: str, day: str, referral: str) -> None:
        self._of.setdefault(child, []).append((day, referral))

    def sort(self) -> None:
        for told in self._of.values():
            told.sort()

    def before(self, child: str | None, day: str | None) -> str | None:
        """The latest on or before the day."""
        told = self._of.get(child or "", [])
        at = bisect_right(told, (iso_day_of(day), "~"))
        return told[at - 1][1] if day and at else None


def meet(told: ListRows, people: People, drawn: str) -> None:
    """Take down who the list is about and who works with them; teams and workers become ids."""
    columns = told.columns
    places = [(told.where, number) for number in told.numbers]
    if told.number == 11:
        return
    children = [child or "" for child in columns["child"]]
    facts = zip(columns["gender"], columns["ethnicity"], columns["born"], strict=True)
    for child, fact, place in zip(children, facts, places, strict=True):
        people.add_person(child, fact, place, drawn)
    for name, add in (
        ("disability", people.add_disability),
        ("unaccompanied", people.add_unaccompanied),
    ):
        for child, answer, place in zip(children, columns.get(name, ()), places, strict=False):
            add(child, answer, place)
    for name, identify in (
        ("team", people.team),
        ("worker", people.worker),
        ("adviser", people.worker),
    ):
        if name in columns:
            told_by = zip(columns[name], places, strict=True)
            columns[f"{name}_id"] = [identify(text, place) for text, place in told_by]
    if told.number in (6, 7, 8):
        ends = columns["closed"] if told.number == 6 else [None] * len(told)
        spells = zip(children, columns["worker_id"], columns["team_id"], ends, places, strict=True)
        for child, worker, team, ended, place in spells:
            people.allocate(child, worker, team, ended, place)


def work_out(told: ListRows, people: People, referrals: Referrals) -> None:
    """Add the columns that our tables want and the list tells in another form."""
    columns = told.columns
    keys = [people.key(child or "") for child in columns["child"]]
    if told.number in (4, 5):
        pairs = zip(columns["child"], columns["began"], strict=True)
        columns["referral"] = [referrals.before(child, day) for child, day in pairs]
    if told.number == 4:
        columns["not_supported"] = [_TURNED.get(text or "", text) for text in columns["support"]]
        columns["seen"] = _known(columns["seen"])
    if told.number == 5:
        pairs = zip(columns["met"], columns["unnecessary"], strict=True)
        columns["outcome"] = [
            '{"CP_CONFERENCE_FLAG": "Y"}' if met else _CONFERENCE.get(answer or "")
            for met, answer in pairs
        ]
    if told.number == 6:
        pairs = zip(columns["last_seen"], columns["status"], strict=True)
        columns["need_visit"] = [
            day if status in ("CIN", "ASMT") else None for day, status in pairs
        ]
    if told.number == 7:
        columns["alone"] = _known(columns["alone"])
    if told.number == 10:
        columns["order_type"] = ["Adoption" if day else None for day in columns["adopted"]]
        # Care ends with the order.
        columns["ceased"] = columns["adopted"]
    if told.number in (8, 10):
        pairs = zip(keys, columns["entered"], strict=True)
        columns["period"] = [f"{key}-{iso_day_of(day)}" if day else None for key, day in pairs]
    if told.number == 8:
        _work_out_care(columns)


def _work_out_care(columns: dict[str, Texts]) -> None:
    """An episode began with the last of what began: the period, the legal status or the placement."""
    plans = {code.code for code in all_code_sets()["care_plan_type"].codes}
    columns["plan_json"] = [
        f'{{"{text}": "Y"}}' if text in plans else None for text in columns["plan"]
    ]
    columns["located"] = [
        location or authority
        for location, authority in zip(columns["location"], columns["authority"], strict=True)
    ]
    columns["episode_began"] = [
        max((iso_day_of(day) for day in days if day), default=None)
        for days in zip(columns["entered"], columns["status_began"], columns["placed"], strict=True)
    ]


def _known(texts: Texts) -> Texts:
    return [None if text == "U" else text for text in texts]
