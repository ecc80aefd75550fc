"""Each invented plan is read whole, and what is no plan is refused."""

import pytest

import tests.plans.examples
from goldenthread.core.definitions import load_definitions
from tests.plans.examples.example import Example
from tests.plans.making import has_program
from tests.plans.score import agreement_of

EXAMPLES = load_definitions(tests.plans.examples, Example)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_is_read_as_its_author_would(name):
    example = EXAMPLES[name]
    if example.needs and not has_program(example.needs):
        pytest.skip(f"{example.needs} is not installed, so {example.file_name} cannot be made")

    differences = agreement_of(example).differences

    assert not differences, f"{example.title}:\n" + "\n".join(differences)
