"""A pipe table with owners and dates missing: flagged, never made up."""

from tests.plans.examples.example import Example

TEXT = """# Tarnside Council improvement plan

| Objective | Action | Lead | Deadline | Comments |
|---|---|---|---|---|
| Social workers can get hold of legal advice | Set up a weekly legal clinic | | 30/06/2025 | |
| Placement costs are known | Build a monthly forecast | Finance Business Partner | | Waiting for the ledger |
| Children's views are in every plan | Add a prompt to the plan form | TBC | N/A | |
| Partners attend core groups | Report attendance to the partnership | Conference Manager | 31/07/2025 | First report drafted |
"""

EXAMPLE = Example(
    title="Blank and TBC owners, blank and N/A dates",
    file_name="plan.md",
    build=lambda: TEXT,
    gives="""
        authority: Tarnside Council
        theme: ?
        objective: Social workers can get hold of legal advice
        when: 2025-06-30
        - Set up a weekly legal clinic | ? | ?
        objective: Placement costs are known
        who: Finance Business Partner
        progress: Waiting for the ledger
        - Build a monthly forecast | ? | ?
        objective: Children's views are in every plan
        when: ?
        - Add a prompt to the plan form | ? | ?
        objective: Partners attend core groups
        who: Conference Manager
        when: 2025-07-31
        progress: First report drafted
        - Report attendance to the partnership | ? | ?
        flag: no_owner
        flag: no_date
    """,
)
