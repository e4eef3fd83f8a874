"""A setting that was typed goes to the office; where another set it meanwhile, both values stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from advisor_app.errors import AppError
from advisor_app.messages import words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.conflicts.settling import ANOTHER
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.settings.explained import (
    BACKUP_SETTINGS,
    GOAL_SETTINGS,
    HISTORY_SETTINGS,
    RETENTION_SETTINGS,
    SETTINGS,
    title,
    written,
)
from advisor_app.ui.pages.settings.setting_row import SettingRow

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.services.office import Office


class SettingChanges(QObject):
    def __init__(
        self, around: Surroundings, page: QWidget, rows: Mapping[str, SettingRow], ask: Callable[[], None]
    ) -> None:
        super().__init__()
        self._around = around
        self._page = page
        self._rows = rows
        self._ask = ask

    def change(self, key: str, value: str, start: date | None) -> None:
        """From a day on; today where none is named."""
        today = panama_day(now_utc())
        start = start or today
        seen = self._rows[key].seen_on(start)
        if value == seen and start == today:
            self._mark(key, None)
        else:
            self._set(key, value, seen, start)

    def _set(self, key: str, value: str, seen: str, start: date) -> None:
        today = panama_day(now_utc())

        def write(office: Office, _running: object) -> str:
            from advisor_app.services.change_setting import change_setting

            return change_setting(office, key, value, start, seen=seen)

        def done(kept: str) -> None:
            self._mark(key, None)
            setting = next(one for one in SETTINGS if one.key == key)
            undo = partial(self._set, key, seen, kept, start) if start == today else None
            holds = self.tr("It holds for rounds drawn from today on.")
            if setting in BACKUP_SETTINGS:
                holds = self.tr("It holds for the copies from now on.")
            elif setting in RETENTION_SETTINGS:
                holds = self.tr("Nothing goes by itself: what has passed its time is told under Privacy.")
            elif setting in HISTORY_SETTINGS:
                holds = self.tr("It holds for the heads from now on.")
            elif setting in GOAL_SETTINGS:
                holds = self.tr("It holds for periods that end from {day} on.").format(day=day(start))
            elif start != today:
                holds = self.tr("It holds for rounds drawn from {day} on.").format(day=day(start))
            self._around.notices.done(
                self.tr("{setting}: {value}").format(setting=title(setting), value=written(setting, kept)),
                holds,
                offer=self.tr("Undo"),
                act=undo,
            )

        self._around.jobs.change(
            self._page,
            write,
            done,
            things=frozenset({"settings", "rounds"}),
            failed=partial(self._refused, key, value, seen, start),
        )

    def _refused(self, key: str, value: str, seen: str, start: date, error: AppError) -> None:
        if error.code != ANOTHER:
            self._mark(key, error)
            return

        def read(office: Office) -> dict[str, str]:
            from advisor_app.services.change_setting import setting_as_it_is

            return {"value": setting_as_it_is(office, key, start)}

        def settled(chosen: dict[str, str], found: dict[str, str]) -> None:
            self._mark(key, None)
            if chosen == found:
                self._ask()
            else:
                self._set(key, chosen["value"], found["value"], start)

        settling = self._rows[key].settling(self._around)
        settling.failed({"value": seen}, {"value": value}, read, settled)(error)

    def _mark(self, key: str, error: AppError | None) -> None:
        said = words(error.code, error.values, self._around.language) if error else None
        self._rows[key].show_wrong(f"{said.what} {said.to_do}" if said else "")
