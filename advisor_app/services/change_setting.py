"""The office's settings: shown with their defaults, changed by the director from a day on."""

from __future__ import annotations

from datetime import date

from advisor_app.errors import UsageError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.round_settings import DEFAULTS, DatedSetting, check_setting
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office


def show_settings(office: Office) -> dict[str, str]:
    """Every setting as it holds today."""
    with office.store.reading() as reading:
        kept = reading.settings.values_on(panama_day(now_utc()))
    return {key: kept.get(key, default) for key, default in DEFAULTS.items()}


def setting_history(office: Office) -> list[DatedSetting]:
    """Every value that was ever set, and those that are yet to come into force, in the order of their days."""
    with office.store.reading() as reading:
        return [one for one in reading.settings.all() if one.key in DEFAULTS]


def change_setting(office: Office, key: str, value: str, start: date | None = None) -> str:
    """Set a value from a day on (today in Panama); rounds drawn or sealed keep the rules they have.

    What was set for a later day holds from that day on all the same. Returns the value as it is kept.
    Raises `UsageError`: what `check_setting` raises, "setting_from_the_past"; `UserError("only_the_director")`.
    """
    checked = check_setting(key, value)
    today = panama_day(now_utc())
    begins = start or today
    if begins < today:
        raise UsageError("setting_from_the_past", key=key, day=f"{begins:%d/%m/%Y}")
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        before = work.settings.values_on(begins).get(key, DEFAULTS[key])
        if before != checked:
            work.settings.set(key, checked, begins)
            work.history.append(
                "setting.changed",
                {"key": key, "before": before, "after": checked, "from": begins.isoformat()},
                subject=key,
            )
        work.commit()
    return checked
