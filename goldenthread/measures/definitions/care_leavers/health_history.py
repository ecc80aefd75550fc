"""Whether young people who leave care are told what is known of their health."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, completed_years
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.choosing import first_of_each
from goldenthread.measures.populations.leaving_care import FORMER_RELEVANT, RELEVANT, care_leavers
from goldenthread.measures.populations.looked_after import not_on_short_breaks, periods_of_care
from goldenthread.measures.populations.people import people

_OLD_ENOUGH = 16


def rows(at: At) -> Rows:
    told = at.once(care_leavers)
    entitled = told.clea_care_leaver_eligibility.isin((RELEVANT, FORMER_RELEVANT))
    young = told.filter(entitled).select("person_id").semi_join(_left_care(at), "person_id")
    history = at.table("ext_care_leaver_health")
    given = history.filter(history.excl_history_given_date.notnull())
    given = given.select(person_id="excl_person_id").distinct().mutate(given=True)
    joined = young.left_join(given, "person_id", rname="given_{name}")
    return counted_rows(
        joined,
        id=joined.person_id,
        person_id=joined.person_id,
        met=joined.given.fill_null(False),
    )


def _left_care(at: At) -> Expression:
    """The people whose last period of care ended in the period, at 16 or over, and not as a short break."""
    periods = at.once(periods_of_care)
    periods = periods.mutate(last_day=(periods.left - ibis.interval(days=1)).cast("date"))
    periods = not_on_short_breaks(at, periods, "cla_id", "person_id", "last_day")
    order = [periods.left.desc(nulls_first=True), periods.entered.desc(), periods.cla_id]
    last = first_of_each(periods, "person_id", order)
    born = at.once(people).select("person_id", born="pers_dob")
    joined = last.join(born, "person_id")
    old_enough = completed_years(joined.born, joined.left) >= _OLD_ENOUGH
    return joined.filter(at.in_period(joined.left) & old_enough).select("person_id")


MEASURE = Measure(
    title="Care leavers given their health history",
    why_it_matters="A young adult asked about illness in the family has nobody to ask but the record.",
    definition=(
        "Of the relevant and former relevant young people whose last period of care ended in the "
        "period at 16 or over: those who were given their health history, before or after they "
        "left. Those who died or have returned home are left out, and so are ends of short breaks."
    ),
    counts="young people",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_care_leavers", "ssd_person", "ssd_cla_episodes", "ssd_legal_status",
           "ext_care_leaver_health"),
    rows=rows,
    breakdowns=("team", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Promoting the health and wellbeing of looked-after children, 2015; local",
    target=100,
    notes=(
        "A period of care ends as a short break where that was the legal status the day before.",
        "Who died is left out, as from every measure of care leavers.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2008-01-01
                    B              | 2008-01-01
                    C              | 2009-06-01
                    D              | 2009-06-02
                    E              | 2008-01-01
                    F              | 2008-01-01
                    G              | 2008-01-01
                    H              | 2008-01-01
                    I              | 2008-01-01
                    J              | 2008-01-01
                """,
                "ssd_care_leavers": """
                    clea_table_id | clea_person_id | clea_care_leaver_eligibility | clea_care_leaver_in_touch
                    TA            | A              | Former Relevant              | YES
                    TB            | B              | Former Relevant              | YES
                    TC            | C              | Relevant                     | YES
                    TD            | D              | Relevant                     | YES
                    TE            | E              | Qualifying                   | YES
                    TF            | F              | Relevant                     | RHOM
                    TG            | G              | Relevant                     | YES
                    TH            | H              | Relevant                     | YES
                    TI            | I              | Relevant                     | YES
                    TJ            | J              | Relevant                     |
                """,
                "ssd_cla_episodes": """
                    clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date
                    E-A                 | A              | L-A         | 2020-01-01                  | 2025-04-01
                    E-B                 | B              | L-B         | 2020-01-01                  | 2025-03-31
                    E-C                 | C              | L-C         | 2020-01-01                  | 2025-06-01
                    E-D                 | D              | L-D         | 2020-01-01                  | 2025-06-01
                    E-E                 | E              | L-E         | 2020-01-01                  | 2025-06-01
                    E-F                 | F              | L-F         | 2020-01-01                  | 2025-06-01
                    E-G                 | G              | L-G         | 2020-01-01                  | 2025-06-01
                    E-H                 | H              | L-H         | 2020-01-01                  | 2025-06-01
                    E-H2                | H              | L-H2        | 2025-12-01                  |
                    E-I                 | I              | L-I         | 2020-01-01                  | 2026-03-31
                    E-J                 | J              | L-J         | 2020-01-01                  | 2026-04-01
                """,
                "ssd_legal_status": """
                    lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
                    S-A                  | A              | C2                | 2020-01-01                   | 2025-04-01
                    S-G                  | G              | V4                | 2020-01-01                   | 2025-06-01
                """,
                "ext_care_leaver_health": """
                    excl_person_id | excl_history_given_date
                    A              | 2025-03-01
                    C              | 2026-04-01
                    I              | 2026-03-31
                """,
            },
            gives="""
                id | met
                A  | yes
                C  | no
                I  | yes
            """,
        ),
    ),
)  # fmt: skip
