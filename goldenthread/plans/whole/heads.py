"""What stands above a table of actions: the theme's name, its vision and outcomes, an objective's name."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Block, Place, Prose, ProseKind, Row, Table
from goldenthread.documents.likeness import SENTENCE_END, plain
from goldenthread.plans.tables.bands import is_remark, read_label, read_labels
from goldenthread.plans.whole.ledger import Ledger, row_blocks
from goldenthread.plans.words.points import one_line

LONGEST_TITLE = 16
_LONGEST_HEADING = 40
# Paragraphs that are titles stand under every real heading; aims under themes.
PARAGRAPH_LEVEL = 10
_QUOTED = re.compile(r"^(?P<before>[^“\"‘]*?)\s*(?P<said>[“\"‘].{20,}[”\"’]?\.?)\s*$", re.S)
_VISION = re.compile(
    r"^(?:our|the|key|overall|shared|theme|strategic)?\s*(?:vision|ambition|aim)s?(?: statement)?\s*[:.–-]?$",
    re.I,
)
_OUTCOMES = re.compile(
    r"^(?:our|the|key|overall|intended|expected|desired|main|planned|priority|improved|what)*\s*"
    r"(?:outcomes?|what (?:will )?(?:good|success) (?:will )?looks? like|what will be different"
    r"|what (?:children|families) will (?:see|notice|say))(?: for children(?: and families)?| we want"
    r"| sought| statements?| by .{3,30}| in .{3,30})?\s*[:.–-]?$",
    re.I,
)
_AIM = re.compile(
    r"^(?:objective|aim|requirement|outcome|action|deliverable|recommendation|sub-?priority)\s*\d"
    r"|^objective\s*:\s*\w",
    re.I,
)
_THEME = re.compile(
    r"^(?:theme|priority(?: area)?|work\s?stream|strand|pillar|domain|driver(?: of \w+)?|section|area|goal|programme"
    r"|part|chapter)\s*(?:\d{1,2}|[A-Z]\b|one|two|three|four|five|six)",
    re.I,
)
# "Sedgeford Council improvement tracker" over the table of one sheet names the document.
_NUMBERED = re.compile(r"^\d{1,2}[.)]?\s+[A-Z]")
_A_PLAN = re.compile(
    r"\b(?:improvement|action|delivery|development|business)\b.{0,30}\b(?:plan|tracker|log)\b", re.I
)
_GENERIC = re.compile(
    r"^(?:the |our |detailed |full )?(?:improvement |action |delivery )*(?:plan|actions?|action table|action plan|improvement plan"
    r"|plan on a page|table of actions|actions and progress|key actions|progress)$",
    re.I,
)

# What programs call a sheet that nobody has named.
_UNNAMED_SHEET = re.compile(r"(?:sheet|table)\s*\d*$", re.I)


@dataclasses.dataclass(slots=True)
class Title:
    """A heading, or a paragraph that is one."""

    text: str
    level: int
    blocks: tuple[Prose, ...]
    place: Place
    leads: tuple[str, ...] = ()
    led_in: tuple[Prose, ...] = ()


@dataclasses.dataclass(slots=True)
class Head:
    """What a table of actions stands under, and who leads it.

    `objective` is told only where no column tells it.
    """

    theme: Title | None = None
    objective: Title | None = None
    vision: str | None = None
    outcomes: tuple[str, ...] = ()
    sheet: str | None = None
    leads: tuple[str, ...] = ()


@dataclasses.dataclass(slots=True)
class HeadReader:
    """Reads what stands before one table of actions after another; headings hold until the next."""

    plan_title: str
    ledger: Ledger
    titles: list[Title] = dataclasses.field(default_factory=list)
    _vision: str | None = None
    _outcomes: list[str] = dataclasses.field(default_factory=list)
    _used: list[Prose] = dataclasses.field(default_factory=list)
    _under: str = ""
    _label: Prose | None = None
    # Who leads what stands in the table at hand, under no title.
    _leads: tuple[str, ...] = ()
    # A line before the table at hand names its theme: "Priority 1: …".
    _below_theme: bool = False

    def read(
        self,
        before: Iterable[Block],
        lead: Iterable[Row],
        *,
        names_objectives: bool,
        sheet: str | None = None,
    ) -> Head:
        """The head of the next table. `names_objectives`: the table has a column for them."""
        blocks = [
            block
            for block in before
            if not isinstance(block, Prose)
            # The plan's own title has its place already.
            or not (block.kind == ProseKind.FURNITURE or self.ledger.is_placed(block))
        ]
        self._vision, self._outcomes, self._used, self._under = None, [], [], ""
        self._below_theme, self._leads = False, ()
        # The plan's own title does not say how its themes are set.
        has_headings = any(
            isinstance(block, Prose)
            and block.kind == ProseKind.HEADING
            and not self.is_no_theme(one_line(block.text))
            for block in blocks
        )
        for index, block in enumerate(blocks):
            if isinstance(block, Prose):
                if _is_numbered_title(blocks, index):
                    self._titled(f"{block.marker} {one_line(block.text)}", block)
                    continue
                self._take(block, paragraphs=not has_headings)
            else:
                self._take_table(block)
        for row in lead:
            self._take_row(row)
        self.ledger.place(*self._used)
        self._turn_to(sheet)
        return self._head(names_objectives)

    def _turn_to(self, sheet: str | None) -> None:
        """Headings hold on their own sheet only, save where the next has no name of its own."""
        if sheet is not None and not _UNNAMED_SHEET.match(sheet):
            self.titles = [title for title in self.titles if title.place.sheet == sheet]

    def _head(self, names_objectives: bool) -> Head:
        titles = [title for title in self.titles if not self.is_no_theme(title.text)]
        if names_objectives and len(titles) > 1 and _is_remark(titles[-1]):
            titles.pop()
        theme, objective = (titles[-1] if titles else None), None
        if not names_objectives and titles and _names_objective(titles):
            objective = titles[-1]
            theme = titles[-2] if len(titles) > 1 else None
        below = (lead for title in self.titles for lead in title.leads)
        leads = dict.fromkeys((*self._leads, *below))
        self.ledger.place(*(block for title in self.titles for block in title.led_in))
        return Head(theme, objective, self._vision, tuple(self._outcomes), leads=tuple(leads))

    def is_no_theme(self, text: str) -> bool:
        """Whether a title is the plan's own, or only says that a plan follows."""
        if plain(text) == plain(self.plan_title) or _GENERIC.match(text.strip(" :")):
            return True
        return bool(_A_PLAN.search(text)) and not is_theme(text)

    def _take(self, block: Prose, *, paragraphs: bool) -> None:
        text = one_line(block.text)
        label = read_label(text)
        if label is not None and label.said:
            if not self._led(label.leads, (block,)):
                self._labelled(label.name, [label.said], (block,))
        elif _VISION.match(text) or _OUTCOMES.match(text):
            self._under, self._label = text, block
        elif is_title(block, text, paragraphs=paragraphs):
            self._titled(text, block)
        elif self._under and self._label is not None:
            self._labelled(self._under, [text], (self._label, block))
        elif self.titles and _is_quote(text):
            self._labelled("vision", [text], (block,))

    def _titled(self, text: str, *blocks: Prose, level: int | None = None) -> None:
        first = blocks[0]
        if level is None:
            level = first.level if first.kind == ProseKind.HEADING else paragraph_level(text)
        if self._below_theme and level == PARAGRAPH_LEVEL and not is_theme(text):
            # Below "Priority 1: …" a line stands under it, not beside it.
            level += 1
        while self.titles and self.titles[-1].level >= level:
            self.titles.pop()
        self.titles.append(Title(text, level, blocks, first.place))
        self._leads = ()
        if level <= PARAGRAPH_LEVEL:
            self._below_theme = level == PARAGRAPH_LEVEL and is_theme(text)
        self._vision, self._outcomes, self._used, self._under = None, [], [], ""

    def _led(self, leads: tuple[str, ...], blocks: tuple[Prose, ...]) -> bool:
        """Take who leads what the last title names."""
        if not leads:
            return False
        if self.titles:
            self.titles[-1].leads += leads
            self.titles[-1].led_in += blocks
        else:
            self._leads += leads
            self._used.extend(blocks)
        return True

    def _labelled(self, name: str, said: list[str], blocks: tuple[Prose, ...]) -> bool:
        """Take what a label says, if it is the vision or the outcomes."""
        if re.search(r"vision|ambition|\baims?\b", name, re.I):
            self._vision = " ".join(([self._vision] if self._vision else []) + said)
        elif re.search(r"outcome|success|good|different|children|families", name, re.I):
            self._outcomes.extend(said)
        else:
            return False
        self._used.extend(blocks)
        return True

    def _take_table(self, table: Table) -> None:
        """A small table between headings and actions: vision and outcomes with their labels."""
        name = ""
        for row in table.rows:
            filled = [cell for cell in row.cells if not cell.is_empty]
            if not filled:
                continue
            first = one_line(filled[0].text)
            if len(filled) == 1 and not row.cells[0].is_empty and not self._names(first):
                self._take_row(row)
                continue
            values = filled[1:] if self._names(first) else filled
            name = first if self._names(first) else name
            if name:
                blocks = tuple(block for cell in values for block in cell.blocks)
                said = [one_line(block.text) for block in blocks]
                told = [text for text in said if re.search(r"\w", text)]
                self._labelled(name, told, (*filled[0].blocks, *blocks))

    def _names(self, text: str) -> bool:
        return bool(_VISION.match(text) or _OUTCOMES.match(text))

    def _take_row(self, row: Row) -> None:
        blocks = tuple(row_blocks(row))
        labels = read_labels(row)
        if labels:
            for label in labels:
                if not self._led(label.leads, blocks):
                    self._labelled(label.name, [label.said], blocks)
            return
        texts = list(dict.fromkeys(one_line(block.text) for block in blocks))
        text = " ".join(text for text in texts if text)
        quoted = _QUOTED.match(text)
        title = quoted["before"] if quoted else text
        if title and (is_remark(title) or not (_is_short(title) and re.search(r"\w", title))):
            return
        if title:
            self._titled(title, *blocks, level=paragraph_level(title))
        if quoted:
            self._labelled("vision", [quoted["said"]], blocks)


def _is_short(text: str) -> bool:
    return len(text.split()) <= LONGEST_TITLE and not SENTENCE_END.search(text.rstrip(":"))


def is_theme(text: str) -> bool:
    """Whether a title says itself that it is a theme's: "Priority 1: The front door"."""
    return bool(_THEME.match(text))


def is_aim(text: str) -> bool:
    """Whether a title says itself that it is an objective's: "Objective 1.1: …"."""
    return bool(_AIM.match(text))


def paragraph_level(text: str) -> int:
    return PARAGRAPH_LEVEL + int(is_aim(text))


def is_title(block: Prose, text: str, *, paragraphs: bool) -> bool:
    """Whether a block with this text is a heading, or where there are none a line that is one."""
    words = len(text.split())
    if not re.search(r"\w", text) or is_remark(text):
        return False
    if block.kind == ProseKind.HEADING:
        return words <= _LONGEST_HEADING
    if block.kind == ProseKind.ITEM or words > LONGEST_TITLE or SENTENCE_END.search(text):
        return False
    return bool(_THEME.match(text) or _AIM.match(text)) or (
        paragraphs and (text[0].isupper() or _NUMBERED.match(text) is not None)
    )


def _is_numbered_title(blocks: Sequence[Block], index: int) -> bool:
    """Whether an item is no item of a list but a numbered title: alone, short, over what it names."""
    block = blocks[index]
    if not isinstance(block, Prose) or block.kind != ProseKind.ITEM:
        return False
    text = one_line(block.text)
    before, after = blocks[max(index - 1, 0) : index], blocks[index + 1 : index + 2]
    in_list = any(_follows(other, block) for other in before) or any(
        _follows(block, other) for other in after
    )
    short = len(text.split()) <= LONGEST_TITLE and not SENTENCE_END.search(text)
    return short and not in_list and bool(re.match(r"^\(?(?:\d{1,2}|[A-Za-z])[.)]?$", block.marker))


def _follows(before: Block, after: Block) -> bool:
    """Whether two items are of one list: not where the second begins to count anew."""
    if not isinstance(before, Prose) or not isinstance(after, Prose):
        return False
    if before.kind != ProseKind.ITEM or after.kind != ProseKind.ITEM:
        return False
    numbers = [re.sub(r"\D", "", block.marker) for block in (before, after)]
    return not all(numbers) or int(numbers[1]) == int(numbers[0]) + 1


def _is_quote(text: str) -> bool:
    found = _QUOTED.match(text)
    return found is not None and not found["before"]


def _is_remark(title: Title) -> bool:
    """Whether a title is a line below a theme's that says neither a theme nor an objective."""
    return title.level == PARAGRAPH_LEVEL + 1 and not is_aim(title.text)


def _names_objective(titles: list[Title]) -> bool:
    """Whether the lowest of the headings names an objective rather than a theme."""
    last = titles[-1]
    if _THEME.match(last.text):
        return False
    return len(titles) > 1 or bool(_AIM.match(last.text))
