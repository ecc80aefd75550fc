"""What a written plan says outside its tables: title, kept prose, recommendations, visions and outcomes."""

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence

from goldenthread.documents.document import Block, Place, Prose, ProseKind, Row, Table
from goldenthread.plans.exporting.cells import BULLET
from goldenthread.plans.exporting.places import blocks_by_place, texts_of
from goldenthread.plans.layouts.layout import ThemesIn
from goldenthread.plans.plan import Plan, Recommendation, Theme
from goldenthread.plans.whole.authorities import authority_of
from goldenthread.plans.whole.heads import is_title
from goldenthread.plans.whole.ledger import row_blocks, with_number, words_of
from goldenthread.plans.whole.printed import is_announcement
from goldenthread.plans.words.points import one_line


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """What is written before each theme and after the last, theme by theme."""

    leading: tuple[tuple[Block, ...], ...]
    trailing: tuple[Block, ...]

    def before(self, theme: int) -> tuple[Block, ...]:
        return self.leading[theme] if theme < len(self.leading) else ()

    def after(self) -> tuple[Block, ...]:
        return self.trailing


def kept_blocks(plan: Plan, *, lists_recommendations: bool) -> Kept:
    """The title, then what the source says that is no part of a theme, where it stood.

    What is left over of the tables of actions comes last. `lists_recommendations`: those that
    the source does not print are to be listed.
    """
    blocks = plan.source.blocks if plan.source else ()
    at = blocks_by_place(blocks)
    starts = _theme_starts(plan, at)
    tables = _tables_of_actions(plan, at)
    leading: list[list[Block]] = [[] for _ in plan.themes] or [[]]
    trailing: list[Block] = []
    left = _Left(plan)
    for index, block in enumerate(blocks):
        mine = None if index in tables else left.taken(block)
        if mine is None:
            continue
        theme = next(
            (i for i, start in enumerate(starts) if start is not None and start > index), None
        )
        (trailing if theme is None else leading[theme]).append(mine)
    if lists_recommendations and left.recommendations == list(plan.recommendations):
        # They are all to be listed, so that what announced them where they stood would say it again.
        for each in (*leading, trailing):
            each[:] = [block for block in each if block not in left.announcements]
    front: list[Block] = [Prose(plan.title, ProseKind.HEADING, 1)] if plan.title else []
    front.extend(authority_line(plan, (*leading[0], *trailing)))
    if lists_recommendations:
        front.extend(recommendation_list(left.recommendations))
    if plan.themes and not plan.themes[0].title:
        # A heading, or a line that looks like one, would name the theme that has no name.
        leading[0] = [_no_title(block) for block in leading[0]]
    leading[0] = [*front, *leading[0]]
    trailing.extend(Prose(text) for text in left.texts)
    return Kept(tuple(tuple(each) for each in leading), tuple(trailing))


_LETTER = re.compile(r"[^\W\d_]")


class _Left:
    """The texts that still have to be written; whole blocks of the source take theirs along."""

    def __init__(self, plan: Plan) -> None:
        self.texts = [one.text for one in plan.unplaced]
        self.recommendations = list(plan.recommendations)
        self.announcements: list[Block] = []

    def taken(self, block: Block) -> Block | None:
        """The block as it is to be kept, or None where the plan says nothing of it outside its themes."""
        if isinstance(block, Prose):
            return self._prose(block)
        return self._table(block)

    def _prose(self, block: Prose) -> Prose | None:
        text = one_line(block.text)
        if with_number(block) in self.texts:
            self.texts.remove(with_number(block))
        elif not (self.recommendations and is_announcement(text)):
            told = [one for one in self.recommendations if _prints(text, one)]
            # A heading may have been the recommendation and the name of what answers it.
            if not told or block.kind == ProseKind.HEADING:
                return None
            self.recommendations.remove(told[0])
        else:
            self.announcements.append(dataclasses.replace(block, text=text, place=Place()))
        return dataclasses.replace(block, text=text, place=Place())

    def _table(self, table: Table) -> Table | None:
        rows = [text for row in table.rows if (text := _row_text(row))]
        cells = [one_line(prose.text) for row in table.rows for prose in row_blocks(row)]
        cited = [one for one in self.recommendations if any(_prints(text, one) for text in cells)]
        left = [_row_text(row, cited) for row in table.body]
        # A recommendation that went on in the next row would not be read there again.
        is_whole = all(text in self.texts for text in left if _LETTER.search(text))
        if not (cited and is_whole) and not (rows and all(text in self.texts for text in rows)):
            return None
        self.recommendations = [one for one in self.recommendations if one not in cited]
        for text in (*rows, *(_row_text(row, cited) for row in table.rows)):
            if text in self.texts:
                self.texts.remove(text)
        return table


def _no_title(block: Block) -> Block:
    if isinstance(block, Prose) and is_title(block, one_line(block.text), paragraphs=True):
        return dataclasses.replace(block, kind=ProseKind.ITEM, level=0, marker=BULLET)
    return block


def _row_text(row: Row, cited: Sequence[Recommendation] = ()) -> str:
    """A row's words as a reader leaves them over that has read the cited recommendations."""
    told = (
        with_number(block)
        for block in row_blocks(row)
        if not any(_prints(one_line(block.text), one) for one in cited)
    )
    text = " | ".join(text for text in told if text)
    return text if words_of(text) else ""


def _prints(text: str, recommendation: Recommendation) -> bool:
    return text.endswith(recommendation.text)


def _tables_of_actions(plan: Plan, at: Mapping[Place, int]) -> set[int]:
    objectives = (objective for theme in plan.themes for objective in theme.objectives)
    return {at[one.place] for one in objectives if one.place in at}


def _theme_starts(plan: Plan, at: Mapping[Place, int]) -> list[int | None]:
    """For each theme the block that its first objective stood in, where that is known."""
    return [
        next((at[one.place] for one in theme.objectives if one.place in at), None)
        for theme in plan.themes
    ]


def authority_line(plan: Plan, written: Sequence[Block]) -> Iterator[Prose]:
    """The authority's name, as the head of a page has it, where nothing else names it."""
    if plan.authority and authority_of(plan.title, list(texts_of(written))) != plan.authority:
        yield Prose(plan.authority, ProseKind.FURNITURE)


def recommendation_list(recommendations: Sequence[Recommendation]) -> Iterator[Prose]:
    if recommendations:
        yield Prose("Recommendations:")
    for one in recommendations:
        yield Prose(one.text, ProseKind.ITEM, marker=f"{one.number}.")


def theme_prose(theme: Theme, themes_in: ThemesIn) -> Iterator[Prose]:
    """What stands above the theme's table: its name, its vision and its outcomes, each with its label."""
    if themes_in == ThemesIn.BAND:
        return
    if themes_in == ThemesIn.COLUMN:
        # A label alone, again and again between tables, would be taken for a page's heading.
        yield from (Prose(text) for text in label_lines(theme))
        return
    if theme.title:
        yield Prose(theme.title, ProseKind.HEADING, 2)
    if theme.vision:
        yield Prose(f"Vision: {theme.vision}")
    if theme.outcomes:
        yield Prose("Outcomes:")
    for outcome in theme.outcomes:
        yield Prose(outcome, ProseKind.ITEM, marker=BULLET)


def label_lines(theme: Theme) -> list[str]:
    """The theme's vision and outcomes, a line each."""
    vision = [f"Vision: {theme.vision}"] if theme.vision else []
    return [*vision, *(f"Outcome: {outcome}" for outcome in theme.outcomes)]
