"""Whether inspectors speak well or ill of something, by the words they use for it."""

import enum
import re


class Tone(enum.StrEnum):
    """How a text speaks of its subject; MIXED where it does both."""

    GOOD = "good"
    WANTING = "wanting"
    WORSE = "worse"
    MIXED = "mixed"
    NONE = "none"


# Said of what is well: no delay is good, and must not be taken for one.
_WELL_AFTER_ALL = re.compile(
    r"\b(?:without|no|avoids?|avoiding|prevents?|preventing|reduced?|reducing|fewer|tackl\w+)\s+"
    r"(?:\w+\s+){0,2}?(?:delays?|drift|gaps?|weakness\w*)\b(?:\s+(?:and|or)\s+(?:delays?|drift))?",
    re.I,
)
_WORSE = re.compile(
    r"\b(?:deteriorat\w+|worsen\w*|worse|declin(?:e|es|ed|ing) in|(?:has|have) declined"
    r"|(?:less|weaker) than (?:at|in) the (?:last|previous))\b",
    re.I,
)
_WANTING = re.compile(
    r"\b(?:not (?:\w+ )?(?:always|yet|sufficient\w*|consistent\w*|enough|all|effective\w*|good|timely|clear|well"
    r"|robust\w*|routinely|regular\w*|adequate\w*|quickly|swiftly|embedded|evident|recorded|held|completed)"
    r"|(?:are|is|were|was|do|does|did|have|has|had|been|being) not\b|too (?:many|few|long|often|variable|slow\w*|late|much|soon)"
    r"|inconsisten\w+|variab\w+|weak\w*|poor\w*|delay\w*|drift\w*|insufficien\w+|lack\w*|limited|inadequate\w*"
    r"|ineffective\w*|fail\w*|gaps?|shortfalls?|overly|remains? (?:a|an) (?:challenge|concern|weakness|area)"
    r"|needs? to (?:improve|be)|should|underdeveloped|superficial|unclear|unaware|rarely|slow|missed|shortage\w*)\b",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:timely|effective(?:ly)?|good|well|strong\w*|improv(?:ed|ement|ements|ing)|thorough\w*|comprehensive\w*"
    r"|robust\w*|regular(?:ly)?|appropriate(?:ly)?|prompt(?:ly)?|clear(?:ly)?|swift(?:ly)?|consistent(?:ly)?|strengths?"
    r"|purposeful|positive(?:ly)?|skilled|impressive|sensitive(?:ly)?|high[- ]quality|detailed|proactive(?:ly)?"
    r"|ambitious|better|careful(?:ly)?|embedded|tenacious\w*|creative\w*|quickly|successful(?:ly)?|valued?)\b",
    re.I,
)


def tone_of(text: str) -> Tone:
    """The tone of a sentence or two. Words alone decide, so it is worth a proposal and no more."""
    rest, well = _WELL_AFTER_ALL.subn(" ", text)
    if _WORSE.search(rest):
        return Tone.WORSE
    wanting, rest = bool(_WANTING.search(rest)), _WANTING.sub(" ", rest)
    good = bool(well or _GOOD.search(rest))
    if wanting and good:
        return Tone.MIXED
    if wanting:
        return Tone.WANTING
    return Tone.GOOD if good else Tone.NONE
