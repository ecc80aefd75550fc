"""Controls of forms that Django has not quite as browsers want them."""

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """A day, by the browser's own picker, which takes and gives 2027-03-31 and shows it its way."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
