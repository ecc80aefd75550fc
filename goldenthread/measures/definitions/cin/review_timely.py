"""Child in need plans whose review is not overdue."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.need_plans import need_plans_to_review


def rows(at: At) -> Rows:
    months = at.parameters["cin_review_interval_months"]
    plans = at.once(need_plans_to_review)
    plans = plans.filter(add_months(plans.start, months) <= at.day)
    return counted_rows(plans, id=plans.plan_id, person_id=plans.person_id, met=plans.due >= at.day)


MEASURE = Measure(
    title="Child in need plans reviewed on time",
    why_it_matters="A plan that nobody looks at again lets a family drift.",
    definition=(
        "Of the child in need plans that have been open for three months or more: those whose next "
        "review is not overdue. It is due three months after the plan began, or after its latest "
        "review; on that day it is still in time."
    ),
    counts="plans",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_plans", "ext_meeting"),
    rows=rows,
    parameters=("cin_review_interval_months",),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition; there is no national interval",
    target=90,
    notes=("Plans of people who are 18 or have died are left out.",),
    examples=(
        Example(
            as_at="2026-02-28",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2015-01-01 |                   |
                    E              | 2015-01-01 |                   |
                    F              | 2015-01-01 |                   | 2026-02-28
                    G              | 2008-02-28 |                   |
                    H              | 2015-01-01 |                   |
                """,
                "ssd_cin_plans": """
                    cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
                    NA               | A              | 2025-11-30               |
                    NB               | B              | 2025-12-01               |
                    NC               | C              | 2025-11-27               |
                    ND               | D              | 2025-06-01               | 2026-03-01
                    NE               | E              | 2025-06-01               |
                    NF               | F              | 2025-06-01               |
                    NG               | G              | 2025-06-01               |
                    NH               | H              | 2025-06-01               | 2026-02-28
                    NH2              | H              | 2025-10-01               |
                """,
                "ext_meeting": """
                    exme_meeting_id | exme_person_id | exme_meeting_kind | exme_due_date | exme_meeting_date
                    1               | D              | CINR              |               | 2025-11-28
                    2               | D              | CINR              |               | 2025-09-01
                    3               | E              | CINR              |               | 2025-11-27
                    4               | E              | CORE              |               | 2026-01-27
                    5               | E              | CINR              | 2026-02-27    |
                    6               | E              | CINR              |               | 2026-03-01
                    7               | H              | CINR              |               | 2025-09-30
                """,
            },
            gives="""
                id  | met
                NA  | yes
                NC  | no
                ND  | yes
                NE  | no
                NH2 | no
            """,
        ),
    ),
)
