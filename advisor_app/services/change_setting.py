"""The office's settings: shown with their defaults, changed by the director from a day on."""

from __future__ import annotations

from datetime import date

from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import in_panama, now_utc, panama_day
from advisor_app.office.round_settings import DEFAULTS, DatedSetting, check_setting
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office
from advisor_app.store import UnitOfWork


def show_settings(office: Office) -> dict[str, str]:
    """Every setting as it holds today."""
    with office.store.reading() as reading:
        kept = reading.settings.values_on(panama_day(now_utc()))
    return {key: kept.get(key, default) for key, default in DEFAULTS.items()}


def setting_history(office: Office) -> list[DatedSetting]:
    """Every value that was ever set, and those that are yet to come into force, in the order of their days."""
    with office.store.reading() as reading:
        return [one for one in reading.settings.all() if one.key in DEFAULTS]


def setting_as_it_is(office: Office, key: str, day: date) -> str:
    """What holds on a day, as another left it."""
    with office.store.reading() as reading:
        return reading.settings.values_on(day).get(key, DEFAULTS[key])


def change_setting(office: Office, key: str, value: str, start: date | None = None, *, seen: str | None = None) -> str:
    """Set a value from a day on (today in Panama); rounds drawn or sealed keep the rules they have.

    What was set for a later day holds from that day on all the same. Returns the value as it is kept.
    seen: what held on that day when it was thought of; where another set it since, nothing is set.
    Raises `UsageError`: what `check_setting` raises, "setting_from_the_past"; `UserError`: "only_the_director",
    "changed_by_another".
    """
    checked = check_setting(key, value)
    today = panama_day(now_utc())
    begins = start or today
    if begins < today:
        raise UsageError("setting_from_the_past", key=key, day=f"{begins:%d/%m/%Y}")
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        before = work.settings.values_on(begins).get(key, DEFAULTS[key])
        if seen is not None and before not in (seen, checked):
            raise _set_by_another(work, key, begins)
        if before != checked:
            work.settings.set(key, checked, begins)
            work.history.append(
                "setting.changed",
                {"key": key, "before": before, "after": checked, "from": begins.isoformat()},
                subject=key,
            )
        work.commit()
    return checked


def _set_by_another(work: UnitOfWork, key: str, day: date) -> UserError:
    last = [one for one in work.settings.all() if one.key == key and one.valid_from <= day][-1]
    at = f"{in_panama(last.at):%d/%m/%Y %H:%M}"
    return UserError("changed_by_another", kind="setting_value", name=key, who=last.who, at=at)
