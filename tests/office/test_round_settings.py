from fractions import Fraction

import pytest

from advisor_app.errors import UsageError
from advisor_app.office.backup.keeping import BACKUP_DEFAULTS
from advisor_app.office.history.heads import HISTORY_DEFAULTS
from advisor_app.office.plans.rules import PLAN_DEFAULTS
from advisor_app.office.privacy.retention import RETENTION_DEFAULTS
from advisor_app.office.round_settings import DEFAULTS, check_setting, rules_from
from advisor_app.office.rounds.weekly_round import RoundRules


def test_the_defaults_are_those_of_the_rules() -> None:
    assert rules_from({}) == RoundRules()


def test_a_share_is_read_exactly() -> None:
    assert rules_from({"tolerable_rate": "0.05"}).tolerable_rate == Fraction(1, 20)
    assert rules_from({"confidence": "9/10"}).confidence == Fraction(9, 10)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("confidence", "1"),
        ("confidence", "95"),
        ("tolerable_rate", "0"),
        ("tolerable_rate", "nan"),
        ("tolerable_rate", "1/0"),
        ("weekly_capacity", "0"),
        ("weekly_capacity", "-3"),
        ("minimum", "3.5"),
        ("expected_errors", "²"),
        ("missing_file_nonconforming", "perhaps"),
        ("seed_source", "lottery"),
    ],
)
def test_what_cannot_be_is_refused(key: str, value: str) -> None:
    with pytest.raises(UsageError):
        check_setting(key, value)


def test_an_unknown_setting_names_the_nearest() -> None:
    with pytest.raises(UsageError) as told:
        check_setting("tolerable_rat", "0.2")
    assert told.value.values["nearest"] == "tolerable_rate"


def test_values_are_kept_in_one_writing() -> None:
    assert check_setting("missing_file_nonconforming", "No") == "false"
    assert check_setting("weekly_capacity", " 090 ") == "90"
    assert check_setting("seed_source", " Public ") == "public"
    assert check_setting("director", "  Ana   Pérez ") == "Ana Pérez"
    assert set(DEFAULTS) == {
        "confidence", "tolerable_rate", "expected_errors", "minimum", "weekly_capacity", "missing_file_nonconforming",
        "seed_source", "director", "director_email", "goal_rate_30", "goal_first_work_hours", "goal_first_work_rate",
        "publication_small_limit", "publication_license", "objection_days", "objection_answer_days", *PLAN_DEFAULTS,
        *BACKUP_DEFAULTS, *HISTORY_DEFAULTS, *RETENTION_DEFAULTS,
    }  # fmt: skip
