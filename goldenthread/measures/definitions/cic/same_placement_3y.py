"""Children long in care who have been in one placement for three years."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.placements import current_spells

_MONTHS = 36


def rows(at: At) -> Rows:
    children = at.once(looked_after)
    long = children.filter(add_months(children.entered, _MONTHS) <= at.day)
    spells = at.once(current_spells).select("cla_id", spell_start="start")
    joined = long.left_join(spells, "cla_id", rname="spell_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=add_months(joined.spell_start, _MONTHS) <= at.day,
    )


MEASURE = Measure(
    title="Children in one placement for three years or more",
    why_it_matters="A child who stays with the same people can put down roots.",
    definition=(
        "Of the children looked after on the day and for at least 36 months without a break: those "
        "whose placement began at least 36 months ago. Temporary stays elsewhere do not break it."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type"),
    notes=("Of children in care for three years or more, not of all looked-after children.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", since="2023-03-31"),
                ssd_person="D | 2015-01-01",
                ssd_cla_episodes="E-D | D | L-D | 2023-04-01",
                ssd_legal_status="S-D | D | C2  | 2023-04-01",
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type | clap_cla_placement_urn | clap_cla_placement_postcode
                    A1                    | L-A         | A              | 2023-03-31                    | 2024-07-01                  | U6                      | 1                      | ZZ1 1ZZ
                    A2                    | L-A         | A              | 2024-07-01                    | 2024-07-10                  | T1                      | 2                      | ZZ1 1ZZ
                    A3                    | L-A         | A              | 2024-07-10                    |                             | U6                      | 1                      | ZZ1 1ZZ
                    B1                    | L-B         | B              | 2023-03-31                    | 2023-04-01                  | U6                      | 1                      | ZZ1 1ZZ
                    B2                    | L-B         | B              | 2023-04-01                    |                             | U6                      | 3                      | ZZ1 1ZZ
                    D1                    | L-D         | D              | 2023-04-01                    |                             | U6                      | 1                      | ZZ1 1ZZ
                """,
            ),
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
            """,
        ),
    ),
)  # fmt: skip
