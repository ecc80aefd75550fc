"""Pipe table in the old review form: ticks under Achieved and On target, short-term and later bands as headings."""

from tests.plans.examples.example import Example

TEXT = """# Best value review of safeguarding: improvement plan

## Short term targets (within 6 months)

| Recommendation | Responsible officer | Timescale | Achieved | On target | Update on progress |
|---|---|---|---|---|---|
| 2(i) Name a safeguarding lead in each directorate | Directors of Services | June 2025 | ✓ | | All named |
| 2(ii) Set up a central unit for safeguarding | Director of Children's Services | June 2025 | | ✓ | Unit designed |

## Long term targets

| Recommendation | Responsible officer | Timescale | Achieved | On target | Update on progress |
|---|---|---|---|---|---|
| 4(i) Hold a yearly development day | Partnership Manager | March 2026 | | ✓ | Venue booked |
"""

EXAMPLE = Example(
    title="Recommendations as objectives without actions; ticks as status",
    file_name="review.md",
    build=lambda: TEXT,
    gives="""
        theme: Short term targets (within 6 months)
        objective: 2(i) Name a safeguarding lead in each directorate
        recs: ?
        rag: ?
        who: Directors of Services
        when: 2025-06-30
        progress: ?
        objective: 2(ii) Set up a central unit for safeguarding
        recs: ?
        rag: ?
        who: Director of Children's Services
        when: 2025-06-30
        progress: ?
        theme: Long term targets
        objective: 4(i) Hold a yearly development day
        recs: ?
        rag: ?
        who: Partnership Manager
        when: 2026-03-31
        progress: ?
    """,
)
