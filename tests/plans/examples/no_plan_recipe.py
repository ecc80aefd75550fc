"""A recipe: headings, lists and steps, but nobody's plan."""

from tests.plans.examples.example import Example

TEXT = """# Leek and potato soup

Serves four. Ready in 40 minutes.

## Ingredients

- 3 leeks
- 2 large potatoes
- 1 litre of stock
- a knob of butter

## Method

1. Melt the butter and soften the leeks.
2. Add the potatoes and the stock.
3. Simmer for 25 minutes, then blend.
"""

EXAMPLE = Example(title="A recipe", file_name="soup.md", build=lambda: TEXT, gives=None)
