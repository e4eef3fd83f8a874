"""The office's settings: shown with their defaults, changed from a day on."""

from __future__ import annotations

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.round_settings import DEFAULTS, check_setting
from advisor_app.services.office import Office


def show_settings(office: Office) -> dict[str, str]:
    """Every setting as it holds today."""
    with office.store.reading() as reading:
        kept = reading.settings.values_on(panama_day(now_utc()))
    return {key: kept.get(key, default) for key, default in DEFAULTS.items()}


def change_setting(office: Office, key: str, value: str) -> str:
    """Set a value from today on; rounds drawn earlier keep theirs. Returns the value as it is kept."""
    checked = check_setting(key, value)
    today = panama_day(now_utc())
    with office.store.unit_of_work(office.who) as work:
        before = work.settings.values_on(today).get(key, DEFAULTS[key])
        if before != checked:
            work.settings.set(key, checked, today)
            work.history.append(
                "setting.changed",
                {"key": key, "before": before, "after": checked, "from": today.isoformat()},
                subject=key,
            )
        work.commit()
    return checked
