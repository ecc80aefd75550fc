"""Whether a sentence speaks well or ill."""

import pytest

from goldenthread.inspections.tone import Tone, tone_of


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Visits are timely and purposeful.", Tone.GOOD),
        ("Decisions are made without delay.", Tone.GOOD),
        ("This has reduced drift and delay.", Tone.GOOD),
        ("Visits are not always recorded.", Tone.WANTING),
        ("Too many children wait.", Tone.WANTING),
        ("Supervision is inconsistent.", Tone.WANTING),
        ("The timeliness of reviews has deteriorated.", Tone.WORSE),
        ("There has been a decline in the number of reviews, and effective visits.", Tone.WORSE),
        ("Plans are clear, but are not always shared.", Tone.MIXED),
        ("The board meets in the town hall.", Tone.NONE),
    ],
)
def test_the_words_used_give_the_tone(text, tone):
    assert tone_of(text) == tone
