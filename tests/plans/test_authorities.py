import pytest

from goldenthread.plans.authorities import authority_of


@pytest.mark.parametrize(
    ("title", "texts", "authority"),
    [
        ("Kelderwick Council Response", [], "Kelderwick Council"),
        ("NORTHMERE COUNTY COUNCIL", [], "Northmere County Council"),
        ("CITY OF YORK COUNCIL", [], "City of York Council"),
        ("Plan of the London Borough of Tower Hamlets", [], "London Borough of Tower Hamlets"),
        (
            None,
            ["By Elmstead and Vale Council", "Derby City Council", "Derby City Council met"],
            "Derby City Council",
        ),
        (None, ["The Council will help", "Children in Care Council", "Parish Council"], None),
        (None, ["Council Tax", "our Council staff"], None),
        (None, ["career pathways for Leicestershire"], "Leicestershire County Council"),
        (
            None,
            ["Leicestershire and Rutland Safeguarding Board", "homes in Rutland"],
            "Rutland County Council",
        ),
        (None, ["children of Derby and Leeds"], None),
        (None, ["The States of Jersey"], "States of Jersey"),
        (None, ["homes in Jersey"], "States of Jersey"),
        ("Improvement plan", ["nothing of the kind"], None),
    ],
)
def test_the_authority_is_named_outright_or_by_its_place(title, texts, authority):
    assert authority_of(title, texts) == authority
