"""Builds the made-up plan's two documents from its text: python -m goldenthread.web.demo.documents."""

import io
import zipfile

from goldenthread.web.demo.source import FOLDER, source_plan
from goldenthread.web.demo.tracker import tracker
from goldenthread.web.demo.word import word_plan

WORD_PLAN = FOLDER / "calderbrook-improvement-plan.docx"
TRACKER = FOLDER / "calderbrook-tracker.xlsx"
# The earliest moment that an archive can name: two builds of the same text are the same bytes.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)


def build_word_plan() -> bytes:
    return _without_moments(word_plan(source_plan()))


def build_tracker() -> bytes:
    return _without_moments(tracker(source_plan()))


def parts(document: bytes) -> dict[str, bytes]:
    """What an Office file holds, by name: all but the moments of its archive and its packing."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _without_moments(document: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts(document).items():
            entry = zipfile.ZipInfo(name, _NO_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def main() -> None:
    WORD_PLAN.write_bytes(build_word_plan())
    TRACKER.write_bytes(build_tracker())


if __name__ == "__main__":
    main()
