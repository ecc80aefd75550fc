"""The made-up children as the return on children in care: CSV modules of this year and of the last."""

import csv
import datetime
import pathlib
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import Any, Self, TextIO

from goldenthread.childdata.synth.writing.lives import Life
from goldenthread.childdata.synth.writing.ssda903_children import (
    adopted,
    care_leaver,
    earlier_permanence,
    header,
    health,
    liberty,
    missing,
    should_be_placed,
    unaccompanied,
    workers,
)
from goldenthread.childdata.synth.writing.ssda903_episodes import episodes, reviews
from goldenthread.childdata.synth.writing.years import CollectionYear, year_of

Line = list[str]
OF_A_CHILD = ("CHILD", "DOB")
MODULES: dict[str, tuple[tuple[str, ...], Callable[[Life, CollectionYear], Iterator[Line]]]] = {
    "header": (("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"), header),
    "episodes": (("CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC",
        "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"), episodes),
    "reviews": ((*OF_A_CHILD, "REVIEW", "REVIEW_CODE"), reviews),
    "uasc": (("CHILD", "SEX", "DOB", "DUC"), unaccompanied),
    "oc2": ((*OF_A_CHILD, "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS",
        "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED",
        "INTERVENTION_OFFERED"), health),
    "oc3": ((*OF_A_CHILD, "IN_TOUCH", "ACTIV", "ACCOM"), care_leaver),
    "ad1": ((*OF_A_CHILD, "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR",
        "LS_ADOPTR"), adopted),
    "placed_for_adoption": ((*OF_A_CHILD, "DATE_PLACED", "DATE_PLACED_CEASED",
        "REASON_PLACED_CEASED"), should_be_placed),
    "previous_permanence": ((*OF_A_CHILD, "PREV_PERM", "LA_PERM", "DATE_PERM"), earlier_permanence),
    "missing": ((*OF_A_CHILD, "MISSING", "MIS_START", "MIS_END"), missing),
    "social_worker": ((*OF_A_CHILD, "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"), workers),
    "dolo": ((*OF_A_CHILD, "DOLO_START", "DOLO_END"), liberty),
}  # fmt: skip
# Only the latest position of a care leaver is kept, so last year's cannot be told.
NOT_OF_LAST_YEAR = {"oc3"}
SINCE = {"social_worker": 2023, "dolo": 2026}


class Ssda903:
    """The files of both years, open while families come by."""

    def __init__(self, folder: pathlib.Path, told_to: datetime.date) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        year = year_of(told_to)
        self._files: list[TextIO] = []
        self._modules: list[tuple[CollectionYear, str, Any]] = []
        for told, ending in ((year, ""), (year.before(), f"_{year.before().name}")):
            for module, (columns, _) in MODULES.items():
                is_left_out = bool(ending) and module in NOT_OF_LAST_YEAR
                if is_left_out or told.begins_in < SINCE.get(module, 0):
                    continue
                # Closed in `__exit__`.
                file = (folder / f"{module}{ending}.csv").open("w", encoding="utf-8", newline="")
                self._files.append(file)
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(columns)
                self._modules.append((told, module, writer))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for file in self._files:
            file.close()

    def write(self, lives: Sequence[Life]) -> None:
        """Write what the return asks about some children."""
        for life in lives:
            if not (life.rows("ssd_cla_episodes") or life.rows("ssd_care_leavers")):
                continue
            for year, module, writer in self._modules:
                writer.writerows(MODULES[module][1](life, year))
