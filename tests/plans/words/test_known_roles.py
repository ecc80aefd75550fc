"""Roles known by standing alone elsewhere."""

import pytest

from goldenthread.plans.words.known_roles import NO_ROLES, known_roles

ROLES = known_roles(
    ["Service Director for Help and Safeguarding", "Service Director for Services", "PSW", "A\nB"]
)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Service Director for Help and Safeguarding Service Director for Services",
            ["Service Director for Help and Safeguarding", "Service Director for Services"],
        ),
        (
            "Service Director for Services / Service Director for Help and\nSafeguarding",
            ["Service Director for Services", "Service Director for Help and Safeguarding"],
        ),
        ("Service Director for Services", []),
        ("Service Director for Services and others, Service Director for Services", []),
    ],
)
def test_a_text_of_known_roles_alone_is_told_apart_by_them(text, roles):
    assert ROLES.known(text) == roles


def test_any_other_text_is_told_apart_by_its_words():
    assert list(ROLES.split("PSW and Head of QA")) == ["PSW", "Head of QA"]


def test_where_no_role_stands_alone_none_is_known():
    assert known_roles(["PSW", "Head of QA and PSW"]) is NO_ROLES
    assert NO_ROLES.known("PSW") == []
