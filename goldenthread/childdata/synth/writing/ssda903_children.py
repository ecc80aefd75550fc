"""What the return on children in care asks about each child beside episodes: health, adoption, leaving care."""

from collections.abc import Iterator

from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.synth.writing.lives import OPEN, Life
from goldenthread.childdata.synth.writing.ssda903_episodes import is_in_care, is_in_care_on
from goldenthread.childdata.synth.writing.years import CollectionYear, day_first

Lines = Iterator[list[str]]
OLD_SEX = {"M": "1", "F": "2", "U": "0"}


def _sex(life: Life, year: CollectionYear) -> str:
    sex = str(life.person["pers_sex"])
    return sex if year.begins_in >= 2024 else OLD_SEX[sex]


def _child(life: Life) -> list[str]:
    return [life.person["pers_person_id"], day_first(life.person["pers_dob"])]


def _number(told: str) -> str:
    return {"Y": "1", "N": "0"}.get(told, "")


def header(life: Life, year: CollectionYear) -> Lines:
    """One row for each child in care in the year, and for each care leaver."""
    if not is_in_care(life, year) and not list(care_leaver(life, year)):
        return
    person, mothers = life.person, life.rows("ssd_mother")
    is_girl = person["pers_sex"] == "F"
    born = [row["moth_childs_dob"] for row in mothers if row["moth_childs_dob"] <= year.told_to]
    yield [
        person["pers_person_id"],
        _sex(life, year),
        day_first(person["pers_dob"]),
        person["pers_ethnicity"],
        person["pers_upn"] or person["pers_upn_unknown"],
        _number("Y" if born else "N") if is_girl else "",
        day_first(min(born, default="")),
    ]


def unaccompanied(life: Life, year: CollectionYear) -> Lines:
    """One row for each child who was unaccompanied at some time of the year."""
    if not is_in_care(life, year):
        return
    for row in life.rows("ssd_immigration_status"):
        end = row["immi_immigration_status_end_date"]
        if (end or OPEN) >= year.begins and row[
            "immi_immigration_status_start_date"
        ] <= year.told_to:
            ended = day_first(end) if end and end <= year.told_to else ""
            number, born = _child(life)
            yield [number, _sex(life, year), born, ended]


def health(life: Life, year: CollectionYear) -> Lines:
    """The answers about a child who was in care throughout the year."""
    for row in life.rows("ext_child_health_summary"):
        if row["exhs_collection_year_end"] != year.ends or not is_in_care_on(life, year.ends):
            continue
        score = life.latest(
            "ssd_sdq_scores",
            "csdq_sdq_completed_date",
            lambda one: year.begins <= one["csdq_sdq_completed_date"] <= year.ends,
        )
        yield [
            *_child(life),
            score["csdq_sdq_score"] if score else "",
            score["csdq_sdq_reason"] if score else "",
            *(
                _number(row[f"exhs_{asked}"])
                for asked in (
                    "convicted", "health_check", "immunisations", "teeth_check",
                    "health_assessment", "substance_misuse", "intervention_received",
                    "intervention_offered",
                )
            ),
        ]  # fmt: skip


def care_leaver(life: Life, year: CollectionYear) -> Lines:
    """The position of a young person who left care and turns 17 to 25 in the year."""
    rows = life.rows("ssd_care_leavers")
    if not rows or rows[0]["clea_care_leaver_eligibility"] not in ("Relevant", "Former Relevant"):
        return
    born = life.person["pers_dob"]
    age = year.begins_in + 1 - int(born[:4]) - (born[5:] > "03-31")
    if 17 <= age <= 25:
        told: Row = rows[0]
        where = told["clea_care_leaver_accommodation"] + told["clea_care_leaver_accom_suitable"]
        yield [
            *_child(life),
            told["clea_care_leaver_in_touch"],
            told["clea_care_leaver_activity"] or "0",
            where or "0",
        ]


def adopted(life: Life, year: CollectionYear) -> Lines:
    """One row for a child who was adopted in the year."""
    for row in life.rows("ssd_permanence"):
        is_adopted = row["perm_permanence_order_type"] == "Adoption"
        if is_adopted and year.begins <= row["perm_permanence_order_date"] <= year.told_to:
            yield [
                *_child(life),
                day_first(row["perm_adm_decision_date"]),
                day_first(row["perm_matched_date"]),
                _number(row["perm_adopted_by_carer_flag"]),
                row["perm_number_of_adopters"],
                row["perm_adopter_sex"],
                row["perm_adopter_legal_status"],
            ]


def should_be_placed(life: Life, year: CollectionYear) -> Lines:
    """One row for each decision for adoption that stood, or was reversed, in the year."""
    for row in life.rows("ssd_permanence"):
        decided = row.get("perm_adm_decision_date", "")
        reversed_on = row.get("perm_decision_reversed_date", "")
        over = reversed_on or row["perm_permanence_order_date"] or OPEN
        if decided and decided <= year.told_to and over >= year.begins:
            is_reversed = bool(reversed_on) and reversed_on <= year.told_to
            yield [
                *_child(life),
                day_first(decided),
                day_first(reversed_on) if is_reversed else "",
                row["perm_decision_reversed_reason"] if is_reversed else "",
            ]


def earlier_permanence(life: Life, year: CollectionYear) -> Lines:
    """What a child who came into care in the year had been in before."""
    entered = {row["clae_entered_care_date"] for row in life.rows("ssd_cla_episodes")}
    rows = life.rows("ssd_cla_previous_permanence")
    if rows and any(year.begins <= day <= year.told_to for day in entered):
        yield [
            *_child(life),
            rows[-1]["lapp_previous_permanence_option"],
            rows[-1]["lapp_previous_permanence_la"],
            rows[-1]["lapp_previous_permanence_order_date"],
        ]


def missing(life: Life, year: CollectionYear) -> Lines:
    """Each time that a child in care was away in the year."""
    for row in life.rows("ssd_missing"):
        start, end = row["miss_missing_episode_start_date"], row["miss_missing_episode_end_date"]
        day = start[:10]
        if day <= year.told_to and (end or OPEN) >= year.begins and is_in_care_on(life, day):
            is_back = bool(end) and end[:10] <= year.told_to
            yield [
                *_child(life),
                row["miss_missing_episode_type"],
                day_first(start),
                day_first(end) if is_back else "",
            ]


def workers(life: Life, year: CollectionYear) -> Lines:
    """The social workers of a child who is in care at the end, through all of the year."""
    if not is_in_care_on(life, year.told_to):
        return
    for row in life.rows("ssd_involvements"):
        start, end = row["invo_involvement_start_date"], row["invo_involvement_end_date"]
        worker = life.family.workforce.worker(row["invo_professional_id"])
        is_case = row["invo_professional_role_id"] == "CW" and worker is not None
        if is_case and start <= year.told_to and (end or OPEN) >= year.begins:
            yield [
                *_child(life),
                worker.registration or "XX" if worker else "XX",
                day_first(start),
                day_first(end) if end and end <= year.told_to else "",
                row["invo_worker_change_reason"],
            ]


def liberty(life: Life, year: CollectionYear) -> Lines:
    """Orders that deprive a child of liberty, in force in the year."""
    for row in life.rows("ext_deprivation_of_liberty"):
        start, end = row["exdl_start_date"], row["exdl_end_date"]
        if start <= year.told_to and (end or OPEN) >= year.begins:
            yield [
                *_child(life),
                day_first(start),
                day_first(end) if end and end <= year.told_to else "",
            ]
