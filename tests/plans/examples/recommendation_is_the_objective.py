"""Text with tabs: each row's objective is the recommendation itself, with its number in words."""

from tests.plans.examples.example import Example

TEXT = """Kelderwick Council Response to Ofsted ILACS Recommendations

Ofsted Recommendation\tAction(s) required\tLead Officer / Agency\tPlanned completion date\tProgress against agreed action
Recommendation 1: The response to children aged 16 and 17 who present as homeless\tAgree a joint protocol with housing\tService Manager, Edge of Care\t30.11.24\tProtocol signed
Recommendation 1: The response to children aged 16 and 17 who present as homeless\tTrain both services together\tWorkforce Development Manager\t31.01.25\tDates set
Recommendation 2: The timeliness of life-story work\tAppoint two life-story practitioners\tHead of Permanence\t28.02.25\tAdvert out
Recommendation 3: The consistency of supervision for personal advisers\tPut supervision dates in the diary for the year\tLeaving Care Manager\t01.12.24\tDone for all
"""

EXAMPLE = Example(
    title="Recommendations in the objective column, repeated in each row; dates with dots",
    file_name="response.txt",
    build=lambda: TEXT,
    gives="""
        authority: Kelderwick Council
        rec 1: The response to children aged 16 and 17 who present as homeless
        rec 2: The timeliness of life-story work
        rec 3: The consistency of supervision for personal advisers
        theme: ?
        objective: The response to children aged 16 and 17 who present as homeless
        recs: 1
        who: Service Manager, Edge of Care; Workforce Development Manager
        when: 2024-11-30; 2025-01-31
        progress: Protocol signed Dates set
        - Agree a joint protocol with housing | Service Manager, Edge of Care | 2024-11-30
        - Train both services together | Workforce Development Manager | 2025-01-31
        objective: The timeliness of life-story work
        recs: 2
        who: Head of Permanence
        when: 2025-02-28
        progress: Advert out
        - Appoint two life-story practitioners | ? | ?
        objective: The consistency of supervision for personal advisers
        recs: 3
        who: Leaving Care Manager
        when: 2024-12-01
        progress: Done for all
        - Put supervision dates in the diary for the year | ? | ?
    """,
)
