"""Semicolon-separated values in Windows' old encoding, with a pound sign and curly quotes."""

from tests.plans.examples.example import Example

TEXT = """Priority;Objective;Action;Lead;Deadline;Budget
Homes;Children live near their schools;Offer “first refusal” to local homes;Commissioning Manager;30/11/2026;£40,000
Homes;Emergency moves are rare;Keep two beds free for emergencies;Placements Manager;31/12/2026;£25,000
Health;Emotional wellbeing is assessed;Score every strengths questionnaire in ten days;Virtual Head for Health;01/09/2026;
"""

EXAMPLE = Example(
    title="Semicolons and cp1252; a budget column",
    file_name="plan.csv",
    build=lambda: TEXT.encode("cp1252"),
    gives="""
        theme: Homes
        objective: Children live near their schools
        who: Commissioning Manager
        when: 2026-11-30
        - Offer “first refusal” to local homes | ? | ?
        objective: Emergency moves are rare
        who: Placements Manager
        when: 2026-12-31
        - Keep two beds free for emergencies | ? | ?
        theme: Health
        objective: Emotional wellbeing is assessed
        who: Virtual Head for Health
        when: 2026-09-01
        - Score every strengths questionnaire in ten days | ? | ?
    """,
)
