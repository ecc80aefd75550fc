"""Charts: variation from the latest value, assurance from the latest limits, locks and re-bases."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.measures.control_charts.chart import (
    Assurance,
    BaselineLock,
    NoValues,
    Rebase,
    Variation,
    assurance_of,
    control_chart,
    xmr,
)
from goldenthread.measures.control_charts.limits import Band
from goldenthread.measures.control_charts.series import SameDayTwice
from goldenthread.measures.good import Good
from tests.measures.control_charts.charted import (
    STEADY,
    charted,
    locked,
    month,
    monthly,
    rules_of,
)

HIGHER, LOWER, NEUTRAL = Good


def rebased(on, until=None):
    return Rebase(month(on), "A. Analyst", month(on + 3), "Visits were reorganised", until)


@pytest.mark.parametrize(
    ("good", "after", "variation"),
    [
        (HIGHER, 95, Variation.IMPROVEMENT_HIGH),
        (HIGHER, 70, Variation.CONCERN_LOW),
        (LOWER, 95, Variation.CONCERN_HIGH),
        (LOWER, 70, Variation.IMPROVEMENT_LOW),
        (NEUTRAL, 95, Variation.NEITHER),
        (HIGHER, 84, Variation.COMMON_CAUSE),
        (NEUTRAL, 84, Variation.COMMON_CAUSE),
    ],
)
def test_variation_is_that_of_the_latest_value(good, after, variation):
    assert locked(after, good=good).variation is variation


def test_which_way_is_better_may_be_told_by_its_word():
    assert locked(95, good="neutral").variation is Variation.NEITHER


def test_an_earlier_signal_does_not_decide_the_variation():
    chart = locked(95, 84)

    assert rules_of(chart)[12:] == [["outside"], []]
    assert chart.variation is Variation.COMMON_CAUSE


@pytest.mark.parametrize(
    ("target", "higher", "lower"),
    [
        (75, Assurance.PASS, Assurance.FAIL),
        (95, Assurance.FAIL, Assurance.PASS),
        (84, Assurance.HIT_AND_MISS, Assurance.HIT_AND_MISS),
        (80, Assurance.HIT_AND_MISS, Assurance.HIT_AND_MISS),
        (90, Assurance.HIT_AND_MISS, Assurance.HIT_AND_MISS),
    ],
)
def test_assurance_is_whether_the_limits_keep_to_the_good_side_of_the_target(target, higher, lower):
    band = Band(85, 80, 90)

    assert assurance_of(band, HIGHER, target) is higher
    assert assurance_of(band, LOWER, target) is lower


def test_there_is_no_assurance_with_no_target_no_better_way_or_no_limits():
    assert assurance_of(Band(85, 80, 90), HIGHER, None) is None
    assert assurance_of(Band(85, 80, 90), NEUTRAL, 75) is None
    assert assurance_of(Band(85, None, None), HIGHER, 75) is None


def test_limits_are_those_of_all_values_unless_the_baseline_is_locked():
    free, kept = charted(*STEADY, 96), locked(96)

    assert free.latest.band.centre == pytest.approx(1104 / 13)
    assert kept.latest.band.centre == 84
    assert (kept.phases[0].counted, kept.phases[0].is_locked) == (12, True)


def test_a_rebase_works_limits_out_anew_from_its_day_on():
    chart = charted(*STEADY, 91, 93, 91, 93, rebases=[rebased(12)])

    centres = [point.band.centre for point in chart.points]
    assert centres == [84] * 12 + [92] * 4
    assert [point.phase for point in chart.points] == [0] * 12 + [1] * 4
    assert [phase.has_trial_limits for phase in chart.phases] == [False, True]


def test_a_rebase_keeps_assurance_right():
    before = charted(*STEADY, *[97, 99] * 6, target=90)
    after = charted(*STEADY, *[97, 99] * 6, target=90, rebases=[rebased(12)])

    assert before.assurance is Assurance.HIT_AND_MISS
    assert after.assurance is Assurance.PASS


def test_no_run_goes_on_across_a_rebase():
    # Four above in each phase; as one series of seven and more they would be a shift.
    values = [80, 80, 80, 80, 84, 84, 84, 84]
    chart = charted(*values, 90, 90, 90, 90, 86, 86, 86, 86, rebases=[rebased(8)])

    assert all("shift" not in rules for rules in rules_of(chart))


def test_a_rebase_may_have_a_baseline_of_its_own():
    chart = charted(*STEADY, 91, 93, 91, 93, 99, rebases=[rebased(12, until=month(15))])

    assert chart.latest.band.centre == 92
    assert (chart.phases[1].counted, chart.phases[1].is_locked) == (4, True)


def test_a_rebase_between_two_days_begins_with_the_next_value():
    day = month(12) - datetime.timedelta(days=9)
    chart = charted(*STEADY, 91, 93, rebases=[Rebase(day, "A. Analyst", day, "New form")])

    assert chart.phases[1].starts_on == month(12)


def test_a_rebase_after_all_values_changes_nothing_yet():
    assert len(charted(*STEADY, rebases=[rebased(20)]).phases) == 1


def test_a_rebase_before_all_values_is_that_of_the_first_phase():
    early = rebased(0)

    assert [phase.rebase for phase in charted(*STEADY, rebases=[early]).phases] == [early]


def test_eleven_values_give_trial_limits_and_twelve_do_not():
    assert charted(*STEADY[:11]).phases[0].has_trial_limits
    assert not charted(*STEADY).phases[0].has_trial_limits


def test_a_lock_before_all_values_counts_them_all():
    lock = BaselineLock(datetime.date(2020, 1, 1), "A. Analyst", month(0), "By mistake")

    phase = charted(*STEADY, lock=lock).phases[0]
    assert (phase.counted, phase.is_locked) == (12, False)


def test_a_lock_that_no_value_follows_yet_holds_nothing_back():
    assert not locked().phases[0].is_locked


def test_days_may_come_in_any_order():
    forwards, backwards = monthly(*STEADY), monthly(*STEADY)[::-1]

    assert control_chart(forwards, method=xmr(), good=HIGHER) == control_chart(
        backwards, method=xmr(), good=HIGHER
    )


def test_a_day_with_two_values_is_refused():
    with pytest.raises(SameDayTwice, match="1 January 2025"):
        control_chart([*monthly(1, 2), *monthly(3)], method=xmr(), good=HIGHER)


def test_no_values_are_refused():
    with pytest.raises(NoValues):
        control_chart([], method=xmr(), good=HIGHER)


def test_one_value_has_no_limits_and_is_no_signal():
    chart = charted(84, target=90)

    assert chart.latest.band == Band(84, None, None)
    assert (chart.variation, chart.assurance) == (Variation.COMMON_CAUSE, None)


def test_twelve_times_the_same_decimal_is_no_shift():
    chart = charted(*[0.1] * 12)

    assert rules_of(chart) == [[]] * 12


TURNED = {
    Variation.IMPROVEMENT_HIGH: Variation.IMPROVEMENT_LOW,
    Variation.IMPROVEMENT_LOW: Variation.IMPROVEMENT_HIGH,
    Variation.CONCERN_HIGH: Variation.CONCERN_LOW,
    Variation.CONCERN_LOW: Variation.CONCERN_HIGH,
}
OTHER_WAY = {HIGHER: LOWER, LOWER: HIGHER, NEUTRAL: NEUTRAL}
values = st.lists(st.integers(0, 30), min_size=1, max_size=30)


@given(values, st.sampled_from(Good), st.integers(-5, 35), st.booleans())
def test_series_and_direction_turned_over_turn_the_icons_over(held, good, target, screened):
    chart = charted(*held, good=good, target=target, screened=screened)
    turned = charted(
        *[-value for value in held], good=OTHER_WAY[good], target=-target, screened=screened
    )

    assert turned.variation == TURNED.get(chart.variation, chart.variation)
    assert turned.assurance == chart.assurance
    assert rules_of(turned) == rules_of(chart)
