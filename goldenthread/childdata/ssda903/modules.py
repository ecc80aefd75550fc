"""The files of the return: the columns that each has, and those that tell which file it is."""

import dataclasses
from collections.abc import Sequence


@dataclasses.dataclass(frozen=True, slots=True)
class Module:
    """One kind of file.

    `signs` are columns that together are in no other. `event` tells rows of two years that are one
    row, and of them the later year's is kept; nothing is dropped where it is None. `in_year` are
    columns whose days lie within the collection year, the best evidence first.
    """

    name: str
    signs: frozenset[str]
    columns: tuple[str, ...]
    event: tuple[str, ...] | None
    in_year: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def _module(
    name: str,
    signs: Sequence[str],
    columns: str,
    event: Sequence[str] | None,
    in_year: Sequence[str] = (),
    words: Sequence[str] = (),
) -> Module:
    return Module(
        name,
        frozenset(signs),
        ("CHILD", *columns.split()),
        event if event is None else ("CHILD", *event),
        tuple(in_year),
        (name.casefold(), *words),
    )


# Worked out by the return's own system and added by some tools: seldom there.
WORKED_OUT = ("PL_LA", "PL_LOCATION", "PL_DISTANCE")

HEADER = _module("Header", ["ETHNIC", "UPN"], "SEX DOB ETHNIC UPN MOTHER MC_DOB", [])
EPISODES = _module(
    "Episodes",
    ["DECOM", "RNE", "LS"],
    "DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN "
    + " ".join(WORKED_OUT),
    ["DECOM"],
    ["DEC", "DECOM"],
)
REVIEWS = _module("Reviews", ["REVIEW"], "DOB REVIEW REVIEW_CODE", ["REVIEW"], ["REVIEW"])
UASC = _module("UASC", ["DUC"], "SEX DOB DUC", [])
OC2 = _module(
    "OC2",
    ["CONVICTED"],
    "DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT "
    "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    None,
)
OC3 = _module(
    "OC3", ["IN_TOUCH", "ACTIV"], "DOB IN_TOUCH ACTIV ACCOM", [], words=["care", "leavers"]
)
AD1 = _module(
    "AD1",
    ["DATE_INT", "DATE_MATCH"],
    "DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    ["DATE_INT"],
    words=["adoption"],
)
PLACED = _module(
    "PlacedAdoption",
    ["DATE_PLACED"],
    "DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    ["DATE_PLACED"],
    ["DATE_PLACED_CEASED"],
    words=["should", "be", "placed", "for", "adoption", "sbpfa"],
)
PREVIOUS = _module(
    "PrevPerm",
    ["PREV_PERM"],
    "DOB PREV_PERM LA_PERM DATE_PERM",
    ["PREV_PERM", "DATE_PERM"],
    words=["previous", "permanence", "prev", "perm"],
)
MISSING = _module(
    "Missing",
    ["MIS_START"],
    "DOB MISSING MIS_START MIS_END",
    ["MIS_START"],
    ["MIS_END", "MIS_START"],
)
WORKERS = _module(
    "SWEpisodes",
    ["SW_DECOM"],
    "DOB SW_ID SW_DECOM SW_DEC SW_REASON",
    ["SW_DECOM", "SW_ID"],
    ["SW_DEC", "SW_DECOM"],
    words=["social", "worker", "sw", "episodes"],
)
LIBERTY = _module("DoLo", ["DOLO_START"], "DOB DOLO_START DOLO_END", ["DOLO_START"], ["DOLO_END"])

MODULES = (
    HEADER,
    EPISODES,
    REVIEWS,
    UASC,
    OC2,
    OC3,
    AD1,
    PLACED,
    PREVIOUS,
    MISSING,
    WORKERS,
    LIBERTY,
)


def plain(heading: str) -> str:
    """A heading as the return writes it: in capitals, words joined."""
    return "_".join(heading.strip().upper().split())


def module_of(headings: Sequence[str]) -> Module | None:
    """The module whose signs are among the headings, or None."""
    told = {plain(heading) for heading in headings}
    if "CHILD" not in told:
        return None
    return next((module for module in MODULES if module.signs <= told), None)
