"""Whose plan it is."""

import pytest

from goldenthread.plans.whole.authorities import authority_of


@pytest.mark.parametrize(
    ("title", "texts", "authority"),
    [
        ("Kelderwick Council Response", [], "Kelderwick Council"),
        ("NORTHMERE COUNTY COUNCIL", [], "Northmere County Council"),
        ("CITY OF YORK COUNCIL", [], "City of York Council"),
        ("Plan of the London Borough of Tower Hamlets", [], "London Borough of Tower Hamlets"),
        (
            None,
            ["By Elmstead and Vale Council", "Leeds City Council", "Leeds City Council met"],
            "Leeds City Council",
        ),
        (None, ["The Council will help", "Children in Care Council", "Parish Council"], None),
        (None, ["Council Tax", "our Council staff"], None),
        (None, ["posts across Kent"], "Kent County Council"),
        (
            None,
            ["Kent and Somerset Safeguarding Board", "homes in Somerset"],
            "Somerset Council",
        ),
        (None, ["children of Hull and Leeds"], None),
        (None, ["The States of Guernsey"], "States of Guernsey"),
        (None, ["homes in Guernsey"], "States of Guernsey"),
        ("Improvement plan", ["nothing of the kind"], None),
    ],
)
def test_the_authority_is_named_outright_or_by_its_place(title, texts, authority):
    assert authority_of(title, texts) == authority
