"""Cases of alerts to be worked out, in the form of the catalogue's worked examples."""

from collections.abc import Mapping
from typing import Any

from goldenthread.measures.cases_json import NotACase, case_from
from goldenthread.measures.evaluating import NotAvailable
from goldenthread.measures.parameters import UnknownParameter
from goldenthread.measures.worked_examples import UnknownInExample, tables_of
from goldenthread.oversight.raising import all_alerts, raised

# The catalogue names an alert with its kind before it.
_KIND = "alert."


def alert_answer(told: Mapping[str, Any]) -> dict[str, Any]:
    """What an alert makes of a case, or `error` in plain words where it makes nothing."""
    answer = {"example": told.get("example"), "id": told.get("id")}
    alert = all_alerts().get(str(told.get("id")).removeprefix(_KIND))
    if alert is None:
        return {**answer, "error": f"There is no alert “{told.get('id')}”."}
    try:
        case = case_from(told)
        with tables_of(case.tables) as tables:
            found = raised(alert, case.at(tables), tables.run)
    except (NotACase, NotAvailable, UnknownInExample, UnknownParameter) as refused:
        return {**answer, "error": str(refused)}
    alerts = [
        {
            "subject_id": one.subject_id,
            "person_id": one.person_id,
            "level": one.level.value,
            "due_date": one.due_on.isoformat() if one.due_on else None,
            "overdue": one.overdue,
        }
        for one in found
    ]
    return {**answer, "alerts": alerts}
