"""Open cases of which the fields that everything else hangs on are filled."""

import functools
import operator

import ibis

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    Variant,
    counted_rows,
)
from goldenthread.measures.populations.cases import case_holdings, open_referrals
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.people import known_not_children, people

# What a code set has for what is not known.
_NOT_KNOWN = {"sex": "U", "ethnicity": "NOBT", "primary_need": "N0"}


def rows(at: At) -> Rows:
    told = _cases(at)
    whole = functools.reduce(operator.and_, _wanted(at, told).values(), ibis.literal(True))
    return counted_rows(told, id=told.person_id, person_id=told.person_id, met=whole)


def rows_by_field(at: At) -> Rows:
    told = _cases(at)
    each = [
        counted_rows(
            told, id=told.person_id + f": {field}", person_id=told.person_id, met=is_filled
        )
        for field, is_filled in _wanted(at, told).items()
    ]
    return functools.reduce(ibis.union, each) if each else rows(at)


def _cases(at: At) -> Expression:
    """The open cases with what is known of the child; not of people known to be 18 or to have died."""
    everybody = at.once(people)
    held = at.once(open_referrals).anti_join(at.once(known_not_children), "person_id")
    first = first_of_each(held, "person_id", [held.received, held.referral_id])
    first = first.select("person_id", need="cine_cin_primary_need_code")
    known = everybody.select(
        "person_id", "is_unborn", "pers_dob", "pers_expected_dob", "pers_sex", "pers_ethnicity"
    )
    told = at.table("ssd_disability")
    disability = told.filter(told.disa_disability_code.isin(_codes("disability")))
    disability = disability.select(person_id="disa_person_id").distinct().mutate(recorded=True)
    holders = at.once(case_holdings).filter(lambda one: one.worker.notnull())
    allocated = holders.select("person_id").distinct().mutate(allocated=True)
    told = first.left_join(known, "person_id", rname="known_{name}")
    told = told.left_join(disability, "person_id", rname="disability_{name}")
    told = told.left_join(allocated, "person_id", rname="holder_{name}")
    return told.select(*first.columns, *known.columns[1:], "recorded", "allocated")


def _wanted(at: At, case: Expression) -> dict[str, Expression]:
    """Whether each field that the authority asks for holds a valid value, by the field's name."""
    unborn = case.is_unborn.fill_null(False)
    is_filled = {
        "pers_dob or pers_expected_dob": case.pers_dob.notnull() | case.pers_expected_dob.notnull(),
        "pers_sex": unborn | case.pers_sex.isin(_codes("sex")),
        "pers_ethnicity other than NOBT": unborn | case.pers_ethnicity.isin(_codes("ethnicity")),
        "a disability row": unborn | case.recorded,
        "cine_cin_primary_need_code other than N0": case.need.isin(_codes("primary_need")),
        "an allocated worker": case.allocated,
    }
    return {
        field: filled.fill_null(False)
        for field, filled in is_filled.items()
        if field in at.parameters["key_fields"]
    }


def _codes(code_set: str) -> list[str]:
    """The codes that say something."""
    codes = [one.code for one in all_code_sets()[code_set].codes]
    return [code for code in codes if code != _NOT_KNOWN.get(code_set)]


MEASURE = Measure(
    title="Open cases with every key field complete",
    why_it_matters="What is not recorded cannot be counted, and may not be known.",
    definition=(
        "Of the cases open on the day: those of which every key field holds a valid value. The fields "
        "are birth or expected birth, sex, ethnicity, disability, primary need and an allocated "
        "worker. Of an unborn child, sex, ethnicity and disability are not asked for. Refused is an "
        "ethnicity; not yet obtained is none."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_episodes", "ssd_disability", "ssd_involvements"),
    rows=rows,
    parameters=("key_fields", "allocated_worker_roles"),
    breakdowns=("team", "worker"),
    source="CIN census and SSDA903 validation rules (Department for Education); local",
    target=98,
    publication=Publication.INTERNAL,
    variants={
        "by_field": Variant("Each field of each child counted by itself", rows_by_field),
    },
    notes=(
        "An open case of somebody whose birth is not known is in it, and is not complete.",
        "Fields that an authority asks for in other words than the default's are not looked at.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_sex | pers_ethnicity | pers_death_date
                    A              | 2015-01-01 |                   | F        | REFU           |
                    B              | 2015-01-01 |                   | F        | NOBT           |
                    C              | 2015-01-01 |                   | U        | WBRI           |
                    D              |            | 2026-06-01        | U        |                |
                    E              |            |                   | M        | WBRI           |
                    F              | 2015-01-01 |                   |          | WBRI           |
                    G              | 2015-01-01 |                   | M        | WBRI           |
                    H              | 2015-01-01 |                   | M        | WBRI           |
                    I              | 2015-01-01 |                   | M        | WBRI           |
                    J              | 2008-03-31 |                   | M        | WBRI           |
                    K              | 2015-01-01 |                   | M        | WBRI           | 2026-03-31
                    L              | 1900-01-01 |                   | M        | WBRI           |
                    M              | 2015-01-01 |                   | M        | SSD_PH         |
                    N              |            | 2026-06-01        |          |                |
                """,
                "ssd_disability": """
                    disa_table_id | disa_person_id | disa_disability_code
                    1             | A              | NONE
                    2             | B              | NONE
                    3             | C              | NONE
                    4             | E              | NONE
                    5             | F              | NONE
                    6             | G              | AUT
                    7             | H              |
                    8             | I              | MOB
                    9             | L              | NONE
                    10            | M              | NONE
                """,
                "ssd_cin_episodes": """
                    cine_referral_id | cine_person_id | cine_referral_date | cine_cin_primary_need_code | cine_close_date
                    RA               | A              | 2026-01-01         | N1                         |
                    RB               | B              | 2026-01-01         | N1                         |
                    RC               | C              | 2026-01-01         | N1                         |
                    RD               | D              | 2026-01-01         | N1                         |
                    RE               | E              | 2026-01-01         | N1                         |
                    RF               | F              | 2026-01-01         | N1                         |
                    RG               | G              | 2026-01-01         | N0                         |
                    RH               | H              | 2026-01-01         | N1                         |
                    RI               | I              | 2026-01-01         | N1                         |
                    RJ               | J              | 2026-01-01         | N1                         |
                    RK               | K              | 2026-01-01         | N1                         |
                    RL               | L              | 2026-01-01         | N1                         |
                    RM               | M              | 2026-01-01         | N1                         |
                    RN               | N              | 2026-01-01         | N1                         | 2026-03-31
                """,
                "ssd_involvements": """
                    invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_person_id | invo_involvement_start_date | invo_involvement_end_date
                    1                    | W1                   | CW                        | A              | 2026-01-01                  |
                    2                    | W1                   | CW                        | B              | 2026-01-01                  |
                    3                    | W1                   | CW                        | C              | 2026-01-01                  |
                    4                    | W1                   | CW                        | D              | 2026-01-01                  |
                    5                    | W1                   | CW                        | E              | 2026-01-01                  |
                    6                    | W1                   | CW                        | F              | 2026-01-01                  |
                    7                    | W1                   | CW                        | G              | 2026-01-01                  |
                    8                    | W1                   | CW                        | H              | 2026-01-01                  |
                    9                    | W1                   | CW                        | I              | 2026-01-01                  | 2026-03-31
                    10                   | W1                   | CW                        | L              | 2026-01-01                  |
                    11                   | W1                   | CW                        | M              | 2026-01-01                  |
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                D  | yes
                E  | no
                F  | no
                G  | no
                H  | no
                I  | no
                L  | no
                M  | no
            """,
        ),
    ),
)
