"""OpenDocument spreadsheet: an English/Welsh plan with text dates and several lines in cells."""

from tests.plans.examples.example import Example
from tests.plans.making import ods_bytes

ROWS = (
    ("Cynllun Gwella / Improvement Plan", "", "", "", ""),
    ("Amcan / Objective", "Camau / Actions", "Arweinydd / Lead", "Amserlen / Timescale", "Cynnydd / Progress"),
    ("Eligibility decisions are consistent", "Write joint guidance\nHold calibration sessions each month", "Group Manager, Assessment", "30 November 2025", "Guidance out for comment"),
    ("Advocacy is offered actively", "Add the offer to every assessment", "Service Manager, Safeguarding", "31 January 2026", ""),
)  # fmt: skip

EXAMPLE = Example(
    title="An .ods with bilingual headings and actions as lines of a cell",
    file_name="cynllun.ods",
    build=lambda: ods_bytes({"Cynllun": ROWS}),
    gives="""
        theme: ?
        objective: Eligibility decisions are consistent
        who: Group Manager, Assessment
        when: 2025-11-30
        progress: Guidance out for comment
        - Write joint guidance
        - Hold calibration sessions each month
        objective: Advocacy is offered actively
        who: Service Manager, Safeguarding
        when: 2026-01-31
        - Add the offer to every assessment | ? | ?
    """,
)
