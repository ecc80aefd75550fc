"""Papers that lie beside plans in every department, and are none."""

import pathlib

import pytest

from goldenthread.plans.reading import NotAPlan
from tests.plans.reading_path import plan_of

REPORTS = pathlib.Path(__file__).parents[3] / "shared" / "inspections"
# All twenty take as long as the rest of the plans' tests together; these are quickest to open.
SHORTEST = sorted(REPORTS.glob("*.pdf"), key=lambda path: path.stat().st_size)[:5]
PAPERS = {
    "risk-register.csv": """\
Risk,Likelihood,Impact,Score,Mitigation,Owner,Review date
Staff leave,4,4,16,Offer retention payments,Head of HR,01/06/2026
Funding ends,3,4,12,Bid for more,Finance Director,01/07/2026
""",
    "complaints.csv": """\
Complaint ref,Date received,Team,Subject,Outcome,Date closed
101,01/02/2026,Assessment,Delay in reply,Upheld,20/02/2026
102,03/02/2026,Fostering,Allowance,Not upheld,28/02/2026
""",
    "budget.csv": """\
Service,Budget holder,Budget 2025/26,Forecast,Variance,Comments
Fostering,Head of Fostering,£4.2m,£4.4m,£0.2m,More placements
Adoption,Head of Adoption,£1.1m,£1.0m,-£0.1m,Vacancy
""",
    "job-description.md": """\
# Team Manager, Assessment

## Main duties

- Manage a team of six social workers
- Give supervision each month
- Report performance to the Service Manager

| Requirement | Essential | Desirable |
|---|---|---|
| Social work qualification | Yes | |
| Experience of managing | | Yes |
""",
    "policy.txt": """\
Supervision policy

1. Purpose

1.1 This policy sets out how supervision is to be given.

2. Responsibilities

2.1 Team managers give supervision every four weeks.

3. Review

3.1 The policy will be reviewed in March 2027 by the Principal Social Worker.
""",
    "news.html": """\
<html><body><h1>Council opens new family hub</h1>
<p>The hub opened on 3 March 2026. The Director of Children's Services said that families had asked.</p>
<p>A second hub will open by September 2026.</p></body></html>
""",
    "forward-plan.csv": """\
Meeting date,Report title,Lead officer
12/05/2026,Fostering annual report,Head of Fostering
09/06/2026,Performance report,Performance Manager
""",
    "structure.txt": """\
Role\tReports to\tTeam
Team Manager\tService Manager\tAssessment North
Social Worker\tTeam Manager\tAssessment North
""",
    "term-dates.txt": """\
Term dates 2026/27

Term\tStarts\tEnds
Autumn 2026\t3 September 2026\t18 December 2026
Spring 2027\t5 January 2027\t26 March 2027
""",
    "child-level-list.csv": """\
child_id,date_of_birth,team,allocated worker,cpp_start,next_review
C1,2015-02-01,North,SW 1,2025-06-01,2026-01-10
C2,2012-09-09,South,SW 2,2025-07-01,2026-02-10
""",
    "procedure.md": """\
# What to do when a child goes missing

1. Call the police at once.
2. Tell the duty manager within an hour.
3. Hold a strategy meeting within two days.
4. Offer a return interview within 72 hours.
""",
    "scorecard.md": """\
# Children's scorecard, March 2026

| Indicator | Target | Actual | RAG | Owner | Comment |
|---|---|---|---|---|---|
| Re-referrals in 12 months | 20% | 23% | Red | Head of MASH | Being looked at |
| Visits on time | 95% | 96% | Green | Head of CIN | |
""",
    "audit-report.md": """\
# Quality assurance report, quarter 3

Forty audits were done. Half were good.

## Recommendations

1. Team managers should check chronologies.
2. The Principal Social Worker should run a workshop.
""",
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_that_is_no_plan_is_refused(name):
    with pytest.raises(NotAPlan):
        plan_of(PAPERS[name].encode(), name)


@pytest.mark.skipif(not SHORTEST, reason=f"the inspection reports are not at {REPORTS}")
@pytest.mark.parametrize("path", SHORTEST, ids=lambda path: path.stem)
def test_a_real_inspection_report_is_refused_as_one(path):
    with pytest.raises(NotAPlan, match="looks like an inspection report"):
        plan_of(path.read_bytes(), path.name)
