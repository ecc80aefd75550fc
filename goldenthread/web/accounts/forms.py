"""What people fill in to let others in, to give them roles and to search the access log."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from goldenthread.web.accounts.models import Service, Team, User, not_held_over_this
from goldenthread.web.accounts.roles import ROLES, Role, ScopeKind
from goldenthread.web.shared.models import Kind
from goldenthread.web.shared.widgets import DayInput


class PersonFilter(forms.Form):
    """People by a part of their name or address."""

    called = forms.CharField(label="Name or address", required=False)


class PersonForm(forms.ModelForm):
    """Who somebody is."""

    class Meta:
        model = User
        fields = ["name", "email"]
        labels = {"name": "Full name", "email": "Email address"}
        help_texts = {"email": "They sign in with it"}
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
        }


def role_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Roles in two groups: of the authority, and of those who read it from outside."""
    return [
        (group, [(role.id, role.name) for role in ROLES.values() if role.is_external is outside])
        for group, outside in (("In the authority", False), ("From outside", True))
    ]


def over_choices(plan_titles: dict[int, str]) -> list[tuple[str, Any]]:
    """All that a role may be held over: the authority, its parts, one plan, one's own actions."""
    return [
        ("", "Choose"),
        (ScopeKind.AUTHORITY.value, ScopeKind.AUTHORITY.label),
        (ScopeKind.OWN.value, ScopeKind.OWN.label),
        *_group("One service", "service", Service.objects.all()),
        *_group("One team", "team", Team.objects.select_related("service")),
        *(
            [("One plan", [(f"plan:{pk}", title) for pk, title in plan_titles.items()])]
            if plan_titles
            else []
        ),
    ]


def _group(label: str, kind: str, things: Any) -> list[tuple[str, Any]]:
    rows = [(f"{kind}:{thing.pk}", thing.full_name) for thing in things]
    return [(label, rows)] if rows else []


class RoleForm(forms.Form):
    """Which role, over what, from when to when."""

    role = forms.ChoiceField(label="Role", choices=role_choices)
    over = forms.ChoiceField(label="Over")
    held_from = forms.DateField(label="First day", widget=DayInput())
    held_until = forms.DateField(
        label="Last day",
        help_text="Must be set for anybody from outside the authority",
        required=False,
        widget=DayInput(),
    )

    def __init__(self, *args: Any, plan_titles: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["over"].choices = over_choices(plan_titles)

    def clean_role(self) -> type[Role]:
        return ROLES[self.cleaned_data["role"]]

    def clean_over(self) -> dict[str, Any]:
        """The choice as grant_role takes it."""
        kind, _, key = self.cleaned_data["over"].partition(":")
        over: dict[str, Any] = {"scope": ScopeKind(kind)}
        if kind == ScopeKind.SERVICE:
            over["service"] = Service.objects.get(pk=key)
        elif kind == ScopeKind.TEAM:
            over["team"] = Team.objects.get(pk=key)
        elif kind == ScopeKind.PLAN:
            over["plan_number"] = int(key)
        return over

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        last: datetime.date | None = given.get("held_until")
        role: type[Role] | None = given.get("role")
        if role and role.is_external and not last and "held_until" not in self.errors:
            self.add_error("held_until", "Set one: this role is for people from outside.")
        over = given.get("over")
        if role and over and not role.may_be_held_over(over["scope"]):
            self.add_error("over", not_held_over_this(role))
        if last and given.get("held_from") and last < given["held_from"]:
            self.add_error("held_until", "It is before the first day.")
        return given


class ServiceForm(forms.ModelForm):
    """The name of a new service."""

    class Meta:
        model = Service
        fields = ["name"]
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}


class TeamForm(forms.ModelForm):
    """The name of a new team in a service."""

    class Meta:
        model = Team
        fields = ["name"]
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}

    def __init__(self, *args: Any, service: Service, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.service = service

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if self.instance.service.teams.filter(name__iexact=name).exists():
            raise ValidationError("This service has a team of that name already.")
        return name


class EventFilter(forms.Form):
    """Which events: whose, of which kind, between which days."""

    by = forms.ModelChoiceField(
        label="Person", queryset=User.objects.all(), required=False, empty_label="Anybody"
    )
    kind = forms.ChoiceField(
        label="What",
        required=False,
        choices=[("", "Anything"), *((kind.value, kind.label) for kind in Kind)],
    )
    first = forms.DateField(label="From", required=False, widget=DayInput())
    last = forms.DateField(label="To", required=False, widget=DayInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Read once, and not counted first: drawing a select asks for its choices twice.
        self.fields["by"].choices = list(iter(self.fields["by"].choices))
