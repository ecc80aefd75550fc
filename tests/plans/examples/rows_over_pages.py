"""Text with tabs from a PDF: headings on each page, rows cut by the page, page furniture between."""

from tests.plans.examples.example import Example

TEXT = """Linden Valley Children's Services Improvement Plan

Objective\tRec\tAction\tLead\tTimescale\tImpact
Improve the timeliness of initial health assessments\t5\tNotify health within two working days of a child coming into care, and tell\tHead of Service, Children in Care\tJune 2023\tChildren's health needs are known

Page 1 of 3

Objective\tRec\tAction\tLead\tTimescale\tImpact
\t\tthe designated doctor of any delay.\t\t\tearly and acted upon
Improve the quality of care plans\t5, 6\tAudit fifty care plans each quarter and give written feedback to each social\tHead of Quality Assurance\tSept 2023\tPlans say what will change

Page 2 of 3

Objective\tRec\tAction\tLead\tTimescale\tImpact
\t\tworker and team manager.\t\t\t
Improve the support for kinship carers\t7\tPublish a kinship offer by name of carer type.\tService Manager, Fostering\tDec 2023\tCarers feel supported

Page 3 of 3
"""

EXAMPLE = Example(
    title="Rows split over pages, repeated headings and page numbers",
    file_name="plan.txt",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective: Improve the timeliness of initial health assessments
        recs: 5
        who: Head of Service, Children in Care
        when: 2023-06-30
        impact: Children's health needs are known early and acted upon
        - Notify health within two working days of a child coming into care, and tell the designated doctor of any delay. | ? | ?
        objective: Improve the quality of care plans
        recs: 5, 6
        who: Head of Quality Assurance
        when: 2023-09-30
        impact: Plans say what will change
        - Audit fifty care plans each quarter and give written feedback to each social worker and team manager. | ? | ?
        objective: Improve the support for kinship carers
        recs: 7
        who: Service Manager, Fostering
        when: 2023-12-31
        impact: Carers feel supported
        - Publish a kinship offer by name of carer type. | ? | ?
    """,
)
