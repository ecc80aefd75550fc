"""Text with tabs: the columns of objectives and of dates have no heading."""

from tests.plans.examples.example import Example

TEXT = """Dunmere Council
IMPROVEMENT PLAN - Progress as at 31 October 2025

Standard 1 - Referrals

\tActions required\tLead officer(s)\t\tProgress October 2025
1. To know what families need that we cannot give\tDevise a way to record unmet need\tPlanning Manager\tEnd Oct 2025\tForm agreed and in the system
2. To have referrals confirmed in writing\tWrite to all agencies; remind them each quarter\tGroup Manager Referral\tJune 2025\tMost agencies now do

Standard 2 - Assessments

\tActions required\tLead officer(s)\t\tProgress October 2025
3. To share assessments with families\tGive every family a copy at the last visit\tTeam Managers\tFrom Nov 2025\tPilot in one team
"""

EXAMPLE = Example(
    title="Columns without a heading, known by what they hold",
    file_name="plan.txt",
    build=lambda: TEXT,
    gives="""
        authority: Dunmere Council
        theme: Standard 1 - Referrals
        objective 1: To know what families need that we cannot give
        who: Planning Manager
        when: 2025-10-31
        progress: Form agreed and in the system
        - Devise a way to record unmet need | ? | ?
        objective 2: To have referrals confirmed in writing
        who: Group Manager Referral
        when: 2025-06-30
        progress: Most agencies now do
        - Write to all agencies; remind them each quarter | ? | ?
        theme: Standard 2 - Assessments
        objective 3: To share assessments with families
        who: Team Managers
        when: from 2025-11-01
        progress: Pilot in one team
        - Give every family a copy at the last visit | ? | ?
    """,
)
