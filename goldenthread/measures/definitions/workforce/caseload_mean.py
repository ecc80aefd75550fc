"""How many cases a full-time social worker holds on average."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import (
    Example,
    Good,
    Measure,
    Publication,
    Rows,
    Unit,
    counted_rows,
)
from goldenthread.measures.populations.staff import caseloads, held_cases


def rows(at: At) -> Rows:
    cases, workers = at.once(held_cases), at.once(caseloads)
    held = counted_rows(cases, id=cases.person_id, person_id=cases.person_id, counted=False)
    return held.union(counted_rows(workers, id=workers.worker, met=False, amount=workers.fte))


MEASURE = Measure(
    title="Average caseload per full-time social worker",
    why_it_matters="A worker with too many cases cannot know each child.",
    definition=(
        "The cases that registered social workers hold, employed or from an agency, for each "
        "full-time equivalent of those who hold any. A child whom two workers hold is a case of "
        "each; unborn children count. Workers without a full-time equivalent are left out, with "
        "their cases."
    ),
    counts="cases",
    unit=Unit.PER_FTE,
    good=Good.LOWER,
    window=Window.SNAPSHOT,
    needs=("ssd_professionals", "ssd_involvements"),
    rows=rows,
    parameters=("allocated_worker_roles",),
    source="Children's social work workforce, average caseload (Department for Education)",
    benchmark="LAIT: average caseload; Children's social work workforce",
    publication=Publication.STAFF,
    notes=(
        "A full-time equivalent of nought is none.",
        "People who are known to be 18 or to have died are no case; one whose birth is not known is.",
        "Work that is with a team and no worker is not in it.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no | prof_full_time_equivalency | prof_agency_worker_flag
                    W1                   | SW1                                | 1                          | N
                    W2                   | SW2                                | 0.5                        | Y
                    W3                   | SW3                                | 1                          | N
                    W4                   |                                    | 1                          | N
                    W5                   | SW5                                |                            | N
                    W6                   | SW6                                | 1                          | N
                    W7                   | SW7                                | 0                          | N
                """,
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2008-04-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2008-03-31 |                   |
                    E              | 2015-01-01 |                   | 2026-03-31
                """,
                "ssd_involvements": """
                    invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_person_id | invo_involvement_start_date | invo_involvement_end_date
                    I1                   | W1                   | CW                        | A              | 2026-01-01                  |
                    I2                   | W1                   | CW                        | A              | 2026-02-01                  |
                    I3                   | W1                   | CW                        | B              | 2026-03-31                  | 2026-04-01
                    I4                   | W2                   | CW                        | B              | 2026-01-01                  |
                    I5                   | W2                   | CW                        | C              | 2026-01-01                  |
                    I6                   | W3                   | CW                        | A              | 2026-01-01                  | 2026-03-31
                    I7                   | W3                   | OTHER                     | A              | 2026-01-01                  |
                    I8                   | W4                   | CW                        | A              | 2026-01-01                  |
                    I9                   | W5                   | CW                        | A              | 2026-01-01                  |
                    I10                  |                      | CW                        | A              | 2026-01-01                  |
                    I11                  | W6                   | CW                        | D              | 2026-01-01                  |
                    I12                  | W6                   | CW                        | E              | 2026-01-01                  |
                    I13                  | W6                   | CW                        | A              | 2026-04-01                  |
                    I14                  | W7                   | CW                        | A              | 2026-01-01                  |
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | yes
                B  | yes
                C  | yes
                W1 | no
                W2 | no
            """,
        ),
    ),
)
