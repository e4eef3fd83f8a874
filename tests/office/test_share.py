"""Shares of one, as settings hold them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from advisor_app.errors import UsageError
from advisor_app.office.round_settings import check_setting
from advisor_app.office.share import read_share


@pytest.mark.parametrize(
    ("text", "share"), [("0.95", Fraction(19, 20)), ("1/3", Fraction(1, 3)), ("5e-2", Fraction(1, 20))]
)
def test_a_share_is_exact(text: str, share: Fraction) -> None:
    assert read_share(text) == share


@pytest.mark.parametrize("key", ["confidence", "plan_rate_at_most", "goal_rate_30"])
@pytest.mark.parametrize("text", ["INF", "NaN", "sNaN", "1/0", "1e-999999999", "1e999999999", "x", ""])
def test_what_is_no_share_is_refused_at_once(key: str, text: str) -> None:
    with pytest.raises(UsageError, match="not_a_share"):
        check_setting(key, text)
