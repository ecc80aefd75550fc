"""Placements further from home than one can be in this country."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A placement more than 350 miles from home",
    right="The distance in miles, or 999.9 where it is not known.",
    why_it_matters="The average distance from home comes out too long.",
    table="ssd_cla_placement",
    column="clap_cla_placement_distance",
    where="clap_cla_placement_distance > 350 OR clap_cla_placement_distance < 0",
    severity=Severity.QUERY,
    source=(
        "903 454",
        "903 164",
    ),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_distance
                P1                    | A              | 350.1
                P2                    | B              | 350
                P3                    | C              |
            """,
        },
        finds=("P1",),
    ),
)
