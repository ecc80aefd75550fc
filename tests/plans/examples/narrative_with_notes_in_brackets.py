"""Plain text without any table: prose and dashes, owner and date in brackets after each point."""

from tests.plans.examples.example import Example

TEXT = """Mossgate Metropolitan Borough Council
Children's social care: what we will do next

Theme A - Contact and referral

A1. Decisions are made by the right person
We found that decisions were sometimes made without a manager. We will:
- have a qualified manager in the contact team from 8am to 6pm (Head of Service, Front Door – 1 May 2025)
- record the reason for each decision on the child's file (Team Managers – immediate)
- review a sample of twenty decisions a week (Quality Assurance Manager – from June 2025)

A2. Partners send us good information
We will:
- rewrite the referral form with partners (Service Manager, MASH – July 2025)
- feed back to each referrer within three days (Business Support Manager – by end of August 2025)

Theme B - Leadership

B1. The council knows its own practice
- bring an audit report to every corporate management team meeting (Director of Children's Services – ongoing)
- invite a peer review (Chief Executive – autumn 2025)
"""

EXAMPLE = Example(
    title="A narrative plan: (owner – date) at the end of each point",
    file_name="next-steps.txt",
    build=lambda: TEXT,
    gives="""
        authority: Mossgate Metropolitan Borough Council
        theme: Theme A - Contact and referral
        objective A1: Decisions are made by the right person
        who: ?
        when: ?
        - have a qualified manager in the contact team from 8am to 6pm (Head of Service, Front Door – 1 May 2025) | Head of Service, Front Door | 2025-05-01
        - record the reason for each decision on the child's file (Team Managers – immediate) | Team Managers | immediate
        - review a sample of twenty decisions a week (Quality Assurance Manager – from June 2025) | Quality Assurance Manager | from 2025-06-01
        objective A2: Partners send us good information
        who: ?
        when: ?
        - rewrite the referral form with partners (Service Manager, MASH – July 2025) | Service Manager, MASH | 2025-07-31
        - feed back to each referrer within three days (Business Support Manager – by end of August 2025) | Business Support Manager | 2025-08-31
        theme: Theme B - Leadership
        objective B1: The council knows its own practice
        who: ?
        when: ?
        - bring an audit report to every corporate management team meeting (Director of Children's Services – ongoing) | Director of Children's Services | ongoing
        - invite a peer review (Chief Executive – autumn 2025) | Chief Executive | 2025-12-31
    """,
)
