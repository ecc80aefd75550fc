"""Health assessments and dental checks of children in care that were held."""

from goldenthread.measures.at import At, Expression


def health_assessments(at: At) -> Expression:
    """The statutory health assessments held: `checked` (the person) and `held`."""
    told = _held(at)
    return told.filter(~_is_dental(told) & _is_health(told)).select("checked", "held")


def dental_checks(at: At) -> Expression:
    """The dental checks held: `checked` (the person) and `held`."""
    told = _held(at)
    return told.filter(_is_dental(told)).select("checked", "held")


def _held(at: At) -> Expression:
    """Checks that are completed, or have a day that has passed and no status."""
    told = at.table("ssd_cla_health")
    status = told.clah_health_check_status
    held = told.filter(status.isnull() | (status == "Completed"))
    return held.select(
        checked=held.clah_person_id,
        held=held.clah_health_check_date,
        kind=held.clah_health_check_type.lower().fill_null(""),
    )


def _is_dental(told: Expression) -> Expression:
    return told.kind.contains("dent")


def _is_health(told: Expression) -> Expression:
    """By keyword: the list is open, and authorities have words of their own."""
    return (told.kind == "health") | told.kind.contains("health assessment")
