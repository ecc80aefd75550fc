"""Whether children who will not return home are helped to know their own story."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_plans import plans_with_an_aim
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.placements import ADOPTIVE, current_spells

_MONTHS = 12
_UNDER_WAY = ("IN_PROGRESS", "COMPLETE")


def rows(at: At) -> Rows:
    lasting = _placed_to_stay(at).union(_planned_to_stay(at)).distinct()
    children = at.once(looked_after).select("person_id").semi_join(lasting, "person_id")
    told = at.table("ext_life_story")
    current = told.exls_status.isin(_UNDER_WAY) & (
        add_months(told.exls_updated_date, _MONTHS) >= at.day
    )
    work = told.filter(current.fill_null(False)).select(person_id="exls_person_id")
    work = work.distinct().mutate(under_way=True)
    joined = children.left_join(work, "person_id", rname="work_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=joined.under_way.fill_null(False),
    )


def _placed_to_stay(at: At) -> Expression:
    """The looked-after children in an adoptive or long-term foster placement."""
    spells = at.once(current_spells)
    types = (*ADOPTIVE, *at.parameters["long_term_placement_types"])
    spells = spells.filter(spells.type.isin(types)).select("cla_id")
    return at.once(looked_after).semi_join(spells, "cla_id").select("person_id")


def _planned_to_stay(at: At) -> Expression:
    """The people with a plan open on the day that aims at adoption or long-term fostering."""
    plans = at.once(plans_with_an_aim)
    plans = plans.filter(at.is_open(plans.plan_start, plans.plan_end) & plans.is_lasting)
    return plans.select(person_id="plan_person")


MEASURE = Measure(
    title="Life story work under way for children in permanent placements",
    why_it_matters="A child who will not grow up at home needs to know where they come from, and why.",
    definition=(
        "Of the children looked after on the day who are placed for adoption or in long-term "
        "fostering, or whose plan aims at either: those whose life story work is in progress or "
        "complete, and was brought up to date in the last 12 months."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_placement",
           "ssd_cla_care_plan", "ext_life_story"),
    rows=rows,
    parameters=("long_term_placement_types", "temporary_placement_types"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="Adoption Agencies Regulations 2005 (life story and later life material); local",
    target=100,
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", "G", "H", "I"),
                ssd_legal_status="S-I2 | I | V3 | 2026-01-01",
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type
                    A1                    | L-A         | A              | 2023-01-01                    |                             | A4
                    B1                    | L-B         | B              | 2023-01-01                    |                             | U4
                    C1                    | L-C         | C              | 2023-01-01                    | 2026-03-20                  | U1
                    C2                    | L-C         | C              | 2026-03-20                    |                             | T1
                    D1                    | L-D         | D              | 2023-01-01                    |                             | U6
                    E1                    | L-E         | E              | 2023-01-01                    |                             | U6
                    F1                    | L-F         | F              | 2023-01-01                    |                             | U6
                    G1                    | L-G         | G              | 2023-01-01                    |                             | U6
                    H1                    | L-H         | H              | 2023-01-01                    |                             | A3
                    I1                    | L-I         | I              | 2023-01-01                    |                             | U4
                """,
                ssd_cla_care_plan="""
                    lacp_table_id | lacp_person_id | lacp_cla_care_plan_start_date | lacp_cla_care_plan_end_date | lacp_cla_care_plan_json
                    KD            | D              | 2023-01-01                    |                             | {"LTRELFR": "Y"}
                    KE            | E              | 2023-01-01                    | 2026-03-31                  | {"ADOPTION": "Y"}
                    KF            | F              | 2023-01-01                    |                             | {"RETURN6M": "Y", "ADOPTION": "N"}
                    KG            | G              | 2023-01-01                    | 2026-04-01                  | {"LTFOST18": "Y"}
                """,
                ext_life_story="""
                    exls_person_id | exls_status | exls_updated_date
                    A              | COMPLETE    | 2025-03-31
                    B              | COMPLETE    | 2025-03-30
                    C              | IN_PROGRESS | 2026-03-01
                    D              | NONE        | 2026-03-01
                    G              | IN_PROGRESS |
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                D  | no
                G  | no
                H  | no
            """,
        ),
    ),
)  # fmt: skip
