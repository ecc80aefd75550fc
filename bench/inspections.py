"""Reading a folder of inspection reports against pypdfium2 taking out their raw text; and how right.

The real reports of ../shared where they are, else invented ones. Memory is what the process that
reads them fills at most, after one report and after all of them three times over.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from bench.timing import compare
from goldenthread.inspections.contained import report_entries
from goldenthread.inspections.reading import read_report
from tests.factories.reports import (
    FILLER,
    heading,
    numbered,
    report,
    sif_cover,
    team,
)
from tests.inspections.score import REPORTS, expected_reports, scores_by_era, table_of

ROUNDS = 5
_INVENTED = 20
_PEAK = """
import json, resource, sys
from pathlib import Path
from goldenthread.inspections.reading import read_report
paths = [Path(each) for each in json.loads(sys.argv[1])]
peaks = []
for path in paths:
    read_report(path.read_bytes())
    peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(json.dumps([peaks[0], peaks[-1]]))
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = _reports(Path(folder))
        pages = sum(_pages(path) for path in paths)
        print(f"  {len(paths)} reports, {pages} pages")
        compare("read", lambda: _read(paths), "raw text", lambda: _raw(paths), ROUNDS)
        compare(
            "contained",
            lambda: list(report_entries(paths)),
            "raw text",
            lambda: _raw(paths),
            ROUNDS,
        )
        first, last = _peaks(paths * 3)
        print(f"  memory           {first:7.1f} MB after one, {last:.1f} MB after {len(paths) * 3}")
    if expected_reports():
        print("\n".join(table_of(scores_by_era())))


def _reports(folder: Path) -> list[Path]:
    """The real reports, or as many invented ones."""
    if expected_reports():
        return sorted(REPORTS.glob("*.pdf"))
    made = report(
        sif_cover(),
        heading("Recommendations"),
        numbered([FILLER] * 20),
        heading("The experiences and progress of children who need help and protection"),
        numbered([FILLER] * 150, 21),
        team("Lead inspector: Anna Field HMI"),
    )
    paths = [folder / f"report-{number}.pdf" for number in range(_INVENTED)]
    for path in paths:
        path.write_bytes(made)
    return paths


def _read(paths: list[Path]) -> None:
    for path in paths:
        read_report(path.read_bytes())


def _raw(paths: list[Path]) -> None:
    for path in paths:
        pdf = pypdfium2.PdfDocument(path)
        for index in range(len(pdf)):
            page = pdf[index]
            text_page = page.get_textpage()
            text_page.get_text_range()
            text_page.close()
            page.close()
        pdf.close()


def _pages(path: Path) -> int:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return len(pdf)
    finally:
        pdf.close()


def _peaks(paths: list[Path]) -> list[float]:
    told = json.dumps([str(path) for path in paths])
    finished = subprocess.run(
        [sys.executable, "-c", _PEAK, told], capture_output=True, check=True, text=True
    )
    peaks: list[float] = json.loads(finished.stdout)
    return peaks


if __name__ == "__main__":
    main()
