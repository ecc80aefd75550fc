"""An inspection report read from its PDF."""

from collections.abc import Iterator

from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.pdf.file import is_pdf
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.inspections.cover import OFSTED, Cover, read_cover
from goldenthread.inspections.frameworks.framework import Framework, all_frameworks
from goldenthread.inspections.inspectors import lead_inspectors
from goldenthread.inspections.judgements import read_judgements
from goldenthread.inspections.other_reports import other_report
from goldenthread.inspections.pages import Pages, read_pages
from goldenthread.inspections.passages import passages_of
from goldenthread.inspections.recommendations import Lists, read_lists
from goldenthread.inspections.report import Report, Unsure

# A paper about a report may quote a grade.
_FEWEST_GRADES = 3
_LETTER_WITH_LIST = (
    "A letter tells its findings in prose: only what stands under a heading of its own is here."
)
_LETTER_IN_PROSE = "A letter tells its findings in prose: it has no list that could be read."


def read_report(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Report:
    """The report that a PDF holds.

    Raises DocumentRefused where it holds none. A file from outside goes to `contained` instead.
    """
    if not data.strip():
        raise DocumentRefused("This file is empty. Download the report again.")
    if not is_pdf(data) and b"<html" in data[:2048].lower():
        raise DocumentRefused(
            "This is a web page and not a report, whatever its name says: perhaps the site's "
            "message that something went wrong. Download the report again."
        )
    if not is_pdf(data):
        raise DocumentRefused(
            "This is not a PDF, whatever its name says. Ofsted publishes its reports as PDF: "
            "download the report again."
        )
    pages = read_pages(data, limits)
    if not pages.lines:
        raise DocumentRefused(
            "This PDF is a scan: its pages are pictures without text. "
            "Download the report from Ofsted's site, where it has text."
        )
    if other := other_report(_headings_in_front(pages)):
        raise DocumentRefused(
            f"This is Ofsted's report on another matter ({other}): it is of none of the frameworks "
            "for children's services of an authority that are known here."
        )
    cover = read_cover(pages, all_frameworks())
    if cover is None:
        raise DocumentRefused(_no_report(pages))
    return _report(pages, cover)


def _report(pages: Pages, cover: Cover) -> Report:
    framework = cover.framework
    judgements, not_judged = read_judgements(pages, framework, cover.page, cover.reviews_board)
    leads = lead_inspectors(pages.lines, framework.is_letter)
    graded = sum(judgement.grade is not None for judgement in judgements)
    if not (cover.spans or leads or graded >= _FEWEST_GRADES):
        raise DocumentRefused(
            "This is no inspection report: it has the title of one, but neither days of "
            "inspection nor inspectors nor grades. It may be a paper about a report."
        )
    lists = read_lists(pages, framework)
    unsure = [*cover.unsure, *not_judged]
    if not leads:
        unsure.append(Unsure("lead_inspectors", "No line names a lead inspector."))
    graded_below = any(judgement.grade not in (None, "outstanding") for judgement in judgements)
    unsure += _unsure_of_lists(lists, framework, is_list_due=graded_below)
    return Report(
        authority=cover.authority,
        framework=framework.id,
        pages=pages.count,
        spans=cover.spans,
        published=cover.published,
        lead_inspectors=leads,
        judgements=judgements,
        recommendations=lists.recommendations,
        statements=lists.statements,
        unsure=tuple(unsure),
        passages=passages_of(pages),
    )


def _unsure_of_lists(lists: Lists, framework: Framework, *, is_list_due: bool) -> Iterator[Unsure]:
    found = bool(lists.recommendations or lists.statements)
    if missing := lists.missing_numbers():
        numbers = ", ".join(map(str, missing))
        yield Unsure("recommendations", f"Numbers are missing from the list: {numbers}.")
    if framework.is_letter:
        yield Unsure("recommendations", _LETTER_WITH_LIST if found else _LETTER_IN_PROSE)
    elif (framework.list_is_expected or is_list_due) and not found:
        yield Unsure("recommendations", "No list of recommendations was found under a heading.")


def _headings_in_front(pages: Pages) -> Iterator[str]:
    return (line.text for line in pages.on(pages.first_with_text) if pages.stands_out(line))


def _no_report(pages: Pages) -> str:
    front = " ".join(line.text for line in pages.lines[:200])
    if OFSTED.search(front):
        return (
            "This is no inspection report of a kind that is known here: its title names none of "
            "the frameworks for children's services of an authority."
        )
    return "This is no inspection report: its first page has no title of one."
