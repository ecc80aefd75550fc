"""What changed in a record, from the history that is kept of it."""

import datetime

import pytest
from django.utils import timezone

from goldenthread.web.accounts.roles import TeamManager
from goldenthread.web.shared.history import Change, FieldChange, changes_of
from tests.factories.accounts import PersonFactory, TeamFactory, role_for

pytestmark = pytest.mark.django_db


def test_a_change_says_which_fields_were_what_and_are_what_now():
    admin, person = PersonFactory(name="The Admin"), PersonFactory(name="Old Name")
    person.name, person.is_active = "New Name", False
    person._history_user = admin
    person.save()

    changed, added = changes_of(person)

    assert changed == Change(
        at=changed.at,
        by="The Admin",
        what="Changed",
        fields=(
            FieldChange("Full name", "Old Name", "New Name"),
            FieldChange("Is active", "yes", "no"),
        ),
    )
    assert (added.what, added.by, added.fields) == ("Added", "the site itself", ())


def test_a_save_that_changed_nothing_is_not_shown():
    person = PersonFactory()
    person.save()

    assert [change.what for change in changes_of(person)] == ["Added"]


def test_days_moments_choices_and_other_records_are_said_as_people_say_them():
    person, team = PersonFactory(), TeamFactory(name="North")
    held = role_for(person, TeamManager, team=team)
    held.held_until = datetime.date(2027, 3, 31)
    held.team = TeamFactory(name="South")
    held.ended_by = person
    held.ended_at = timezone.now()
    held.save()

    assert changes_of(held)[0].fields == (
        FieldChange("Team", "North", "South"),
        FieldChange("Last day", "nothing", "31 March 2027"),
        FieldChange("Ended by", "nothing", person.name),
        FieldChange("Ended at", "nothing", "11 May 2026, 09:00"),
    )


def test_a_choice_is_said_by_its_label():
    held = role_for(PersonFactory(), TeamManager, team=TeamFactory())
    held.scope, held.team = "authority", None
    held.save()

    assert changes_of(held)[0].fields[0] == FieldChange("Scope", "One team", "The whole authority")
