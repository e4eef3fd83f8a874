"""Time on a case: from key to key, without pauses, over several visits."""

from __future__ import annotations

from advisor_app.office.scoring.scoring_pace import PAUSE, CaseClock, minutes_said, usual_seconds


def test_pauses_and_other_programs_do_not_count() -> None:
    clock = CaseClock()
    clock.opened("a", 100.0)
    clock.touched(130.0)
    clock.touched(130.0 + PAUSE + 1)
    clock.touched(135.0 + PAUSE + 1)
    assert clock.seconds("a") == 35.0
    clock.left(200.0 + PAUSE)
    clock.touched(201.0 + PAUSE)
    assert clock.seconds("a") == 35.0 + 64.0


def test_a_case_that_is_come_back_to_goes_on() -> None:
    clock = CaseClock()
    clock.opened("a", 0.0)
    clock.opened("b", 10.0)
    clock.opened("a", 15.0)
    clock.touched(17.0)
    assert (clock.seconds("a"), clock.seconds("b")) == (12.0, 5.0)


def test_what_is_usual_is_told_from_the_third_case_on() -> None:
    assert usual_seconds([60, 80]) is None
    assert usual_seconds([60, 80, 400]) == 80
    assert usual_seconds([9000] * 10 + [60] * 60) == 60
    assert (minutes_said(125.4), minutes_said(5)) == ("2:05", "0:05")
