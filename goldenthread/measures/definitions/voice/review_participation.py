"""Looked-after reviews in which the child had a say."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, completed_years
from goldenthread.measures.example_tables import in_care, with_rows
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.care_reviews import held_reviews
from goldenthread.measures.populations.looked_after import not_on_short_breaks
from goldenthread.measures.populations.people import people

# There with a say, by somebody else, or in writing: not there and silent, nor absent.
_TOOK_PART = ("PN1", "PN2", "PN3", "PN5", "PN6")
_OLD_ENOUGH = 4


def rows(at: At) -> Rows:
    told = at.once(held_reviews)
    told = told.filter(at.in_period(told.held))
    told = not_on_short_breaks(at, told, "review_id", "person_id", "held")
    born = at.once(people).select("person_id", born="pers_dob")
    told = told.join(born, "person_id")
    told = told.filter(completed_years(told.born, told.held) >= _OLD_ENOUGH)
    codes = at.table("ssd_cla_reviews").select(
        review_id="clar_cla_review_id", code="clar_cla_review_participation"
    )
    told = told.left_join(codes, "review_id", rname="code_{name}")
    return counted_rows(
        told, id=told.review_id, person_id=told.person_id, met=told.code.isin(_TOOK_PART)
    )


MEASURE = Measure(
    title="Children aged 4 or over who took part in their looked-after review",
    why_it_matters="The review decides about a life; whose life it is should be heard.",
    definition=(
        "Of the looked-after reviews held in the period of children who were 4 or over on the day: "
        "those in which the child spoke, sent word, or had somebody speak for them. Being there and "
        "saying nothing is not taking part. Cancelled reviews and children on short breaks are not "
        "in it; a review with no code is, and does not count as taking part."
    ),
    counts="reviews",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_person", "ssd_cla_episodes", "ssd_legal_status", "ssd_cla_reviews"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "legal_status", "placement_type", "time_in_care"),
    source="SSDA903 participation codes (Department for Education); former PAF C63 grouping",
    notes=(
        "Short breaks are told by the legal status on the day of the review.",
        "A child with no date of birth on file is left out.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given=with_rows(
                in_care("A", "B"),
                ssd_person="""
                    C | 2022-02-01
                    D | 2022-02-02
                """,
                ssd_cla_episodes="""
                    E-C | C | L-C | 2025-01-01
                    E-D | D | L-D | 2025-01-01
                """,
                ssd_legal_status="""
                    S-B2 | B | V4 | 2026-03-01
                """,
                ssd_cla_reviews="""
                    clar_cla_review_id | clar_cla_id | clar_cla_person_id | clar_cla_review_date | clar_cla_review_cancelled | clar_cla_review_participation
                    R1                 | L-A         | A                  | 2025-04-01           | N                         | PN1
                    R2                 | L-A         |                    | 2025-05-01           |                           | PN2
                    R3                 | L-A         | A                  | 2025-06-01           |                           | PN3
                    R4                 | L-A         | A                  | 2025-07-01           |                           | PN4
                    R5                 | L-A         | A                  | 2025-08-01           |                           | PN5
                    R6                 | L-A         | A                  | 2025-09-01           |                           | PN6
                    R7                 | L-A         | A                  | 2025-10-01           |                           | PN7
                    R8                 | L-A         | A                  | 2025-11-01           |                           | PN0
                    R9                 | L-A         | A                  | 2026-03-31           |                           |
                    S1                 | L-A         | A                  | 2025-03-31           |                           | PN1
                    S2                 | L-A         | A                  | 2026-04-01           |                           | PN1
                    S3                 | L-A         | A                  | 2026-01-01           | Y                         | PN1
                    S4                 | L-B         | B                  | 2026-02-28           |                           | PN1
                    S5                 | L-B         | B                  | 2026-03-01           |                           | PN1
                    S6                 | L-C         | C                  | 2026-02-01           |                           | PN1
                    S7                 | L-D         | D                  | 2026-02-01           |                           | PN1
                """,
            ),
            gives="""
                id | met
                R1 | yes
                R2 | yes
                R3 | yes
                R4 | no
                R5 | yes
                R6 | yes
                R7 | no
                R8 | no
                R9 | no
                S4 | yes
                S6 | yes
            """,
        ),
    ),
)  # fmt: skip
