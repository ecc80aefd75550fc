"""A plan that is stored, and a later document of it that no longer tells some of it."""

from goldenthread.web.accounts.models import User
from goldenthread.web.checking import services_of_versions as versions
from goldenthread.web.checking.models import Check
from goldenthread.web.checking.newer import newer_of
from goldenthread.web.plans.models import Plan
from tests.factories.checks import begun
from tests.factories.plans import stored

FIRST = """# Calderbrook Council improvement plan

## Practice

Ref\tObjective\tActions\tLead\tBy when
1\tChildren are seen alone and listened to\tVisit each child every week\tHead of Care\tMarch 2026
2\tPlans say what changes for the child\tAudit ten plans each month\tQuality Auditor\tMay 2026
3\tSupervision is reflective and recorded\tTrain every manager in supervision\tPrincipal Social Worker\tJune 2026
4\tCare leavers know their health history\tWrite a summary for each care leaver\tDesignated Nurse\tJuly 2026
"""
# Nobody is named any more; one objective is gone, one is new, one action is worded anew.
LATER = """# Calderbrook Council improvement plan

## Practice

Ref\tObjective\tActions\tBy when
1\tChildren are seen alone and listened to\tVisit each child every single week\tMarch 2026
2\tPlans say what changes for the child\tAudit ten plans each month\tAugust 2026
4\tCare leavers know their health history\tWrite a summary for each care leaver\tJuly 2026
5\tFamilies say that help came in time\tAsk twenty families each term\tOctober 2026
"""


def newer(by: User, later: str = LATER, first: str = FIRST) -> tuple[Plan, Check]:
    """The plan as it stands, and the check of the later document as a newer version of it."""
    plan = stored(by, first, "plan.txt")
    check = begun(by, later, "later.txt")
    versions.choose_plan(check=check, plan=plan, by=by)
    check.refresh_from_db()
    return plan, check


def keys_of(check: Check, *, lost: bool) -> list[str]:
    found = newer_of(check)
    assert found is not None
    return [one.key for one in found.comparison.differences if one.is_loss == lost]


def answered(check: Check, by: User, *, keep: bool = True) -> None:
    """All that the later document no longer tells, kept or let go."""
    versions.answer_differences(
        check=check, keys=keys_of(check, lost=True), is_kept=keep, seen=0, by=by
    )
