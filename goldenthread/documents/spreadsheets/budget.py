"""How much of the limits reading a spreadsheet has used up."""

import dataclasses
import time

from goldenthread.documents.limits import Limits
from goldenthread.documents.refusal import DocumentRefused


@dataclasses.dataclass(slots=True)
class Budget:
    """What is left of the limits while the sheets of one file are read."""

    limits: Limits
    cells: int = 0
    started_at: float = dataclasses.field(default_factory=time.monotonic)

    def spend(self, cells: int) -> None:
        """Count filled cells, and refuse the file where it has too many or takes too long."""
        self.foresee(cells)
        self.cells += cells
        if time.monotonic() - self.started_at > self.limits.seconds:
            raise DocumentRefused(
                "This spreadsheet takes too long to read. Copy the sheets that are the plan into "
                "a new workbook and send that."
            )

    def foresee(self, cells: int) -> None:
        """Refuse the file where so many cells more would be too many."""
        if self.cells + cells > self.limits.cells:
            raise DocumentRefused(
                f"This spreadsheet has more than {self.limits.cells:,} filled cells, too many for "
                "a plan. Send only the sheets that are the plan."
            )
