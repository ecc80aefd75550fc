"""Headings of a written plan that name a level, in the words that the authority has for it."""

import dataclasses
from collections.abc import Mapping

from goldenthread.documents.document import Block, Cell, Document, Row, Table
from goldenthread.plans.level_words import USUAL_WORDS, LevelWords
from goldenthread.plans.tables.columns import meaning_of_heading

LEVELS = ("theme", "objective", "objectives", "action", "actions")


def in_level_words(document: Document, words: LevelWords) -> Document:
    """The document with those words for “Objective”, “Action” and the like at the head of its columns.

    A word that would not be read as the same thing again is left as it was.
    """
    headings = _headings(words)
    if not headings:
        return document
    return dataclasses.replace(
        document, blocks=tuple(_block(block, headings) for block in document.blocks)
    )


def _headings(words: LevelWords) -> dict[str, str]:
    told = {
        _capital(getattr(USUAL_WORDS, level)): _capital(getattr(words, level)) for level in LEVELS
    }
    return {
        usual: own
        for usual, own in told.items()
        if own != usual and meaning_of_heading(own) == meaning_of_heading(usual)
    }


def _capital(word: str) -> str:
    return f"{word[:1].upper()}{word[1:]}"


def _block(block: Block, headings: Mapping[str, str]) -> Block:
    if not isinstance(block, Table):
        return block
    head = tuple(_row(row, headings) for row in block.header)
    return dataclasses.replace(block, rows=(*head, *block.body))


def _row(row: Row, headings: Mapping[str, str]) -> Row:
    return dataclasses.replace(row, cells=tuple(_cell(cell, headings) for cell in row.cells))


def _cell(cell: Cell, headings: Mapping[str, str]) -> Cell:
    if cell.text not in headings:
        return cell
    text = headings[cell.text]
    return dataclasses.replace(cell, blocks=(dataclasses.replace(cell.blocks[0], text=text),))
