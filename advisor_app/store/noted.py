"""What a unit of work changed, noted as it is written: for the history, and for other windows.

A record that people write is told field by field, as it was and as it becomes. What is a citizen's or a stranger's own
words, and whatever is long, is told by its digest: the words stay where they can be erased.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

LONGEST_TOLD = 2000
"""Characters of a text that is told as it stands."""

NOT_TOLD = frozenset(
    {"id", "version", "created_by", "created_at", "changed_by", "changed_at", "entity_id", "name_key", "place_key"}
)
"""Fields of any record that no change of it tells."""
_BY_DIGEST = {
    "case_answer": {"words"},
    "calibration": {"frame"},
    "escalation_paper": {"content"},
    "follow_up": {"cases"},
    "issued_minutes": {"content"},
    "letter": {"content"},
    "mail_message": {"recipients", "subject", "label"},
    "received_mail": {"words", "subject", "reports", "files"},
    "round_seal": {"frame"},
    "scorecard_version": {"frozen"},
}
UNTOLD = frozenset({"case_view", "column_profile", "mailbox_seen", "meeting_point", "plan_month"})
"""Tables whose changes make no entry: what somebody has under his eyes, how far a mailbox was read, and notes that are
kept at every pause of typing; the minutes tell what became of them."""
WITHOUT_ENTRY = UNTOLD | {"mail_message", "audit_answer"}
"""Told with an entry, but none is made for them alone: a message on its way stands in its attempts, a comment that is
still typed is told when it is left."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """`kind` is the record's table. `before` has what was there of the fields that changed, nothing for a new record;
    both hold what JSON can hold."""

    kind: str
    key: str
    name: str
    entity_id: UUID | None
    before: Mapping[str, object]
    after: Mapping[str, object]


def change_as_json(change: RecordChange) -> dict[str, object]:
    whose = {} if change.entity_id is None else {"entity": str(change.entity_id)}
    named = {"name": change.name} if change.name else {}
    fields = {"before": change.before, "after": change.after}
    return {"kind": change.kind, "key": change.key, **named, **whose, **{k: v for k, v in fields.items() if v}}


def change_from_json(told: Mapping[str, object]) -> RecordChange:
    whose = told.get("entity")
    before, after = told.get("before", {}), told.get("after", {})
    return RecordChange(
        str(told.get("kind", "")),
        str(told.get("key", "")),
        str(told.get("name", "")),
        UUID(whose) if isinstance(whose, str) else None,
        before if isinstance(before, dict) else {},
        after if isinstance(after, dict) else {},
    )


@dataclass(slots=True)
class Noted:
    """`tables`: all that were written to, in whatever way."""

    changes: list[RecordChange] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)

    def new(self, kind: str, values: Mapping[str, object], name: str = "") -> None:
        if kind in UNTOLD:
            return
        told = {one: value for one, value in _told(kind, values).items() if value not in (None, "", [], {})}
        self.changes.append(RecordChange(kind, str(values.get("id", "")), name, _entity(kind, values), {}, told))

    def changed(
        self, kind: str, key: object, name: str, before: Mapping[str, object], after: Mapping[str, object]
    ) -> None:
        if kind in UNTOLD:
            return
        was, becomes = _told(kind, before), _told(kind, after)
        differing = [one for one in becomes if was.get(one) != becomes[one]] + [
            one for one in was if one not in becomes
        ]
        if differing:
            self.changes.append(
                RecordChange(
                    kind,
                    str(key),
                    name,
                    _entity(kind, {"id": key, **before, **after}),
                    {one: was.get(one) for one in differing},
                    {one: becomes.get(one) for one in differing},
                )
            )


def _entity(kind: str, values: Mapping[str, object]) -> UUID | None:
    found = values.get("id" if kind == "entity" else "entity_id")
    return found if isinstance(found, UUID) else None


def _told(kind: str, values: Mapping[str, object]) -> dict[str, object]:
    hidden = _BY_DIGEST.get(kind, set())
    told: dict[str, object] = {}
    for name, value in values.items():
        if name in NOT_TOLD:
            continue
        inner = None if name in hidden else _unfolded(value)
        if inner is None:
            told[name] = _digest(value) if name in hidden and value not in (None, "") else _plain(value)
        else:
            told.update({f"{name}.{part}": _plain(content) for part, content in inner.items()})
    return told


def _unfolded(value: object) -> dict[str, object] | None:
    """A record that is kept as one JSON text, by its fields."""
    if not isinstance(value, str) or not value.startswith("{"):
        return None
    try:
        found = json.loads(value)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, bytes | bytearray | memoryview):
        return _digest(bytes(value))
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple | dict):
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
        return json.loads(text) if len(text) <= LONGEST_TOLD else _digest(text)
    text = str(value)
    return text if len(text) <= LONGEST_TOLD else _digest(text)


def _digest(value: object) -> str:
    content = value if isinstance(value, bytes) else str(value).encode()
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
