"""Text with tabs: sub-actions numbered 1.1.1, a) and i. inside one cell, by paragraph."""

from tests.plans.examples.example import Example

TEXT = """Elmstead and Vale Council
SEND Written Statement of Action

Area of weakness\tWhat we will do\tAccountable lead\tTarget date\tHow will we know?
1. Plans are late and of poor quality\t<p>1.1.1 Recruit four plan writers</p> <p>1.1.2 Agree a timetable with health for advice</p> <p>1.1.3 Publish monthly timeliness</p>\tHead of SEND\t30 June 2025\t70% of plans in 20 weeks
2. Parents are not heard\t<p>a) Fund the parent carer forum for three years</p> <p>b) Hold a listening event each term</p>\tAssistant Director, Inclusion\tSummer term 2025\tParents' survey improves
3. Joint commissioning is weak\t<p>i. Map what is bought now</p> <p>ii. Agree a joint strategy</p> <p>iii. Pool the therapies budget</p>\tDirector of Commissioning, ICB\tQ3 2025/26\tStrategy published
"""

EXAMPLE = Example(
    title="Sub-actions numbered three ways; term and financial quarter as dates",
    file_name="wsoa.txt",
    build=lambda: TEXT,
    gives="""
        authority: Elmstead and Vale Council
        theme: ?
        objective 1: Plans are late and of poor quality
        who: Head of SEND
        when: 2025-06-30
        success_measures: 70% of plans in 20 weeks
        - Recruit four plan writers
        - Agree a timetable with health for advice
        - Publish monthly timeliness
        objective 2: Parents are not heard
        who: Assistant Director, Inclusion
        when: 2025-08-31
        success_measures: Parents' survey improves
        - Fund the parent carer forum for three years
        - Hold a listening event each term
        objective 3: Joint commissioning is weak
        who: Director of Commissioning, ICB
        when: 2025-12-31
        success_measures: Strategy published
        - Map what is bought now
        - Agree a joint strategy
        - Pool the therapies budget
    """,
)
