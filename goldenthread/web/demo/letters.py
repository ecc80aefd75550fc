"""Builds what inspectors wrote to the made-up authority, as PDF: python -m goldenthread.web.demo.letters."""

import json
import tomllib
from pathlib import Path
from typing import Any, cast

import typst

from goldenthread.documents.typefaces import FONTS
from goldenthread.web.demo.source import source_plan

FOLDER = Path(__file__).parent / "reports"
EARLIER = FOLDER / "inspection_2022.pdf"
INSPECTION = FOLDER / "inspection_2025.pdf"
MONITORING_VISIT = FOLDER / "monitoring_visit_2026.pdf"
LETTERS = (EARLIER, INSPECTION, MONITORING_VISIT)
_TEMPLATE = (Path(__file__).parent / "letter.typ").read_bytes()


def letter_told(path: Path) -> dict[str, Any]:
    """What a letter says. What the plan answers is listed there once, and not written again."""
    told = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    return told | {"needs": source_plan().recommendations} if path == INSPECTION else told


def build_letter(path: Path) -> bytes:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    compiler = typst.Compiler(
        input=_TEMPLATE, font_paths=fonts, sys_inputs={"letter": json.dumps(letter_told(path))}
    )
    return cast(bytes, compiler.compile(format="pdf"))


def main() -> None:
    for path in LETTERS:
        path.write_bytes(build_letter(path))


if __name__ == "__main__":
    main()
