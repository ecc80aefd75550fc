"""Which authority a plan is of, told from the document's own words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

# Places by the words that follow their names, so that a plan that names only the place is known.
_PLACES = {
    "{} County Council": """
        Cambridgeshire, Cumbria, Derbyshire, Devon, Durham, East Sussex, Essex, Gloucestershire,
        Hampshire, Hertfordshire, Kent, Lancashire, Leicestershire, Lincolnshire, Norfolk,
        Northamptonshire, Northumberland, Nottinghamshire, Oxfordshire, Rutland, Staffordshire,
        Suffolk, Surrey, Warwickshire, West Sussex, Worcestershire""",
    "{} City Council": """
        Birmingham, Brighton and Hove, Bristol, Coventry, Derby, Hull, Leeds, Leicester, Liverpool,
        Manchester, Milton Keynes, Newcastle, Nottingham, Peterborough, Plymouth, Portsmouth,
        Salford, Sheffield, Southampton, Southend-on-Sea, Stoke-on-Trent, Sunderland, Wolverhampton""",
    "{} Council": """
        Bath and North East Somerset, Blackpool, Bolton, Bournemouth, Bracknell Forest,
        Buckinghamshire, Calderdale, Central Bedfordshire, Cheshire East, Cheshire West and Chester,
        Cornwall, Cumberland, Dorset, East Riding of Yorkshire, Gateshead, Herefordshire,
        Isle of Wight, Kirklees, Medway, Middlesbrough, North East Lincolnshire,
        North Lincolnshire, North Northamptonshire, North Somerset, North Tyneside,
        North Yorkshire, Sefton, Shropshire, Somerset, South Gloucestershire, South Tyneside,
        Telford and Wrekin, Thurrock, Torbay, Trafford, Wakefield, Walsall, West Berkshire,
        West Northamptonshire, Westmorland and Furness, Wigan, Wiltshire, Wirral""",
    "{} Borough Council": """
        Bedford, Blackburn with Darwen, Darlington, Halton, Hartlepool, Luton,
        Redcar and Cleveland, Rochdale, Slough, St Helens, Stockton-on-Tees, Swindon, Warrington,
        Wokingham""",
    "{} Metropolitan Borough Council": """
        Barnsley, Dudley, Doncaster, Knowsley, Oldham, Rotherham, Sandwell, Solihull, Stockport,
        Tameside""",
    "London Borough of {}": """
        Barking and Dagenham, Barnet, Bexley, Brent, Bromley, Camden, Croydon, Ealing, Enfield,
        Hackney, Hammersmith and Fulham, Haringey, Harrow, Havering, Hillingdon, Hounslow,
        Islington, Lambeth, Lewisham, Merton, Newham, Redbridge, Southwark, Sutton,
        Tower Hamlets, Waltham Forest, Wandsworth""",
    "Royal Borough of {}": """
        Greenwich, Kensington and Chelsea, Kingston upon Thames, Windsor and Maidenhead""",
    "City of {} Council": "Bradford, York",
    "States of {}": "Jersey, Guernsey",
}
_WHOLE = {
    " ".join(place.split()): form.format(" ".join(place.split()))
    for form, places in _PLACES.items()
    for place in places.split(",")
}
_NAME = r"(?:St\.?\s+)?[A-Z][\w'’-]+"
_JOINED = rf"{_NAME}(?:\s+(?:(?:and|upon|with|of|the|on|in|le|&)\s+){{0,2}}{_NAME}){{0,5}}"
_COUNCIL = re.compile(
    rf"(?P<council>{_JOINED}\s+Council)\b(?!\s+(?:Tax|House|Plan|Chamber|tax|staff|officer))"
    rf"|(?P<borough>(?:London|Royal) Borough of {_JOINED})|(?P<city>City of {_JOINED} Council)"
    rf"|(?P<states>(?:States|Government) of (?:Jersey|Guernsey))"
)
# Councils that are no authority: of children, of a parish, of faiths.
_OTHER = re.compile(
    r"^(?:the|a|our|each|every|this|all|by|for|to|from|council)$"
    r"|\b(?:care|youth|parish|town|children|children's|faith|faiths|schools?|carers?|leavers?|privy|arts|leadership|corporate)\b",
    re.I,
)
_LEADING = re.compile(r"^(?:The|By|For|To|From|At|In|Of|And|Report|Draft|This|All|With)\s+", re.I)
_JOINT = re.compile(r"[A-Z][\w-]+(?:, [A-Z][\w-]+)* and [A-Z][\w-]+ (?:Safeguarding|Local|LSCB)")


def authority_of(title: str | None, texts: Sequence[str]) -> str | None:
    """The authority's name in full, or None where the words do not tell it safely.

    A council that the title or the text names outright is it; else the one known place
    that the text names more often than any other.
    """
    for given in ([title] if title else [], texts):
        named = Counter(name for text in given for name in _councils(text))
        if named:
            return named.most_common(1)[0][0]
    return _by_place([title or "", *texts])


def _councils(text: str) -> Iterable[str]:
    if "ouncil" not in text and "OUNCIL" not in text and "of" not in text:
        return
    for found in _COUNCIL.finditer(_in_usual_case(text)):
        name = " ".join(found[0].split())
        while _LEADING.match(name):
            name = _LEADING.sub("", name)
        place = re.sub(r"\s*Council$", "", name)
        if place and not _OTHER.search(place):
            yield name


def _in_usual_case(text: str) -> str:
    """A text in capitals as if it were not: "NORTHMERE COUNTY COUNCIL" is a name all the same."""
    if not text.isupper():
        return text
    small = {"And", "Of", "The", "Upon", "With", "In", "On", "For", "To"}
    words = [word.capitalize() for word in text.split()]
    return " ".join(
        word.lower() if index and word in small else word for index, word in enumerate(words)
    )


_ANY_PLACE = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _WHOLE), key=len, reverse=True)) + r")\b(?!-)"
)


# Most texts have no word that a place's name begins with, and need no further search.
_BEGINNING = frozenset(re.split(r"\W", place)[0] for place in _WHOLE)
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def _by_place(texts: Iterable[str]) -> str | None:
    counted = Counter(
        found[0]
        for text in texts
        if not _BEGINNING.isdisjoint(_CAPITALISED.findall(text))
        for found in _ANY_PLACE.finditer(_JOINT.sub("", text))
    )
    told = counted.most_common(2)
    if not told or (len(told) > 1 and told[0][1] == told[1][1]):
        return None
    return _WHOLE[told[0][0]]
