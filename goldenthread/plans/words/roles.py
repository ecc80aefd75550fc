"""Who owns a thing, as plans write it: several roles in a cell, run together or abbreviated."""

import functools
import re
from collections.abc import Callable, Iterator

# Nouns that end a role ("Youth & Community Development Officer") or stand at its head.
_NOUN = (
    r"director|head|manager|officer|lead|leader|leads|chair|chairs|chairperson|consultant|adviser|advisor"
    r"|co-?ordinator|nurse|analyst|worker|practitioner|member|minister|partner|commissioner|auditor"
    r"|champion|supervisor|principal|chief executive|gp|doctor|clerk|secretary|administrator|solicitor"
    r"|accountant|specialist|educator|psychologist|teacher|headteacher|owner|sponsor|moderator|mayor|mgr"
)
_GROUP = (
    r"team|teams|staff|board|group|police|service|services|council|councillors|committee|managers'?|officers"
    r"|directors|heads|workers|carers|leaders|practitioners|members|partners|colleagues|schools|dmt|smt|cmt|slt|clt|elt|mt|hr"
)
_ABBREVIATION = (
    r"ad|ads|hos|hoss|dhos|sd|sds|dcs|md|mds|tm|tms|sm|sms|psw|psws|iro|iros|ceo|chief exec|cfo|gm|asm|atm|atms"
    r"|atl|dtm|tl|pa|pas|lado|lados|csw|dco|cp chair|pao|ed|dd|sro|cinro|asd|edc|vh|vsh|dm|gms|sw|sws|asw|ap|aps|bp|hrbp|dsl"
)
_IS_ROLE = re.compile(
    rf"(?<![a-z])(?:{_NOUN}|{_GROUP}|(?:{_ABBREVIATION})(?:'?s?'?))(?:s|'s|s')?(?![a-z])",
    re.I,
)
_NAMES_POST = re.compile(rf"(?<![a-z])(?:{_NOUN}|{_ABBREVIATION})(?:s|'s|s')?(?![a-z])", re.I)
_ENDS_AS_ROLE = re.compile(
    rf"(?<![a-z])(?:{_NOUN}|{_GROUP}|{_ABBREVIATION})(?:s|'s|s')?(?:\s*\([^)]*\))?\s*$",
    re.I,
)
_BEFORE_TITLE = (
    r"(?:(?:All|Interim|Acting|Deputy|Assistant|Executive|Strategic|Corporate|Lead|Senior|Principal|Joint|Group"
    r"|Associate|Divisional|Operational|Operations|Designated|Independent|Independant|Named)\s+)*"
)
# What begins a role even where nothing separates it from the one before.
_TITLE = re.compile(
    rf"{_BEFORE_TITLE}(?:"
    r"Heads? of\b|HOS\b|HoS\b|DHOS\b|DHoS\b|Deputy Heads? of\b|AD\b(?=[,:\s(/-]|$)|ADs\b"
    r"|Assistant Directors?\b|(?:Service|Corporate|Executive|Strategic|Deputy|Programme|Managing) Directors?\b"
    r"|Directors?(?= of\b| for\b|[,:]| –| -)|Director General\b|Service Managers?\b|Team Managers?\b"
    r"|Team managers?\b|Service managers?\b|Senior Managers?\b|(?:General|Group|Programme|Project|Operations|Business"
    r"|Commissioning|Contracts?|Performance|Practice|Locality|Principal) Managers?\b"
    r"|Chair of\b|(?<!oard )(?<!roup )(?<!ommittee )(?<!artnership )Chair,|Chief Executive\b|Chief Officer\b"
    r"|Principal Social Workers?\b|Performance [Cc]onsultant\b"
    r"|Independent Reviewing Officers?\b|Designated (?:Nurse|Doctor)\b|Virtual School Head\b|Lead Member\b"
    r"|Portfolio Holder\b|Heads of Service\b"
    r")"
)
_ABBREVIATED = re.compile(
    r"^(?:All |Interim |Acting |Deputy )?(?:HOS|HoS|DHOS|SD|TM|SM|AD|IRO|PSW|DCS|TMs|SMs|IROs|ADs)\b(?=\s+[A-Z])"
)
# "SD IS": an abbreviated post and the service it is for.
_SHORT_POST = re.compile(
    rf"(?:(?:All|Interim|Deputy)\s+)?(?-i:(?=[A-Z]))(?:{_ABBREVIATION})s?\b", re.I
)
# Agencies that plans name by their field alone.
_AGENCY = re.compile(
    r"(?:adult |children's |children’s |public |mental |the )?(?:education|social work|social care|health|housing|police|nhs trust|local authority|icb|ccg|camhs"
    r"|probation|legal|finance|hr|it|procurement|commissioning|communications|schools?|early help|youth justice)"
    r"(?: services?| team)?",
    re.I,
)
# A person with their post: "Ruth Adeyemi (Learning Lead)".
_NAMED = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3} \([^()]+\)")
_BARE_TITLE = re.compile(
    rf"^(?:{_BEFORE_TITLE})(?:Heads? of Service|HOS|HoS|AD|Assistant Director|Director|Executive Director"
    r"|Service Director|Service Manager|Team Manager|Senior Manager|Manager|Chair|Lead|Head|Corporate Director"
    r"|Strategic Director|Group Manager|Deputy Director|SM|TM|GM)(?:\s*\([^)]*\))?$",
    re.I,
)
_FUNCTION_WORD = re.compile(
    r"(?:^|[\s(])(?:of|for|with|the|to|by|in|on|at|from|from the|via|supported by|through|under|as|or|a|an|and|&)$",
    re.I,
)
_NOBODY = re.compile(
    r"^(?:n\s*/?\s*a|none|tb[cad]|to be (?:confirmed|agreed|identified|appointed)|vacant|[-–—.?]+)\.?$",
    re.I,
)
_HARD = re.compile(r"\s*[;|•●▪]\s*|\s+\+\s+|,?\s+(?:supported by|with support from)\s+(?=[A-Z])")
_SLASH = re.compile(r"(?<!\bn)\s*/\s*(?!\d)(?!a\b)", re.I)
_AND = re.compile(r"\s+(?:and|&|plus)\s+", re.I)
_LAST_DELIMITER = re.compile(r"(?:[,;/]|\s(?:and|&)\s)(?!.*(?:[,;/]|\s(?:and|&)\s))", re.S)
_COMMA = re.compile(r"\s*,\s*")


@functools.lru_cache(maxsize=4096)
def is_role(text: str) -> bool:
    """Whether a text names a post, a group or an abbreviation of one."""
    return bool(_IS_ROLE.search(text))


def is_nobody(text: str) -> bool:
    """Whether a text says that there is no owner yet: "TBC", "N/A", a dash."""
    return bool(_NOBODY.match(text.strip()))


# What stands before an owner: "Strategic lead: AD". "Practice Lead: Ruth Adeyemi" is a post.
_OWNER_LABEL = re.compile(
    r"(?<![\w’'-])(?:(?:strategic|operational|overall|joint|senior|action|key|lead|responsible|accountable|named"
    r"|supporting)\s+)*(?:leads?|owners?|officers?|sponsors?|persons?|agency|agencies|responsible|responsibility"
    r"|accountable|by whom|who|support|supported by)(?P<end>\s*:\s*|\s+[-–—]\s+|$)",
    re.I,
)


def is_owner_label(text: str) -> bool:
    """Whether a text only says that an owner follows: "Lead", "Responsible officer"."""
    return bool(_OWNER_LABEL.fullmatch(text.strip()))


# "1. Head of MASH 2. Head of Assessment", "a) Head of MASH b) Head of Assessment".
_NUMBERED = re.compile(r"(?:^|(?<=\s))\(?(?:\d{1,2}[.)]|[a-h]\))\s*(?=[A-Z])")
_NO_POST = rf"(?!(?i:{_NOUN}|{_GROUP}|{_ABBREVIATION})\b)"
_NAME = rf"{_NO_POST}[A-Z][a-z'’-]+\s+{_NO_POST}[A-Z][\w'’-]+"
# People by name, three or more: "Anna Reed, Bo Lund and Cai Moss".
_PEOPLE = re.compile(rf"^{_NAME}(?:\s*,\s*{_NAME})+(?:\s*,)?\s+(?:and|&)\s+{_NAME}$")


@functools.lru_cache(maxsize=4096)
def split_roles(text: str) -> tuple[str, ...]:
    """The roles in one paragraph of an owner cell, in order, worded as printed.

    A newline is where the cell was too narrow, so it separates roles only where what
    follows is a role of its own. "Head of Service, Practice Development Lead" is one role;
    "AD and Service Manager" is two. Splitting a role again gives the same role.
    """
    return tuple(role for part in _without_labels(text) for role in _split(part))


def _without_labels(text: str) -> Iterator[str]:
    """A text cut at the labels in it, which are left out."""
    start = 0
    for match in _OWNER_LABEL.finditer(text):
        if match["end"] and _is_label_there(text, match, start):
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


def _is_label_there(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a label begins the text, or follows what separates or ends a role."""
    before = text[start : match.start()].strip()
    is_first = not before.strip(",;/&|•")
    if _depth(text, match.start()) > 0:
        return False
    if ":" not in match["end"]:
        return is_first and bool(_TITLE.match(text, match.end()))
    if match[0].casefold().startswith("support:") and not start:
        # "Service Manager, Support: Team 1" is one post; after a lead, support is another's.
        return is_first
    return (
        is_first
        or bool(re.search(r"(?:[,;/&|]|\band)$", before))
        or (_is_post(before) and not _FUNCTION_WORD.search(before))
    )


def _is_post(text: str) -> bool:
    """Whether a text is a whole post, not a team: "Team" goes on in "Team Lead"."""
    return bool(
        _TITLE.match(text)
        or re.fullmatch(rf"(?:{_ABBREVIATION})", text, re.I)
        or _WHOLE_POST.search(text)
    )


def _split(text: str) -> tuple[str, ...]:
    if _PEOPLE.match(" ".join(text.split())):
        names = re.split(r"\s*,\s*|\s+(?:and|&)\s+", " ".join(text.split()))
        return tuple(name for name in names if name)
    chunks = [piece for chunk in _HARD.split(text) for piece in _NUMBERED.split(chunk) if piece]
    parts = [piece for chunk in chunks for piece in _at_titles(chunk)]
    parts = [piece for part in parts for piece in _at_line_starts(part)]
    parts = [piece for part in parts for piece in _at_delimiter(part, _SLASH, _both_told)]
    parts = [piece for part in parts for piece in _at_delimiter(part, _AND, _both_roles)]
    parts = [piece for part in parts for piece in _at_delimiter(part, _COMMA, _each_role)]
    cleaned = (_tidied(part) for part in parts)
    return tuple(part for part in cleaned if part and not is_nobody(part))


def _tidied(part: str) -> str:
    """A role in one line, without what separated it and without half a pair of brackets."""
    text = re.sub(r"\s+", " ", part).strip(" ,;/:&-–")
    if text.startswith("(") and text.count("(") > text.count(")"):
        text = text[1:]
    if text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1]
    return text.strip()


def _depth(text: str, position: int) -> int:
    return text.count("(", 0, position) - text.count(")", 0, position)


def _at_titles(text: str) -> list[str]:
    """Cut where a title begins that nothing separates from the role before."""
    cuts = [0]
    for match in _TITLE.finditer(text):
        before = text[: match.start()]
        told = before.rstrip()
        if not told or _depth(text, match.start()) > 0 or not re.search(r"[\s,/;]$", before):
            continue
        bare = told[cuts[-1] :].strip(" ,:/")
        if _FUNCTION_WORD.search(told) or not bare or told.endswith(("(", "-", "–", "&")):
            continue
        if _ends_a_role(text, match) or not (is_role(bare) or bare.endswith((",", ":", "/"))):
            # "MAT Team Managers" are of one kind.
            continue
        if told.endswith(":") or (
            told.endswith(",") and _BARE_TITLE.match(bare) and not _followed(text, match)
        ):
            continue
        cuts.append(match.start())
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _ends_a_role(text: str, match: re.Match[str]) -> bool:
    """Whether the abbreviation found ends a role ("Early Help HOS") rather than begins one."""
    if not re.fullmatch(_ABBREVIATION, match[0].split()[-1], re.I):
        return False
    rest = text[match.end() :]
    if not re.match(r"'?s?\s*(?:$|[,;/)&]|and\b)", rest):
        return False
    if rest.startswith(",") and not is_role(_first_of(rest[1:].strip())):
        # "AD, Children's Social Care" names its service after the comma.
        return False
    delimiter = _LAST_DELIMITER.search(text[: match.start()])
    own_words = text[delimiter.end() if delimiter else 0 : match.start()]
    # A team is no post: "Court Team HOS" is its head.
    return not _NAMES_POST.search(own_words)


def _followed(text: str, match: re.Match[str]) -> bool:
    """Whether the title found goes on to name its service, and so is a role of its own."""
    return bool(re.match(r"\s*(?:[,:(–-]|of|for|\w)", text[match.end() :]))


_POST_END = re.compile(rf"(?<![a-z])(?:{_NOUN})s?$", re.I)


# Nouns after which no further word of the same post is looked for; "Principal" has more to come.
_WHOLE_POST = re.compile(
    r"\s(?:director|manager|officer|leader|worker|nurse|consultant|adviser|advisor|co-?ordinator|analyst|practitioner|doctor)s?$",
    re.I,
)


def _stand_apart(before: str, line: str) -> bool:
    """Whether two lines are a post each: "Performance Manager" over "Practice Lead".

    A bare title above ("Service Manager") goes on with its service.
    """
    return (
        bool(_WHOLE_POST.search(before.strip()))
        and not _BARE_TITLE.match(before.strip())
        and bool(_POST_END.search(line.strip()))
        and len(line.split()) > 1
    )


def _at_line_starts(text: str) -> list[str]:
    """Cut at a wrapped line that begins a further role, after one that is whole with its team."""
    lines = text.split("\n")
    parts = [lines[0]]
    for index, line in enumerate(lines[1:], start=1):
        rest = " ".join(lines[index:])
        whole = re.search(r"\d\s*$", parts[-1]) and is_role(parts[-1])
        further = whole and _ENDS_AS_ROLE.search(rest)
        if re.match(r"[A-Z]", line) and (further or _stand_apart(parts[-1], line)):
            parts.append(line)
        else:
            parts[-1] += " " + line
    return parts


def _at_delimiter(
    text: str, pattern: re.Pattern[str], fits: Callable[[str, str], bool]
) -> list[str]:
    """Cut at each delimiter outside brackets where both sides pass the test."""
    parts: list[str] = []
    start = 0
    for match in pattern.finditer(text):
        if _depth(text, match.start()) > 0:
            continue
        if fits(text[start : match.start()], text[match.end() :]):
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return parts


def _both_told(before: str, after: str) -> bool:
    return bool(before.strip() and after.strip())


def _first_of(after: str) -> str:
    return re.split(r"\s+(?:and|&)\s+|\s*[,/]\s*", after, maxsplit=1)[0]


# "Quality and Performance Manager" is one post: what stands before names more of its field.
_OF_A_KIND = re.compile(
    r"(?:Performance|Practice|Commissioning|Business|Programme|Project|Operations|Contracts?|Locality)\s+Managers?$",
    re.I,
)


def _is_field(text: str) -> bool:
    """Whether a text names fields of work ("Policy, Planning") and neither a post nor a person."""
    words = [piece.strip() for piece in text.split(",")]
    return not is_role(text) and all(len(word.split()) == 1 for word in words if word)


def _both_roles(before: str, after: str) -> bool:
    title = _TITLE.match(after.strip())
    if title and not (_OF_A_KIND.match(title[0]) and _is_field(before)):
        return True
    if title:
        return False
    if _AGENCY.fullmatch(before.strip()) and _AGENCY.fullmatch(after.strip()):
        return True
    if before.rstrip().endswith(")") and _NAMED.match(after.strip()):
        return True
    rest = re.split(r"\s*[,/]\s*", after, maxsplit=1)[0].strip()
    if _SHORT_POST.match(rest) and is_role(_outside_brackets(before)):
        return True
    return is_role(_outside_brackets(before)) and bool(_ENDS_AS_ROLE.search(rest))


def _outside_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)?", " ", text)


def _each_role(before: str, after: str) -> bool:
    first = _first_of(after).strip()
    if first[:1].islower() and _ENDS_AS_ROLE.search(first):
        return is_role(before)
    if _BARE_TITLE.match(before.strip()):
        return bool(re.fullmatch(rf"(?:{_ABBREVIATION})'?s?", first, re.I)) and bool(
            re.fullmatch(rf"(?:{_ABBREVIATION})'?s?", before.strip(), re.I)
        )
    return _is_whole(before.strip()) and _is_whole(first)


def _is_whole(text: str) -> bool:
    """Whether a text is a role by itself: ends as one, or begins with a title or an abbreviation."""
    return bool(_ENDS_AS_ROLE.search(text) or _TITLE.match(text) or _ABBREVIATED.match(text))
