"""The lists stated as rows of our tables, and what of them has no place."""

import datetime
from collections.abc import Sequence

from goldenthread.childdata.annex_a.cells import iso_day_of
from goldenthread.childdata.annex_a.list_rows import ListRows
from goldenthread.childdata.annex_a.listing import all_lists
from goldenthread.childdata.annex_a.made import ADOPTERS, FORMS, MADE, NOT_KEPT
from goldenthread.childdata.annex_a.making import Ids, ids_of, rows_for
from goldenthread.childdata.annex_a.people import PERSON, People, United
from goldenthread.childdata.annex_a.worked_out import Referrals, meet, work_out
from goldenthread.childdata.loaders.loader import Form, NotUsed, Row, Source, Stage, Stamp
from goldenthread.core.periods import add_months

REFERRAL = (
    "cine_referral_id",
    "cine_person_id",
    "cine_referral_date",
    "cine_referral_source_code",
    "cine_referral_source_desc",
    "cine_referral_nfa",
    "cine_referral_team",
    "cine_referral_worker_id",
    "cine_cin_primary_need_code",
    "cine_close_date",
    "cine_close_reason",
)
EPISODE = (
    "clae_cla_episode_id",
    "clae_person_id",
    "clae_cla_placement_id",
    "clae_cla_episode_start_date",
    "clae_cla_primary_need_code",
    "clae_cla_episode_ceased_date",
    "clae_cla_episode_ceased_reason",
    "clae_cla_id",
    "clae_entered_care_date",
    "clae_cla_last_iro_contact_date",
)
ALLOCATION = (
    "invo_involvements_id",
    "invo_person_id",
    "invo_professional_id",
    "invo_professional_team",
    "invo_professional_role_id",
    "invo_involvement_end_date",
)
_TWICE = "told on an earlier sheet too, from which it is taken"
_EARLY_HELP = (
    "some authorities give assessments here and others episodes of help: the beginning and the "
    "completion are kept as those of the help, so say beside any figure which it is"
)
_NO_DAYS = (
    "no adopter has a day that is known, as in lists that were filled from children: it was taken "
    "for empty"
)
_NO_PLAN = "a plan for special guardianship or child arrangements has no place in the tables"


class Statement:
    """One load of lists on its way to the stage."""

    def __init__(self, stage: Stage, drawn: datetime.date) -> None:
        self._stage = stage
        self._drawn = drawn
        self._people = People()
        self._ids = Ids()
        self._referrals = United()
        self._by_child = Referrals()
        self._episodes = United()
        self._lists: dict[str, int] = {}
        self._is_known = True

    def state(self, lists: Sequence[ListRows], *, is_known: bool) -> None:
        self._is_known = is_known
        in_order = sorted(lists, key=lambda told: told.number)
        for told in in_order:
            self._lists[told.where] = told.number
            meet(told, self._people, self._drawn.isoformat())
            if told.number in (3, 6):
                self._refer(told)
        self._by_child.sort()
        for told in in_order:
            if told.number == 11:
                self._state_adopters(told)
                continue
            work_out(told, self._people, self._by_child)
            self._state_list(told)
            if told.number in (8, 10):
                self._episodes_of(told)
        for told in in_order:
            self._say_not_kept(told)
        self._state_united()

    def _stamp(self, where: str, form: Form | None = None) -> Stamp:
        number = self._lists[where]
        if not self._is_known:
            return Stamp(Source.ANNEX_A, where, form or FORMS[number])
        months = next(told.months for told in all_lists() if told.number == number)
        began = add_months(self._drawn, -months)
        return Stamp(Source.ANNEX_A, where, form or FORMS[number], began, self._drawn)

    def _state_list(self, told: ListRows) -> None:
        keys = [self._people.key(child or "") for child in told.columns["child"]]
        if "source" in told.printed:
            told.columns["source_printed"] = told.printed["source"]
        twice = 0
        for made in MADE.get(told.number, ()):
            ids = self._ids.numbered(f"{made.table} {made.told}", ids_of(told, keys, made.told))
            told.columns[made.table] = list(ids)
            rows, again = rows_for(made, told, ids)
            twice = max(twice, again)
            if rows:
                self._stage.take_rows(made.table, made.names, rows, self._stamp(told.where))
        if twice:
            self._stage.say_not_used(NotUsed(told.where, "rows", _TWICE, twice))

    def _refer(self, told: ListRows) -> None:
        """Referrals of lists 3 and 6 are the same where child and day are."""
        columns = told.columns
        keys = [self._people.key(child or "") for child in columns["child"]]
        ids: Sequence[str | None] = ids_of(told, keys, ["referred"])
        if told.number == 3:
            ids = self._ids.numbered("ssd_cin_episodes", [one or "" for one in ids])
        blank: list[str | None] = [None] * len(told)
        names = ("source", "source_printed", "nfa", "team_id", "worker_id")
        more = ("need", "closed", "closed_why")
        told.columns["source_printed"] = told.printed.get("source", blank)
        # Team and worker of list 6 are those of today, and not of the referral.
        first = [columns.get(name, blank) if told.number == 3 else blank for name in names]
        then = [columns.get(name, blank) for name in more]
        facts = zip(ids, columns["child"], columns["referred"], *first, *then, strict=True)
        for number, row in zip(told.numbers, facts, strict=True):
            if row[0] is None or not row[2]:
                continue
            self._referrals.add(row[0], list(row), (told.where, number))
            self._by_child.add(row[1] or "", iso_day_of(row[2]), row[0])

    def _episodes_of(self, told: ListRows) -> None:
        """An episode for each child of list 8; list 10 adds periods of care that list 8 does not tell."""
        columns = told.columns
        blank: list[str | None] = [None] * len(told)
        names = ("episode_began", "need", "ceased", "ceased_why", "period", "entered", "iro")
        texts = [columns.get(name, blank) for name in names]
        placements = columns.get("ssd_cla_placement", blank)
        known = {row[7] for row in self._episodes.rows.values()}
        rows = zip(told.numbers, columns["child"], placements, *texts, strict=True)
        for number, child, placement, *facts in rows:
            began, period = facts[0], facts[4]
            if told.number == 10 and (period is None or period in known):
                continue
            made = f"{self._people.key(child or '')}-{began}" if began else period
            if made:
                row = [made, child, placement, *facts]
                self._episodes.add(made, row, (told.where, number))

    def _state_adopters(self, told: ListRows) -> None:
        days = [name for name in ADOPTERS.values() if name.endswith(("began", "ended")) or name in (
            "enquired", "applied", "approved", "matched", "placed", "adopted", "left")]  # fmt: skip
        if len(told) and not any(told.filled(name) for name in days):
            self._stage.say_not_used(NotUsed(told.where, "list 11", _NO_DAYS, len(told)))
            return
        texts = zip(*(told.columns[name] for name in ADOPTERS.values()), strict=True)
        rows: list[Row] = list(zip(told.numbers, texts, strict=True))
        if rows:
            self._stage.take_rows("ext_adopter", tuple(ADOPTERS), rows, self._stamp(told.where))

    def _state_united(self) -> None:
        people = self._people
        events = Form.EVENT
        for table, columns, united, form in (
            ("ssd_person", PERSON, people.persons, events),
            ("ssd_disability", ("disa_table_id", "disa_person_id", "disa_disability_code"),
             people.disabilities, events),
            ("ssd_immigration_status",
             ("immi_immigration_status_id", "immi_person_id", "immi_immigration_status"),
             people.unaccompanied, Form.SNAPSHOT),
            ("ssd_department", ("dept_team_id", "dept_team_name"), people.teams, events),
            ("ssd_professionals", ("prof_professional_id", "prof_professional_name"),
             people.workers, events),
            ("ssd_involvements", ALLOCATION, people.allocations, Form.SNAPSHOT),
            ("ssd_cin_episodes", REFERRAL, self._referrals, None),
            ("ssd_cla_episodes", EPISODE, self._episodes, Form.SNAPSHOT),
        ):  # fmt: skip
            self._state_rows(table, columns, united, form)

    def _state_rows(
        self, table: str, columns: Sequence[str], united: United, form: Form | None
    ) -> None:
        by_sheet: dict[str, list[Row]] = {}
        for made, row in united.rows.items():
            where, number = united.places[made]
            by_sheet.setdefault(where, []).append((number, row))
        for where, rows in by_sheet.items():
            self._stage.take_rows(table, columns, rows, self._stamp(where, form))

    def _say_not_kept(self, told: ListRows) -> None:
        headings = {
            column.name: column.heading
            for one in all_lists()
            if one.number == told.number
            for column in one.columns
        }
        for name, why in NOT_KEPT.get(told.number, {}).items():
            if count := told.filled(name):
                self._stage.say_not_used(NotUsed(told.where, headings[name], why, count))
        if told.number == 2 and len(told):
            self._stage.say_not_used(NotUsed(told.where, "list 2", _EARLY_HELP, len(told)))
        if told.number == 8:
            no_plan = sum(
                1
                for text, kept in zip(
                    told.printed.get("plan", ()), told.columns["plan_json"], strict=False
                )
                if text and not kept
            )
            if no_plan:
                self._stage.say_not_used(NotUsed(told.where, headings["plan"], _NO_PLAN, no_plan))
        if told.number == 6:
            other = told.filled("last_seen") - told.filled("need_visit")
            if other:
                why = "of a child looked after or on a protection plan, whose visits lists 7 and 8 tell"
                self._stage.say_not_used(NotUsed(told.where, headings["last_seen"], why, other))
