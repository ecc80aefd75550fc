"""The made-up children as a children in need census: one XML file for a year, written on the way."""

import datetime
import json
import pathlib
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self
from xml.sax.saxutils import escape

from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.writing.lives import OPEN, Life
from goldenthread.childdata.synth.writing.years import CollectionYear, year_of

OWN_AUTHORITY = "999"
OLD_SEX = {"M": "1", "F": "2", "U": "0"}


class CinCensus:
    """The file. Children are written as they come, so that it takes no room."""

    def __init__(self, path: pathlib.Path, told_to: datetime.date) -> None:
        self._year = year_of(told_to)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Closed in `__exit__`.
        self._file = path.open("w", encoding="utf-8")
        self._file.write('<?xml version="1.0" encoding="utf-8"?>\n<Message>\n')
        self._file.write(_header(self._year) + "<Children>\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._file.write("</Children>\n</Message>\n")
        self._file.close()

    def write(self, lives: Sequence[Life]) -> None:
        """Write those of some children who belong in the year."""
        for life in lives:
            referrals = [row for row in life.rows("ssd_cin_episodes") if _belongs(row, self._year)]
            if referrals:
                self._file.write(_child(life, referrals, self._year))


def _belongs(referral: Row, year: CollectionYear) -> bool:
    closed = referral["cine_close_date"] or OPEN
    return referral["cine_referral_date"][:10] <= year.told_to and closed >= year.begins


def _header(year: CollectionYear) -> str:
    details = _element("CollectionDetails", _texts(
        Collection="CIN", Year=str(year.begins_in + 1), ReferenceDate=year.ends
    ))  # fmt: skip
    source = _element("Source", _texts(
        SourceLevel="L", LEA=OWN_AUTHORITY, SoftwareCode="Made up", Release="1", SerialNo="1",
        DateTime=f"{year.told_to}T00:00:00",
    ))  # fmt: skip
    return _element("Header", details + source)


def _element(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name}>\n" if inside else ""


def _texts(**values: str) -> str:
    return "".join(f"<{name}>{escape(text)}</{name}>" for name, text in values.items() if text)


def _flag(told: bool) -> str:
    return "1" if told else "0"


def _child(life: Life, referrals: list[Row], year: CollectionYear) -> str:
    person = life.person
    sex = person["pers_sex"]
    by_year = {"Sex": sex} if year.begins_in >= 2024 else {"GenderCurrent": OLD_SEX[sex]}
    former = life.rows("ssd_linked_identifiers")
    identifiers = _texts(
        LAchildID=person["pers_person_id"],
        UPN=person["pers_upn"],
        FormerUPN=former[0]["link_identifier_value"] if former else "",
        UPNunknown=person["pers_upn_unknown"],
        PersonBirthDate=person["pers_dob"],
        ExpectedPersonBirthDate=person["pers_expected_dob"],
        **by_year,
        PersonDeathDate=person["pers_death_date"],
    )
    disabilities = "".join(
        _texts(Disability=row["disa_disability_code"]) for row in life.rows("ssd_disability")
    )
    if person["pers_expected_dob"]:
        disabilities = ""
    characteristics = _texts(Ethnicity=person["pers_ethnicity"])
    characteristics += _element("Disabilities", disabilities)
    inside = _element("ChildIdentifiers", identifiers)
    inside += _element("ChildCharacteristics", characteristics)
    inside += "".join(_details(life, row, year) for row in referrals)
    return _element("Child", inside)


def _details(life: Life, referral: Row, year: CollectionYear) -> str:
    number = referral["cine_referral_id"]
    conferences = [
        row
        for row in life.rows("ssd_initial_cp_conference")
        if row["icpc_referral_id"] == number and row["icpc_icpc_date"]
    ]
    without_enquiry = [row for row in conferences if not row["icpc_s47_enquiry_id"]]
    inside = _texts(
        CINreferralDate=referral["cine_referral_date"][:10],
        ReferralSource=referral["cine_referral_source_code"],
        PrimaryNeedCode=referral["cine_cin_primary_need_code"],
        CINclosureDate=referral["cine_close_date"],
        ReasonForClosure=referral["cine_close_reason"],
        DateOfInitialCPC=without_enquiry[0]["icpc_icpc_date"] if without_enquiry else "",
    )
    inside += "".join(_assessments(life, number))
    inside += "".join(_plans(life, number))
    inside += "".join(_enquiries(life, number, conferences))
    inside += _texts(ReferralNFA=_flag(referral["cine_referral_nfa"] == "Y"))
    inside += "".join(_protection(life, number))
    if year.begins_in >= 2026:
        inside += "".join(_pre_proceedings(life, referral, year))
    return _element("CINdetails", inside)


def _assessments(life: Life, referral: str) -> Iterator[str]:
    factors = {
        row["cinf_assessment_id"]: json.loads(row["cinf_assessment_factors_json"])
        for row in life.family.rows.by_table.get("ssd_assessment_factors", ())
    }
    for row in life.rows("ssd_cin_assessments"):
        if row["cina_referral_id"] != referral:
            continue
        found = "".join(
            _texts(AssessmentFactors=code) for code in factors.get(row["cina_assessment_id"], ())
        )
        dates = _texts(
            AssessmentActualStartDate=row["cina_assessment_start_date"],
            AssessmentAuthorisationDate=row["cina_assessment_auth_date"],
        )
        yield _element("Assessments", dates + _element("FactorsIdentifiedAtAssessment", found))


def _plans(life: Life, referral: str) -> Iterator[str]:
    for row in life.rows("ssd_cin_plans"):
        if row["cinp_referral_id"] == referral:
            yield _element("CINPlanDates", _texts(
                CINPlanStartDate=row["cinp_cin_plan_start_date"],
                CINPlanEndDate=row["cinp_cin_plan_end_date"],
            ))  # fmt: skip


def _enquiries(life: Life, referral: str, conferences: list[Row]) -> Iterator[str]:
    held = {row["icpc_s47_enquiry_id"]: row for row in conferences}
    for row in life.rows("ssd_s47_enquiry"):
        if row["s47e_referral_id"] != referral:
            continue
        conference = held.get(row["s47e_s47_enquiry_id"])
        wanted = '"CP_CONFERENCE_FLAG":"Y"' in row["s47e_s47_outcome_json"]
        is_over = bool(row["s47e_s47_end_date"])
        yield _element("Section47", _texts(
            S47ActualStartDate=row["s47e_s47_start_date"],
            InitialCPCtarget=conference["icpc_icpc_target_date"] if conference else "",
            DateOfInitialCPC=conference["icpc_icpc_date"] if conference else "",
            ICPCnotRequired=_flag(is_over and not wanted and conference is None),
        ))  # fmt: skip


def _protection(life: Life, referral: str) -> Iterator[str]:
    for row in life.rows("ssd_cp_plans"):
        if row["cppl_referral_id"] != referral or row["cppl_cp_plan_ola"] == "Y":
            continue
        start = datetime.date.fromisoformat(row["cppl_cp_plan_start_date"]).toordinal()
        reviews = "".join(
            _texts(CPPreviewDate=review["cppr_cp_review_date"])
            for review in life.rows("ssd_cp_reviews")
            if review["cppr_cp_plan_id"] == row["cppl_cp_plan_id"]
        )
        told = _texts(
            CPPstartDate=row["cppl_cp_plan_start_date"],
            CPPendDate=row["cppl_cp_plan_end_date"],
            InitialCategoryOfAbuse=row["cppl_cp_plan_initial_category"],
            LatestCategoryOfAbuse=row["cppl_cp_plan_latest_category"],
            NumberOfPreviousCPP=str(sum(day < start for day in life.child.cp_plans)),
        )
        yield _element("ChildProtectionPlans", told + _element("Reviews", reviews))


def _pre_proceedings(life: Life, referral: Row, year: CollectionYear) -> Iterator[str]:
    offers = {row["exfg_pre_proceedings_id"]: row for row in life.rows("ext_family_group_offer")}
    for row in life.rows("ssd_pre_proceedings"):
        decided = row["prep_pre_pro_decision_date"]
        closed = referral["cine_close_date"] or OPEN
        if not referral["cine_referral_date"][:10] <= decided <= closed or decided < year.begins:
            continue
        offer = offers.get(row["prep_table_id"], {})
        yield _element("PreProceedingsandFGDM", _texts(
            PPStartDate=decided,
            LBPSentDate=row["prep_pre_pro_letter_date"],
            FGDMMeetingOffer=_as_flag(offer.get("exfg_fgdm_offered")),
            FGDMMeetingFac=_as_flag(offer.get("exfg_fgdm_held")),
            InitialPPMeetingDate=row["prep_initial_pre_pro_meeting_date"],
            ReviewMeetingsCount=row["prep_pre_pro_meetings_num"],
            StepDecisionDate=row["prep_agree_stepdown_issue_date"],
            PPOutcome=offer.get("exfg_outcome", ""),
            CourtAppDate=offer.get("exfg_court_application_date", ""),
            LetterInitCPDate=row["prep_care_pro_letter_date"],
        ))  # fmt: skip


def _as_flag(told: str | None) -> str:
    return _flag(told == "Y") if told else ""
