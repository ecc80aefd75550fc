"""Markdown: nested bullets, each action with "Lead:" and "By:" in its own text."""

from tests.plans.examples.example import Example

TEXT = """# Service improvement plan: Ravensby fostering service

## 1. Recruitment

- **Objective 1.1: More people ask about fostering**
  - Run an advert on local radio. Lead: Marketing Manager. By: 30 September 2025
  - Hold two open evenings a month. Lead: Recruitment Officer. By: ongoing
- **Objective 1.2: Enquirers are answered quickly**
  - Return each call within one working day. Lead: Duty Manager. By: 1 August 2025

## 2. Retention

- **Objective 2.1: Carers are listened to**
  - Visit every carer who resigns. Lead: Fostering Manager. By: immediate
"""

EXAMPLE = Example(
    title="Nested bullets: objectives in bold, Lead: and By: inside each action",
    file_name="fostering.md",
    build=lambda: TEXT,
    gives="""
        theme: 1. Recruitment
        objective: Objective 1.1: More people ask about fostering
        who: ?
        when: ?
        - Run an advert on local radio. Lead: Marketing Manager. By: 30 September 2025 | Marketing Manager | 2025-09-30
        - Hold two open evenings a month. Lead: Recruitment Officer. By: ongoing | Recruitment Officer | ongoing
        objective: Objective 1.2: Enquirers are answered quickly
        who: ?
        when: ?
        - Return each call within one working day. Lead: Duty Manager. By: 1 August 2025 | Duty Manager | 2025-08-01
        theme: 2. Retention
        objective: Objective 2.1: Carers are listened to
        who: ?
        when: ?
        - Visit every carer who resigns. Lead: Fostering Manager. By: immediate | Fostering Manager | immediate
    """,
)
