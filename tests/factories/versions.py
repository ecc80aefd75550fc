"""Small plans by hand, to be compared with one another."""

from typing import Any

from goldenthread.plans.plan import Action, Objective, Plan, Theme


def objective(title: str, *texts: str, **said: Any) -> Objective:
    actions = tuple(Action(text, "What will be done") for text in texts)
    return Objective(title, actions=actions, **said)


def plan_of(*objectives: Objective, theme: str = "Practice") -> Plan:
    return Plan(None, None, "action_per_row", themes=(Theme(theme, objectives=objectives),))


def worded(plan: Plan) -> str:
    """Every title and text of the plan, one on a line."""
    lines: list[str] = []
    for theme in plan.themes:
        lines.append(theme.title)
        for one in theme.objectives:
            lines += [one.title, *(action.text for action in one.actions)]
    return "\n".join(lines)
