"""A week's expired cases held against the week before and against what was promised."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.followups.comparing import CaseNow, compared, promise_of, silence
from advisor_app.office.followups.follow_up_text import cases_as_json, cases_from_json
from advisor_app.office.followups.records import CaseAnswer, Cleared, ClearedCase, ExpiredCase, FollowUp, Promise

ENTITY = UUID(int=1)
AS_OF = date(2024, 3, 25)


def case(number: str, days: int, weeks: int = 1) -> ExpiredCase:
    created = AS_OF - timedelta(days=30 + days)
    return ExpiredCase(number, "Queja", "Baches & <huecos>", "En trámite", "Ana Ñ", created, days, created, weeks)


def before(*cases: ExpiredCase) -> FollowUp:
    return FollowUp(UUID(int=9), ENTITY, IsoWeek(2024, 12), AS_OF - timedelta(days=7), None, cases, (), 0)


def answer(number: str, on: date, promised: date | None) -> CaseAnswer:
    return CaseAnswer(UUID(int=5), ENTITY, number, on, "se atenderá", promised)


@pytest.mark.parametrize(
    ("promised", "closed", "what"),
    [
        (AS_OF, None, Promise.OPEN),
        (AS_OF - timedelta(days=1), None, Promise.BROKEN),
        (AS_OF - timedelta(days=2), AS_OF - timedelta(days=2), Promise.KEPT),
        (AS_OF - timedelta(days=3), AS_OF - timedelta(days=2), Promise.BROKEN),
        (AS_OF + timedelta(days=3), AS_OF, Promise.OPEN),
    ],
)
def test_a_promise_is_judged_by_what_is_known_at_the_start_of_the_day(
    promised: date, closed: date | None, what: Promise
) -> None:
    assert promise_of(promised, closed, AS_OF) is what


def test_new_still_there_and_cleared() -> None:
    last = before(case("A", 5, weeks=3), case("B", 1), case("C", 9), case("D", 2), case("E", 2))
    now = {
        "B": CaseNow(True, AS_OF - timedelta(days=2)),
        "C": CaseNow(False, None),
        "D": CaseNow(True, None),
    }
    answers = [
        answer("A", AS_OF - timedelta(days=20), AS_OF + timedelta(days=9)),
        answer("A", AS_OF - timedelta(days=9), AS_OF - timedelta(days=4)),
        answer("B", AS_OF - timedelta(days=5), AS_OF - timedelta(days=2)),
        answer("F", AS_OF, AS_OF - timedelta(days=1)),
    ]
    expired, cleared = compared([case("F", 1), case("A", 12)], last, answers, now, AS_OF)
    assert [(one.number, one.weeks, one.promise) for one in expired] == [("A", 4, Promise.BROKEN), ("F", 1, None)]
    assert [(one.number, one.why, one.promise) for one in cleared] == [
        ("B", Cleared.CLOSED, Promise.KEPT),
        ("C", Cleared.MOVED, None),
        ("D", Cleared.DUE_LATER, None),
        ("E", Cleared.GONE, None),
    ]
    assert cases_from_json(cases_as_json(expired, cleared)) == (expired, cleared)


def test_the_first_follow_up_has_nothing_before_it() -> None:
    expired, cleared = compared([case("A", 3)], None, [], {}, AS_OF)
    assert expired[0].is_new
    assert cleared == ()


def test_silence_counts_what_was_sent_since_the_last_answer() -> None:
    mondays = [date(2024, 3, 4), date(2024, 3, 11), date(2024, 3, 18)]
    assert silence(mondays, []) == 3
    assert silence(mondays, [answer("A", date(2024, 3, 12), None)]) == 1
    assert silence(mondays, [answer("A", date(2024, 3, 18), None)]) == 0
    assert silence([], [answer("A", date(2024, 3, 18), None)]) == 0


def test_counts_of_a_follow_up() -> None:
    one = FollowUp(
        UUID(int=9), ENTITY, IsoWeek(2024, 13), AS_OF, None,
        (case("A", 3, weeks=2), case("B", 1)),
        (ClearedCase("C", Cleared.CLOSED, AS_OF - timedelta(days=1), AS_OF, Promise.KEPT),),
        0,
    )  # fmt: skip
    assert (one.new, one.still, one.promises(Promise.KEPT), one.promises(Promise.BROKEN)) == (1, 1, 1, 0)
