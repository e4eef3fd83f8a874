"""What this office's database is known by."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.history.heads import KeptHead, LastCheck
from advisor_app.store.tables import office_fact as table
from advisor_app.store.transaction import Transaction

_DEMONSTRATION = "demonstration"
_LAST_HEAD = "history_head_kept"
_LAST_CHECK = "history_checked"


class ReadFacts:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    @property
    def demonstration(self) -> bool:
        """Whether all in here is made up."""
        return self._value(_DEMONSTRATION) == "yes"

    @property
    def office_id(self) -> UUID:
        return UUID(self._value("office_id"))

    @property
    def created_at(self) -> datetime:
        """Naive UTC."""
        return datetime.fromisoformat(self._value("created_at").removesuffix("Z"))

    @property
    def created_with(self) -> str:
        """The version of the program that made this database."""
        return self._value("created_with")

    @property
    def last_head(self) -> KeptHead | None:
        """The history's head that was last kept outside."""
        told = self._told(_LAST_HEAD)
        return KeptHead(**{**told, "at": datetime.fromisoformat(told["at"])}) if told else None

    @property
    def last_check(self) -> LastCheck | None:
        """How the history was last checked against a head from outside."""
        told = self._told(_LAST_CHECK)
        return LastCheck(**{**told, "at": datetime.fromisoformat(told["at"])}) if told else None

    def _told(self, key: str) -> dict[str, Any]:
        found = json.loads(self._value(key) or "{}")
        return found if isinstance(found, dict) else {}

    def _value(self, key: str) -> str:
        found = sa.select(table.c.value).where(table.c.key == key)
        return self._in.connection.execute(found).scalar_one_or_none() or ""


class Facts(ReadFacts):
    def mark_demonstration(self) -> None:
        """Say on every page from now on that this office is made up."""
        self._keep(_DEMONSTRATION, "yes")

    def note_head(self, kept: KeptHead) -> None:
        self._keep(_LAST_HEAD, json.dumps({**asdict(kept), "at": kept.at.isoformat()}))

    def note_check(self, check: LastCheck) -> None:
        self._keep(_LAST_CHECK, json.dumps({**asdict(check), "at": check.at.isoformat()}))

    def _keep(self, key: str, value: str) -> None:
        self._in.connection.execute(table.delete().where(table.c.key == key))
        self._in.connection.execute(table.insert(), {"key": key, "value": value})
