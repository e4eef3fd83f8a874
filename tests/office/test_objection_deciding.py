"""Deadlines of objections, and which cases a mail names."""

from __future__ import annotations

from datetime import date

import pytest

from advisor_app.errors import UsageError
from advisor_app.office.objections.deciding import answer_by, cases_named, check_objection_setting, objection_days


def test_deadlines_skip_weekends_and_holidays_and_follow_the_settings() -> None:
    assert answer_by(date(2026, 11, 19), {}) == date(2026, 11, 26)
    # a Friday; then the day before the holidays of November
    assert answer_by(date(2026, 11, 27), {"objection_answer_days": "1"}) == date(2026, 11, 30)
    assert answer_by(date(2026, 11, 2), {"objection_answer_days": "1"}) == date(2026, 11, 6)
    assert objection_days({}) == 5


@pytest.mark.parametrize("text", ["0", "-1", "cinco", "251", ""])
def test_days_are_counts_of_days(text: str) -> None:
    with pytest.raises(UsageError, match="setting_not_a_count"):
        check_objection_setting("objection_days", text)


def test_a_case_is_named_by_its_whole_number_in_the_mails_order() -> None:
    sample = ["2026-1", "2026-11", "2026-2", "A-7"]
    assert cases_named("Sobre el 2026-11 y (2026-2); no 12026-1 ni 2026-12", sample) == ("2026-11", "2026-2")
    assert cases_named("", sample) == ()
