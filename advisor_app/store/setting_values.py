"""The office's settings: dated values, none of them ever overwritten."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from advisor_app.office.round_settings import DatedSetting
from advisor_app.store.keys import new_id
from advisor_app.store.tables import setting_value as table
from advisor_app.store.transaction import Transaction


class ReadSettings:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def values_on(self, day: date) -> dict[str, str]:
        """The values that hold on a day: the latest that began by then, and of one day's the last that was set."""
        found = (
            sa.select(table.c.key, table.c.value)
            .where(table.c.valid_from <= day)
            .order_by(table.c.valid_from, table.c.created_at, table.c.id)
        )
        return dict(self._in.connection.execute(found).all())

    def all(self) -> list[DatedSetting]:
        """Every value that was ever set, in the order in which they came or come into force."""
        found = sa.select(
            table.c.key, table.c.value, table.c.valid_from, table.c.created_by, table.c.created_at
        ).order_by(table.c.valid_from, table.c.created_at, table.c.id)
        return [DatedSetting(*row) for row in self._in.connection.execute(found)]


class SettingValues(ReadSettings):
    def set(self, key: str, value: str, valid_from: date) -> None:
        self._in.insert(table, {"id": new_id(), "key": key, "value": value, "valid_from": valid_from})
