"""Text with tabs: theme and objective are written once and left blank in the rows below."""

from tests.plans.examples.example import Example

TEXT = """Theme\tObjective\tLinked recommendations\tAction no\tAction\tAction lead\tDue date\tBRAG status
Leadership\tLeaders have a line of sight to practice\tR8\t1\tObserve practice every month\tDirector of Children's Services\t30/06/2026\tGreen
\t\t\t2\tReport observations to the board\tImprovement Lead\t31/07/2026\tAmber
\tThe scorecard is trusted\tR9; R10\t3\tTest the data each quarter\tPerformance Manager\t30/09/2026\tAmber
Practice\tDirect work is planned\tR1\t4\tBuy direct work kits\tPrincipal Social Worker\t30/04/2026\tBlue
\t\t\t5\tHold a monthly practice circle\tPrincipal Social Worker\t30/04/2026\tGreen
\t\t\t6\tAsk children if it helped\tParticipation Manager\t30/11/2026\tRed
"""

EXAMPLE = Example(
    title="Blank theme and objective cells mean the one above; action numbers; per-row owners",
    file_name="brag.tsv",
    build=lambda: TEXT,
    gives="""
        theme: Leadership
        objective: Leaders have a line of sight to practice
        recs: 8
        who: ?
        when: ?
        rag: ?
        - Observe practice every month | Director of Children's Services | 2026-06-30 | green
        - Report observations to the board | Improvement Lead | 2026-07-31 | amber
        objective: The scorecard is trusted
        recs: 9-10
        who: ?
        when: ?
        rag: ?
        - Test the data each quarter | Performance Manager | 2026-09-30 | amber
        theme: Practice
        objective: Direct work is planned
        recs: 1
        who: ?
        when: ?
        rag: ?
        - Buy direct work kits | Principal Social Worker | 2026-04-30 | blue
        - Hold a monthly practice circle | Principal Social Worker | 2026-04-30 | green
        - Ask children if it helped | Participation Manager | 2026-11-30 | red
    """,
)
