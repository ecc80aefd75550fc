"""Children in need whose case has been open for long enough to be audited, and those whose was."""

from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.populations.cases import in_need_only

_A_MONTH_BEFORE = 1


def cases_at_audit_point(at: At) -> Expression:
    """The children only in need whose case has come to be `due`: `person_id`, `due`, and what counts `from_day`."""
    months = at.parameters["cin_audit_point_months"]
    cases = at.once(in_need_only).select("person_id", "opened")
    cases = cases.mutate(
        due=add_months(cases.opened, months),
        from_day=add_months(cases.opened, months - _A_MONTH_BEFORE),
    )
    return cases.filter(cases.due <= at.day)


def audited_in_need(at: At) -> Expression:
    """The `person_id` of those whose case was audited about then or since, once each."""
    audits = at.table("ext_audit").select(audited="exau_person_id", audited_on="exau_audit_date")
    found = at.once(cases_at_audit_point).join(audits, [("person_id", "audited")])
    return found.filter(found.audited_on >= found.from_day).select("person_id").distinct()
