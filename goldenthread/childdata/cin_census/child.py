"""One child of the census, as rows of all the tables that it fills."""

import json
import operator
from collections import Counter
from collections.abc import Callable, Mapping

from lxml import etree

from goldenthread.childdata.cin_census import modules
from goldenthread.childdata.cin_census.modules import Module
from goldenthread.childdata.loaders.loader import Row
from goldenthread.childdata.made_ids import IdsOfAChild

Values = list[str | None]
Elements = list[etree._Element]
line_of: Callable[[etree._Element], int] = operator.attrgetter("sourceline")
_TRUE = {"1", "true", "True", "TRUE"}

_PLAN_START = modules.PROTECTION_PLAN.columns.index("cppl_cp_plan_start_date")
_ITS_CONFERENCE = modules.PROTECTION_PLAN.columns.index("cppl_icpc_id")
_CONFERENCE_DAY = modules.CONFERENCE.columns.index("icpc_icpc_date")
_LED_TO_A_PLAN = modules.CONFERENCE.columns.index("icpc_icpc_outcome_cp_flag")
_ITS_PLAN = modules.CONFERENCE.columns.index("icpc_cp_plan_id")
_ENQUIRY_OUTCOME = modules.ENQUIRY.columns.index("s47e_s47_outcome_json")

_NO_CHILD = "a child without LAchildID can be joined to nothing, and is left out"
_UNKNOWN = "not an item of the census"
_TOLD_LATER = "told by the later census too, from which it is taken"
_NO_CONFERENCE = "the day a conference is due is kept beside the conference, and none was held"


def text_of(element: etree._Element) -> str | None:
    text = element.text
    return (text.strip() or None) if text else None


def texts_in(elements: list[etree._Element]) -> dict[str, str | None]:
    return {element.tag: text_of(element) for element in elements}


class ChildReader:
    """Reads children one by one into `rows`. `later` holds what later files have told already."""

    def __init__(self, rows: Mapping[str, list[Row]], later: set[int] | None) -> None:
        self.rows = rows
        self.not_used: Counter[tuple[str, str]] = Counter()
        self.told: set[int] = set()
        self._later = later

    def read(self, child: etree._Element) -> None:
        person: Values = [None] * len(modules.CHILD.columns)
        inside: Elements = []
        referrals: Elements = []
        for element in child:
            if element.tag == "CINdetails":
                referrals.append(element)
            elif element.tag in ("ChildIdentifiers", "ChildCharacteristics"):
                inside += self.fill(modules.CHILD, element, person)
            else:
                self.not_used[f"Child/{element.tag}", _UNKNOWN] += 1
        number = (person[0] or "").strip()
        if not number:
            self.not_used["Child", _NO_CHILD] += 1
            return
        ids = IdsOfAChild(number)
        if self._is_new(number, ""):
            self.rows[modules.CHILD.table].append((line_of(child), person))
            for element in inside:
                self._fact(element, number, ids)
        for referral in referrals:
            self._referral(referral, number, ids)

    def _is_new(self, number: str, day: str | None) -> bool:
        if self._later is None:
            return True
        key = hash((number, day))
        self.told.add(key)
        return key not in self._later

    def fill(self, module: Module, element: etree._Element, row: Values) -> Elements:
        """Put the element's items into the row, and give those that belong elsewhere."""
        places = module.places
        elsewhere: Elements = []
        for item in element:
            name = item.tag
            if name in places:
                text = item.text
                if text:
                    row[places[name]] = text
            elif name in module.elsewhere:
                elsewhere.append(item)
            elif len(item) or text_of(item):
                why = module.not_kept.get(name, _UNKNOWN)
                self.not_used[f"{element.tag}/{name}", why] += 1
        return elsewhere

    def add(
        self, module: Module, element: etree._Element, row: Values, ids: IdsOfAChild
    ) -> Elements:
        """Keep a row, of which the first values are there and the first of all is to be its id."""
        row += module.blank
        elsewhere = self.fill(module, element, row)
        row[0] = ids.next(module.table, (row[module.day] or "").strip())
        self.rows[module.table].append((line_of(element), row))
        return elsewhere

    def _fact(self, element: etree._Element, number: str, ids: IdsOfAChild) -> None:
        """What is told of the child beside the items of a person: disabilities, a former UPN."""
        if element.tag == "FormerUPN":
            if value := text_of(element):
                table = modules.FORMER_UPN.table
                row = [ids.next(table, "upn"), number, "Former Unique Pupil Number", value]
                self.rows[table].append((line_of(element), row))
            return
        table = modules.DISABILITY.table
        for item in element:
            if code := text_of(item):
                row = [ids.next(table, code), number, code]
                self.rows[table].append((line_of(item), row))

    def _referral(self, element: etree._Element, number: str, ids: IdsOfAChild) -> None:
        row: Values = [None, number]
        if self._later is not None and not self._is_new(
            number, element.findtext("CINreferralDate")
        ):
            self.not_used["CINdetails", _TOLD_LATER] += 1
            return
        elsewhere = self.add(modules.REFERRAL, element, row, ids)
        told = Referral(self, number, row[0], ids)
        for inner in elsewhere:
            _READERS[inner.tag](told, inner)
        told.join_conferences_to_plans()


class Referral:
    """What one referral led to."""

    __slots__ = ("_conferences", "_ids", "_number", "_plans", "_reader", "_referral")

    def __init__(
        self, reader: ChildReader, number: str, referral: str | None, ids: IdsOfAChild
    ) -> None:
        self._reader = reader
        self._number = number
        self._referral = referral
        self._ids = ids
        self._conferences: list[Values] = []
        self._plans: list[Values] = []

    def join_conferences_to_plans(self) -> None:
        """A plan begins on the day of the conference that made it."""
        if not self._conferences:
            return
        plans = {(plan[_PLAN_START] or "").strip(): plan for plan in self._plans}
        for conference in self._conferences:
            plan = plans.get(conference[_CONFERENCE_DAY] or "")
            conference[_LED_TO_A_PLAN] = "Y" if plan else "N"
            if plan:
                conference[_ITS_PLAN] = plan[0]
                plan[_ITS_CONFERENCE] = conference[0]

    def _add(self, module: Module, element: etree._Element, *more: None) -> tuple[Values, Elements]:
        row: Values = [None, self._number, self._referral, *more]
        return row, self._reader.add(module, element, row, self._ids)

    def assessment(self, element: etree._Element) -> None:
        row, elsewhere = self._add(modules.ASSESSMENT, element)
        factors = [code for inner in elsewhere for item in inner if (code := text_of(item))]
        if factors:
            told: Values = [row[0], row[0], json.dumps(factors)]
            self._reader.rows[modules.FACTORS.table].append((line_of(element), told))

    def in_need_plan(self, element: etree._Element) -> None:
        self._add(modules.CIN_PLAN, element)

    def enquiry(self, element: etree._Element) -> None:
        row, elsewhere = self._add(modules.ENQUIRY, element, None)
        told = texts_in(elsewhere)
        if told.get("DateOfInitialCPC"):
            row[_ENQUIRY_OUTCOME] = '{"CP_CONFERENCE_FLAG": "Y"}'
            self._conference(element, told, row[0], "N")
            return
        if told.get("ICPCnotRequired") in _TRUE:
            row[_ENQUIRY_OUTCOME] = '{"CP_CONFERENCE_FLAG": "N"}'
        if told.get("InitialCPCtarget"):
            self._reader.not_used["Section47/InitialCPCtarget", _NO_CONFERENCE] += 1

    def transfer_in(self, element: etree._Element) -> None:
        """A conference that stands outside an enquiry is that of a child who moved in."""
        if day := text_of(element):
            self._conference(element, {"DateOfInitialCPC": day}, None, "Y")

    def _conference(
        self,
        element: etree._Element,
        told: Mapping[str, str | None],
        enquiry: str | None,
        transfer_in: str,
    ) -> None:
        table = modules.CONFERENCE.table
        day = told["DateOfInitialCPC"]
        made = self._ids.next(table, day or "")
        row: Values = [made, self._number, self._referral, enquiry, transfer_in, None, None]
        row += [told.get("InitialCPCtarget"), day]
        self._conferences.append(row)
        self._reader.rows[table].append((line_of(element), row))

    def protection_plan(self, element: etree._Element) -> None:
        plan, elsewhere = self._add(modules.PROTECTION_PLAN, element, None)
        self._plans.append(plan)
        table = modules.REVIEW.table
        # All in one wrapper by the schema; some files repeat the wrapper.
        for item in (item for wrapper in elsewhere for item in wrapper):
            if day := text_of(item):
                review: Values = [self._ids.next(table, day), self._number, plan[0], day]
                self._reader.rows[table].append((line_of(item), review))

    def pre_proceedings(self, element: etree._Element) -> None:
        row: Values = [None, self._number]
        told = texts_in(self._reader.add(modules.PRE_PROCEEDINGS, element, row, self._ids))
        if any(told.values()):
            family = modules.FAMILY_GROUP
            offer: Values = [row[0], self._number, row[0]]
            offer += [told.get(item) for item in family.places]
            self._reader.rows[family.table].append((line_of(element), offer))


_READERS = {
    "Assessments": Referral.assessment,
    "CINPlanDates": Referral.in_need_plan,
    "Section47": Referral.enquiry,
    "ChildProtectionPlans": Referral.protection_plan,
    "PreProceedingsandFGDM": Referral.pre_proceedings,
    "DateOfInitialCPC": Referral.transfer_in,
}
