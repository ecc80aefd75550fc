"""One standalone web page that is easy to read, to hear and to print."""

import itertools
from collections.abc import Iterator

from goldenthread.documents.column_widths import (
    LANDSCAPE,
    LARGE,
    POINTS_A_MILLIMETRE,
    Sheet,
    column_widths,
    fits,
    sheet_for,
)
from goldenthread.documents.document import Document, Prose, Table
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
.title-page { border-bottom: 2px solid #595959; margin-bottom: 2em; padding: 3em 0; }
.page-furniture { color: #505a5f; font-size: .875rem; }
.scroll { overflow-x: auto; margin: 0 0 1.5em; }
.scroll:focus { outline: 3px solid #fd0; box-shadow: 0 0 0 4px #0b0c0c; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #595959; padding: .35em .5em; text-align: left; vertical-align: top; }
thead th, thead td { background: #e7eaee; }
td p, th p, td ul, td ol { margin: 0 0 .35em; }
td ul, td ol { padding-left: 1.3em; }
/* A hidden row takes no room, but cells of other rows still count it. */
tr[hidden] { display: table-row; visibility: hidden; }
tr[hidden] > [rowspan] { visibility: visible; }
tr[hidden] > :not([rowspan]) { border-block: 0; padding-block: 0; font-size: 0; line-height: 0; }
tr[hidden] > :not([rowspan]) * { display: none; }
td :is(h1, h2, h3, h4, h5, h6, [role=heading]), th :is(h1, h2, h3, h4, h5, h6, [role=heading]) {
  font-size: 1em; margin: 0 0 .25em; }
"""
_PRINT = """
@page { size: A4 %s; margin: 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  table { font-size: var(--on-paper); table-layout: fixed; }
  col { width: var(--on-paper); }
  th, td { padding-inline: .44em; overflow-wrap: break-word; }
  .scroll { overflow: visible; }
  .title-page { border: 0; break-after: page; margin: 0; padding-top: 25vh; }
  thead { display: table-header-group; }
  :is(th, td):not([rowspan]) { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6, [role=heading] { break-after: avoid; }
  th, td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


# The most that is set on paper, in points.
_TYPE_SIZE = 9.0
# Inside the margins of `_PRINT`, and a little less for typefaces that are not ours.
_INSIDE = {False: 0.97 * 182 * POINTS_A_MILLIMETRE, True: 0.97 * 269 * POINTS_A_MILLIMETRE}


def _table(table: Table, number: int, sheet: Sheet) -> str:
    """The table in a region of its own. On paper, which is always A4, one that needs more is smaller.

    Only paper has its columns' widths: a screen finds its own.
    """
    if sheet == LARGE and fits(table, LANDSCAPE):
        sheet = LANDSCAPE
    size = min(_TYPE_SIZE, sheet.table_size * _INSIDE[sheet.flipped] / sheet.inside)
    widths = column_widths(table, sheet)
    shares = (f'<col style="--on-paper:{100 * each / sum(widths):.2f}%">' for each in widths)
    columns = f"<colgroup>{''.join(shares)}</colgroup>"
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="Table {number}"'
        f' style="--on-paper:{size:.1f}pt">\n{table_markup(table, columns)}\n</div>\n'
    )


def _title_page(title_page: tuple[Prose, ...]) -> Iterator[str]:
    if title_page:
        lines = "\n".join(prose_markup(title_page))
        yield f'<div class="title-page">\n{lines}\n</div>\n'


def _write(document: Document) -> bytes:
    """The page, whole in one file and without scripts. Page places are left out."""
    title = attribute(document.title or document.first_heading or "Document")
    sheet = sheet_for(document)
    turned = "landscape" if sheet.flipped else "portrait"
    head = (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}{_PRINT % turned}</style>\n</head>\n"
    )
    parts = [head, "<body>\n<main>\n", *_title_page(document.title_page)]
    tables = 0
    for is_table, run in itertools.groupby(document.blocks, lambda block: isinstance(block, Table)):
        if not is_table:
            prose = (block for block in run if not isinstance(block, Table))
            parts.extend(f"{element}\n" for element in prose_markup(prose))
            continue
        for table in (block for block in run if isinstance(block, Table)):
            tables += 1
            parts.append(_table(table, tables, sheet))
    parts.append("</main>\n</body>\n</html>\n")
    return "".join(parts).encode("utf-8")


WRITER = Writer(
    title="Web page", suffix=".html", media_type="text/html", write=_write, has_pages=True
)
