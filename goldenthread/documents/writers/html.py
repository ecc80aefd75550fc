"""One standalone web page that is easy to read, to hear and to print."""

import itertools

from goldenthread.documents.column_widths import sheet_for
from goldenthread.documents.document import Document, Table
from goldenthread.documents.web.markup import attribute, prose_markup, table_markup
from goldenthread.documents.writers.writer import Writer

_STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem 1.5rem 3rem; background: #fff; color: #0b0c0c;
  font: 1rem/1.45 Arial, "Helvetica Neue", Helvetica, sans-serif; }
h1, h2, h3, h4, h5, h6, [role=heading] { line-height: 1.2; margin: 1.6em 0 .5em; font-weight: bold; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; }
h4, h5, h6, [role=heading] { font-size: 1.05rem; }
p { max-width: 46rem; margin: 0 0 .75em; }
ul, ol { max-width: 46rem; margin: 0 0 .75em; padding-left: 1.6em; }
li > ul, li > ol { margin-bottom: 0; }
.page-furniture { color: #505a5f; font-size: .875rem; }
.scroll { overflow-x: auto; margin: 0 0 1.5em; }
.scroll:focus { outline: 3px solid #fd0; box-shadow: 0 0 0 4px #0b0c0c; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #595959; padding: .35em .5em; text-align: left; vertical-align: top; }
thead th, thead td { background: #e7eaee; }
td p, th p, td ul, td ol { margin: 0 0 .35em; }
td ul, td ol { padding-left: 1.3em; }
td :is(h1, h2, h3, h4, h5, h6, [role=heading]), th :is(h1, h2, h3, h4, h5, h6, [role=heading]) {
  font-size: 1em; margin: 0 0 .25em; }
"""
_PRINT = """
@page { size: A4 %s; margin: 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  table { font-size: 9pt; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6, [role=heading] { break-after: avoid; }
  th, td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def _write(document: Document) -> bytes:
    """The page, whole in one file and without scripts. Page places and column widths are left out."""
    title = attribute(document.title or document.first_heading or "Document")
    turned = "landscape" if sheet_for(document).flipped else "portrait"
    head = (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}{_PRINT % turned}</style>\n</head>\n"
    )
    parts = [head, "<body>\n<main>\n"]
    tables = 0
    for is_table, run in itertools.groupby(document.blocks, lambda block: isinstance(block, Table)):
        if not is_table:
            prose = (block for block in run if not isinstance(block, Table))
            parts.extend(f"{element}\n" for element in prose_markup(prose))
            continue
        for table in (block for block in run if isinstance(block, Table)):
            tables += 1
            parts.append(
                f'<div class="scroll" role="region" tabindex="0" aria-label="Table {tables}">\n'
                f"{table_markup(table)}\n</div>\n"
            )
    parts.append("</main>\n</body>\n</html>\n")
    return "".join(parts).encode("utf-8")


WRITER = Writer(title="Web page", suffix=".html", media_type="text/html", write=_write)
