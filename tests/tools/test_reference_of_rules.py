"""The page of the rules of data quality says of each what people need to act on it."""

from goldenthread.childdata.quality.all_rules import all_kinds, own_rules
from tools.reference_of_rules import rules_page


def test_every_rule_and_kind_is_on_the_page_with_its_example():
    page = "\n".join(rules_page())

    told = [*own_rules().items(), *all_kinds().items()]
    missing = [
        name
        for name, one in told
        if f"### {one.title}\n\n`{name}`" not in page or one.right not in page
    ]
    assert missing == []
    assert page.count("For example, known on") == len(told)
    assert page.count("```sql") == len(own_rules())


def test_the_rules_of_the_returns_that_are_left_are_said_with_why():
    page = "\n".join(rules_page())

    assert "| It is about the whole return and not about a row. | 4 | CIN 2883," in page
