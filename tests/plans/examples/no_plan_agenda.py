"""An agenda with times and leads."""

import docx

from tests.plans.examples.example import Example
from tests.plans.making import add_table, docx_bytes


def build() -> bytes:
    document = docx.Document()
    document.add_heading("Improvement Board: agenda for 3 March 2026", 1)
    add_table(
        document,
        [
            ["Item", "Time", "Lead", "Paper"],
            ["1. Welcome and apologies", "10.00", "Chair", "-"],
            ["2. Minutes of the last meeting", "10.05", "Chair", "A"],
            ["3. Performance report", "10.15", "Head of Performance", "B"],
            ["4. Any other business", "11.50", "All", "-"],
        ],
    )
    return docx_bytes(document)


EXAMPLE = Example(title="An agenda", file_name="agenda.docx", build=build, gives=None)
