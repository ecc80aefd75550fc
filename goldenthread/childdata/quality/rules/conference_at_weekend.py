"""Initial conferences on a Saturday or Sunday."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="An initial conference at a weekend",
    right="The day on which the conference was held.",
    why_it_matters="Working days up to the conference are counted wrongly, and the census refuses it.",
    table="ssd_initial_cp_conference",
    column="icpc_icpc_date",
    where="dayofweek(icpc_icpc_date) IN (0, 6) OR dayofweek(icpc_icpc_target_date) IN (0, 6)",
    severity=Severity.QUERY,
    source=(
        "CIN 8875",
        "CIN 8870Q",
    ),
    example=Example(
        given={
            "ssd_initial_cp_conference": """
                icpc_icpc_id | icpc_person_id | icpc_icpc_date | icpc_icpc_target_date
                I1           | A              | 2026-01-10     | 2026-01-09
                I2           | B              | 2026-01-09     | 2026-01-09
                I3           | C              | 2026-01-12     | 2026-01-11
            """,
        },
        finds=(
            "I1",
            "I3",
        ),
    ),
)
