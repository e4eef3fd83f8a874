"""The history: appended to by every unit of work, never changed, checked as a chain."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import PANAMA, now_utc
from advisor_app.store.access.across import history_head
from advisor_app.store.answers import HistoryCheck, HistoryEntry
from advisor_app.store.history.history_chain import FIRST_PREVIOUS, ChainedEntry, entry_hash, payload_digest
from advisor_app.store.history.history_check import REDACTED, StoredEntry, check_chain
from advisor_app.store.noted import WITHOUT_ENTRY, RecordChange, change_as_json, change_from_json
from advisor_app.store.raw_text import as_bytes, raw_bytes
from advisor_app.store.tables import history as table
from advisor_app.store.tables import history_payload as payloads
from advisor_app.store.transaction import Transaction

UNNAMED = "record.changed"
BESIDE = "@"
"""Of a payload: from where it was done and which records were written, beside what the entry tells. What the hashes are
taken over is the whole payload, so that a chain begun before goes on."""
_SALT_BYTES = 32
_CHUNK = 2000


@dataclass(frozen=True, slots=True)
class _Appended:
    action: str
    payload: dict[str, object]
    entity_id: UUID | None
    subject: str
    changes: list[RecordChange] = field(default_factory=list)

    def text(self, origin: Mapping[str, str]) -> str:
        """The payload as it is stored, with what stands beside it."""
        changes = [change_as_json(one) for one in self.changes]
        beside = {**origin, **({"changes": changes} if changes else {})}
        whole = {**self.payload, **({BESIDE: beside} if beside else {})}
        text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return text.replace("\\u0000", "\ufffd")


class ReadHistory:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def entries(
        self,
        *,
        subject: str | None = None,
        entity_id: UUID | None = None,
        action: str | None = None,
        limit: int | None = 100,
    ) -> list[HistoryEntry]:
        """The latest first; those of a subject, of an entity, of an action, or all."""
        found = sa.select(table, payloads.c.payload).outerjoin(payloads, payloads.c.seq == table.c.seq)
        if subject is not None:
            found = found.where(table.c.subject == subject)
        if entity_id is not None:
            found = found.where(table.c.entity_id == entity_id)
        if action is not None:
            found = found.where(table.c.action == action)
        rows = self._in.connection.execute(found.order_by(table.c.seq.desc()).limit(limit)).mappings()
        return [_entry(row) for row in rows]

    def find(
        self,
        *,
        subjects: Sequence[str] = (),
        mentions: str = "",
        about: str = "",
        entity_id: UUID | None = None,
        who: str = "",
        actions: Sequence[str] = (),
        first: date | None = None,
        last: date | None = None,
        limit: int | None = 100,
    ) -> list[HistoryEntry]:
        """The latest first; every condition that is given must hold.

        subjects: any of them. mentions: a case's number, which the entry is about or tells of. about: part of what it
        is about, or a number that it tells of. who: part of a name. first, last: days in Panama.
        """
        found = sa.select(table, payloads.c.payload).outerjoin(payloads, payloads.c.seq == table.c.seq)
        if subjects:
            found = found.where(table.c.subject.in_(list(subjects)))
        if mentions:
            as_text = json.dumps(mentions, ensure_ascii=False)
            told = payloads.c.payload.contains(as_text, autoescape=True)
            found = found.where(sa.or_(table.c.subject == mentions, told))
        if about:
            told = payloads.c.payload.contains(json.dumps(about, ensure_ascii=False), autoescape=True)
            named = sa.func.lower(table.c.subject).contains(about.lower(), autoescape=True)
            found = found.where(sa.or_(named, told))
        if entity_id is not None:
            found = found.where(table.c.entity_id == entity_id)
        if who:
            found = found.where(sa.func.lower(table.c.who).contains(who.lower(), autoescape=True))
        if actions:
            found = found.where(table.c.action.in_(list(actions)))
        if first is not None:
            found = found.where(table.c.at >= _begins(first))
        if last is not None:
            found = found.where(table.c.at < _begins(last + timedelta(days=1)))
        rows = self._in.connection.execute(found.order_by(table.c.seq.desc()).limit(limit)).mappings()
        return [_entry(row) for row in rows]

    def known(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who ever did something, and which actions there are; each in order."""
        people, actions = (
            tuple(self._in.connection.execute(sa.select(column).distinct().order_by(column)).scalars())
            for column in (table.c.who, table.c.action)
        )
        return people, actions

    def head(self) -> str:
        """ "SEQ:HASH" of the last entry; what is kept outside."""
        seq, last = history_head(self._in) or (0, FIRST_PREVIOUS)
        return f"{seq}:{last}"

    def verify(
        self,
        head: str | None = None,
        *,
        heads: Sequence[str] = (),
        progress: Callable[[int, int], None] | None = None,
    ) -> HistoryCheck:
        """Check the whole chain, and that it still holds heads ("SEQ:HASH", or a hash) that were kept outside.

        progress: gets what is done and the whole, now and then, and may raise to stop.
        """
        entry_gone = (
            sa.select(payloads.c.seq)
            .outerjoin(table, table.c.seq == payloads.c.seq)
            .where(table.c.seq.is_(None))
            .order_by(payloads.c.seq)
        )
        loose = list(self._in.connection.execute(entry_gone).scalars())
        stored = self._stored()
        if progress is not None:
            whole = self._in.connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            stored = _told_of(stored, whole, progress)
        return check_chain(stored, loose, [*([head] if head else []), *heads])

    def _stored(self) -> Iterator[StoredEntry]:
        def raw(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
            return raw_bytes(column, self._in.dialect)

        names = ("at", "who", "action", "entity_id", "subject", "payload_digest", "previous", "hash")
        found = (
            sa.select(
                table.c.seq,
                *(raw(table.c[name]) for name in names),
                payloads.c.seq.label("payload_seq"),
                raw(payloads.c.entity_id),
                raw(payloads.c.salt),
                raw(payloads.c.payload),
            )
            .outerjoin(payloads, payloads.c.seq == table.c.seq)
            .order_by(table.c.seq)
            .execution_options(yield_per=_CHUNK)
        )
        for seq, *texts, payload_seq, whose, salt, payload in self._in.connection.execute(found):
            at, who, action, entity, subject, digest, previous, stored_hash = (as_bytes(text) or b"" for text in texts)
            entry = ChainedEntry(seq, at, who, action, entity.replace(b"-", b""), subject, digest, previous)
            own = (as_bytes(whose) or b"").replace(b"-", b"")
            yield StoredEntry(entry, stored_hash, payload_seq is not None, own, as_bytes(salt), as_bytes(payload))


def _begins(day: date) -> str:
    """The first moment of a day in Panama, as entries write it."""
    return datetime.combine(day, time(), PANAMA).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _told_of(stored: Iterator[StoredEntry], whole: int, progress: Callable[[int, int], None]) -> Iterator[StoredEntry]:
    for done, one in enumerate(stored):
        if done % _CHUNK == 0:
            progress(done, whole)
        yield one


def _entry(row: sa.RowMapping) -> HistoryEntry:
    payload = None if row["payload"] is None else json.loads(row["payload"])
    beside = payload.pop(BESIDE, {}) if payload else {}
    return HistoryEntry(
        row["seq"],
        row["at"],
        row["who"],
        row["action"],
        row["entity_id"],
        row["subject"],
        payload,
        row["hash"],
        {key: value for key, value in beside.items() if isinstance(value, str)},
        tuple(change_from_json(one) for one in beside.get("changes", ())),
    )


class History(ReadHistory):
    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction)
        self._appended: list[_Appended] = []

    def append(
        self, action: str, payload: Mapping[str, object], entity_id: UUID | None = None, subject: str = ""
    ) -> None:
        """An entry that is written when the unit of work commits, in the order of the calls.

        So the chain is locked last and briefly, and two writers can't wait for each other. `payload` is what JSON can
        hold; what concerns a citizen belongs there alone, for only the payload can be erased.
        """
        self._appended.append(_Appended(action, dict(payload), entity_id, subject.replace("\0", "\ufffd")))

    def redact(self, seq: int) -> None:
        """Erase an entry's payload and salt; the chain still verifies. That it was done is an entry of its own.

        Raises `UserError("history_entry_unknown")`.
        """
        if self._erased(seq) != 1:
            raise UserError("history_entry_unknown", entry=seq)
        entity_id = self._in.connection.execute(sa.select(table.c.entity_id).where(table.c.seq == seq)).scalar_one()
        self.append(REDACTED, {"entry": seq}, entity_id, str(seq))

    def _erased(self, seq: int) -> int:
        """How many payloads were emptied; on a server by its function for that, which serves the director alone."""
        if self._in.dialect == "postgresql":
            erase = sa.select(sa.func.redact_history(sa.cast([seq], sa.ARRAY(sa.BigInteger()))))
            return int(self._in.connection.execute(erase).scalar_one())
        emptied = payloads.update().where(payloads.c.seq == seq).values(salt=None, payload=None)
        return self._in.connection.execute(emptied).rowcount

    def write_appended(self, origin: Mapping[str, str]) -> None:
        """Chain what was appended, with the records that were changed; the unit of work calls this when it commits.

        origin: from where it is done. A change that nobody told of has an entry of its own, "record.changed".
        """
        self._share_changes()
        if not self._appended:
            return
        self._in.lock("history")
        seq, previous = history_head(self._in) or (0, FIRST_PREVIOUS)
        entries, contents = [], []
        for appended in self._appended:
            seq += 1
            salt = secrets.token_hex(_SALT_BYTES)
            text = appended.text(origin)
            entry = self._chained(seq, appended, payload_digest(salt.encode(), text.encode()), previous)
            previous = entry_hash(entry)
            entries.append(
                {
                    "seq": seq,
                    "at": entry.at.decode(),
                    "who": self._in.who,
                    "action": appended.action,
                    "entity_id": appended.entity_id,
                    "subject": appended.subject,
                    "payload_digest": entry.payload_digest.decode(),
                    "previous": entry.previous.decode(),
                    "hash": previous,
                }
            )
            contents.append({"seq": seq, "entity_id": appended.entity_id, "salt": salt, "payload": text})
        self._in.connection.execute(table.insert(), entries)
        self._in.connection.execute(payloads.insert(), contents)
        self._appended.clear()

    def _share_changes(self) -> None:
        """Each change goes with the first entry of its entity, else with the last."""
        by_entity: dict[UUID | None, _Appended] = {}
        for one in self._appended:
            by_entity.setdefault(one.entity_id, one)
        for change in self._in.noted.changes:
            if not self._appended:
                if change.kind in WITHOUT_ENTRY:
                    continue
                self.append(UNNAMED, {"kind": change.kind}, change.entity_id, change.name)
                by_entity = {change.entity_id: self._appended[0]}
            by_entity.get(change.entity_id, self._appended[-1]).changes.append(change)

    def _chained(self, seq: int, appended: _Appended, digest: str, previous: str) -> ChainedEntry:
        return ChainedEntry(
            seq,
            (now_utc().isoformat(timespec="microseconds") + "Z").encode(),
            self._in.who.encode(),
            appended.action.encode(),
            appended.entity_id.hex.encode() if appended.entity_id else b"",
            appended.subject.encode(),
            digest.encode(),
            previous.encode(),
        )
