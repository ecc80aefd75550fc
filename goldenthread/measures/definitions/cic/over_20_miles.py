"""Children placed a long way from home."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.looked_after import looked_after
from goldenthread.measures.populations.people import uasc
from goldenthread.measures.populations.placements import ADOPTIVE, current_spells

_NOT_KNOWN = 999.9


def rows(at: At) -> Rows:
    return _rows(at, _placed(at))


def rows_out_of_area(at: At) -> Rows:
    placed = _placed(at)
    told = at.table("ext_placement_location")
    where = told.select(placement_id=told.expl_placement_id, is_out=told.expl_location == "OUT")
    joined = placed.left_join(where, "placement_id", rname="where_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=(joined.distance > at.parameters["distance_miles"]) & joined.is_out.fill_null(False),
    )


def _rows(at: At, placed: Rows) -> Rows:
    return counted_rows(
        placed,
        id=placed.person_id,
        person_id=placed.person_id,
        met=placed.distance > at.parameters["distance_miles"],
    )


def _placed(at: At) -> Rows:
    """The looked-after children whose placement has a distance that can be used."""
    children = at.once(looked_after).select("person_id", "cla_id")
    children = children.anti_join(at.once(uasc), "person_id")
    spells = at.once(current_spells)
    usable = spells.distance.notnull() & (spells.distance != _NOT_KNOWN)
    adoptive = spells.type.isin(ADOPTIVE).fill_null(False)
    spells = spells.filter(usable & ~adoptive).select("cla_id", "placement_id", "distance")
    return children.join(spells, "cla_id")


MEASURE = Measure(
    title="Children placed more than 20 miles from home",
    why_it_matters="Far from home a child loses school, friends and family, and visits take longer.",
    definition=(
        "Of the children looked after on the day whose placement has a known distance: those placed "
        "more than 20 miles from home. Children placed for adoption and unaccompanied children are "
        "left out."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_cla_placement", "ssd_legal_status",
           "ssd_immigration_status"),
    rows=rows,
    parameters=("distance_miles",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "placement_type"),
    source="Children looked after in England, methodology (Department for Education)",
    benchmark="LAIT: looked-after children placed more than 20 miles from home",
    variants={
        "and_out_of_area": Variant(
            "Also placed outside the authority", rows_out_of_area, needs=("ext_placement_location",)
        )
    },
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F"),
                ssd_immigration_status="""
                    immi_immigration_status_id | immi_person_id | immi_immigration_status | immi_immigration_status_start_date
                    I1                         | F              | UASC                    | 2023-01-01
                """,
                ssd_cla_placement="""
                    clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type | clap_cla_placement_distance
                    A1                    | L-A         | A              | 2023-01-01                    | U6                      | 20.0
                    B1                    | L-B         | B              | 2023-01-01                    | U6                      | 20.1
                    C1                    | L-C         | C              | 2023-01-01                    | U6                      | 999.9
                    D1                    | L-D         | D              | 2023-01-01                    | A4                      | 80
                    E1                    | L-E         | E              | 2023-01-01                    | U6                      |
                    F1                    | L-F         | F              | 2023-01-01                    | U6                      | 90
                """,
            ),
            gives="""
                id | met
                A  | no
                B  | yes
            """,
        ),
    ),
)  # fmt: skip
