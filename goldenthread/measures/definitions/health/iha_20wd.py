"""Whether children who come into care are soon seen by a doctor."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.health import health_assessments
from goldenthread.measures.populations.looked_after import starts_of_care


def rows(at: At) -> Rows:
    limit = at.parameters["iha_max_working_days"]
    begun = at.once(starts_of_care)
    begun = begun.filter(at.in_period(begun.entered))
    joined = begun.left_join(_first_held(at, begun), "cla_id", rname="held_{name}")
    stayed = at.working_days(joined.entered, joined.left.fill_null(at.day)) > limit
    judged = joined.filter(joined.held.notnull() | stayed)
    return counted_rows(
        judged,
        id=judged.cla_id,
        person_id=judged.person_id,
        met=at.working_days(judged.entered, judged.held) <= limit,
    )


def _first_held(at: At, periods: Expression) -> Expression:
    """The first assessment held in each period of care."""
    joined = periods.join(at.once(health_assessments), [("person_id", "checked")])
    inside = joined.filter(
        (joined.held >= joined.entered) & (joined.left.isnull() | (joined.held <= joined.left))
    )
    return inside.group_by("cla_id").aggregate(held=inside.held.min())


MEASURE = Measure(
    title="Initial health assessment within 20 working days",
    why_it_matters="Many children come into care with needs nobody has met; the first look finds them.",
    definition=(
        "Of the periods of care that began in the period, where the health assessment has been held "
        "or the child stayed in care for more than 20 working days: those where it was held within "
        "20 working days of entering care. One that is planned, refused or cancelled was not held, "
        "and one before entry does not count. Periods that began as short breaks are left out."
    ),
    counts="periods of care",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_cla_episodes", "ssd_legal_status", "ssd_cla_health"),
    rows=rows,
    parameters=("iha_max_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source=(
        "Promoting the health and wellbeing of looked-after children, 2015; Care Planning "
        "Regulations 2010, regulation 7"
    ),
    target=100,
    notes=(
        "An assessment after the child left care is not one of that period of care.",
        "The day of entering care is not counted, even when it is a working day.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B", "C", "D", "E", "F", since="2026-01-05"),
                ssd_cla_episodes="""
                    E-G | G | L-G | 2026-03-03
                    E-H | H | L-H | 2026-03-02
                    E-I | I | L-I | 2026-01-05
                    E-L | L | L-L | 2025-03-31
                    E-M | M | L-M | 2025-04-01
                """,
                ssd_legal_status="S-I | I | V3 | 2026-01-05",
                ssd_cla_health="""
                    clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date | clah_health_check_status
                    HA                   | A              | HEALTH                 | 2026-02-02             | Completed
                    HB                   | B              | HEALTH                 | 2026-02-03             |
                    HC                   | C              | HEALTH                 | 2026-01-04             | Completed
                    HD                   | D              | HEALTH                 | 2026-01-20             | Refused
                    HE                   | E              | DENTAL                 | 2026-01-20             | Completed
                    HF                   | F              | HEALTH                 | 2026-01-05             | Completed
                    HI                   | I              | HEALTH                 | 2026-01-20             | Completed
                    HL                   | L              | HEALTH                 | 2025-04-10             | Completed
                    HM                   | M              | HEALTH                 | 2026-04-01             |
                """,
            ),
            gives="""
                id  | met
                L-A | yes
                L-B | no
                L-C | no
                L-D | no
                L-E | no
                L-F | yes
                L-H | no
                L-M | no
            """,
        ),
        Example(
            as_at="2026-03-31",
            given={
                "ssd_cla_episodes": """
                    clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date
                    E-A                 | A              | L-A         | 2026-01-05                  | 2026-02-02
                    E-B                 | B              | L-B         | 2026-01-05                  | 2026-02-03
                    E-C                 | C              | L-C         | 2026-01-05                  | 2026-01-20
                    E-D                 | D              | L-D         | 2026-01-05                  | 2026-01-20
                """,
                "ssd_cla_health": """
                    clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date | clah_health_check_status
                    HC                   | C              | HEALTH                 | 2026-01-20             | Completed
                    HD                   | D              | HEALTH                 | 2026-01-25             | Completed
                """,
            },
            gives="""
                id  | met
                L-B | no
                L-C | yes
            """,
        ),
    ),
)  # fmt: skip
