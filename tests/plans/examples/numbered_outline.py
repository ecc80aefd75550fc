"""Markdown outline numbered 1, 1.1, 1.1.1, each action with (Lead: …; Due: …)."""

from tests.plans.examples.example import Example

TEXT = """# Corporate parenting improvement plan, Marlcombe Council

## 1 Health

### 1.1 Children's health checks are on time

1.1.1 Notify health on the day a child comes into care (Lead: Placement Support Officer; Due: 1 May 2026)

1.1.2 Review late checks each week (Lead: Designated Nurse; Due: weekly)

### 1.2 Children's teeth are looked after

1.2.1 Register every child with a dentist (Lead: Social Work Team Managers; Due: 30 September 2026)

## 2 Education

### 2.1 Children go to good schools

2.1.1 Avoid moves of school in years 10 and 11 (Lead: Virtual School Head; Due: September 2026)
"""

EXAMPLE = Example(
    title="Outline numbers for theme, objective and action; labels inside brackets",
    file_name="outline.md",
    build=lambda: TEXT,
    gives="""
        authority: Marlcombe Council
        theme: 1 Health
        objective 1.1: Children's health checks are on time
        who: ?
        when: ?
        - Notify health on the day a child comes into care (Lead: Placement Support Officer; Due: 1 May 2026) | Placement Support Officer | 2026-05-01
        - Review late checks each week (Lead: Designated Nurse; Due: weekly) | Designated Nurse | ongoing
        objective 1.2: Children's teeth are looked after
        who: ?
        when: ?
        - Register every child with a dentist (Lead: Social Work Team Managers; Due: 30 September 2026) | Social Work Team Managers | 2026-09-30
        theme: 2 Education
        objective 2.1: Children go to good schools
        who: ?
        when: ?
        - Avoid moves of school in years 10 and 11 (Lead: Virtual School Head; Due: September 2026) | Virtual School Head | 2026-09-30
    """,
)
