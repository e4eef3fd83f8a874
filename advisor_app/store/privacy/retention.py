"""What is older than the office keeps it: counted, and taken away; what is counted in figures stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import sqlalchemy as sa

from advisor_app.office.privacy.sought import MASK, NOTE_BEGINS
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.correspondence.received_tables import received_mail
from advisor_app.store.followups.follow_up_tables import case_answer
from advisor_app.store.imports.prepared_cases import search_keys
from advisor_app.store.keys import new_id
from advisor_app.store.outbox.outbox_tables import mail_content
from advisor_app.store.privacy.citizen_data import WORDS
from advisor_app.store.privacy.privacy_tables import erased_case
from advisor_app.store.tables import case_change, case_import, case_problem, citizen_case
from advisor_app.store.transaction import Transaction

_FINAL = ("sent", "cancelled")
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class DueToGo:
    """How many records of a kind are older than they are kept, and the day of the oldest."""

    rows: int
    oldest: date | None


class ReadRetention:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def due(self, kind: str, before: date) -> DueToGo:
        day, where = _of(kind, before)
        found = sa.select(sa.func.count(), sa.func.min(day)).select_from(_from(kind)).where(*where)
        rows, oldest = self._in.connection.execute(found).one()
        return DueToGo(rows, oldest.date() if isinstance(oldest, datetime) else oldest)


class Retention(ReadRetention):
    def remove(self, kind: str, before: date, note: str, reason: str) -> int:
        """Take away the words of what is due; returns of how many records. The records stay, with who and when."""
        if self._in.dialect == "sqlite":
            self._in.connection.exec_driver_sql("PRAGMA secure_delete=ON")
        connection = self._in.connection
        _, where = _of(kind, before)
        match kind:
            case "cases":
                return self._cases(where, note, reason)
            case "received":
                values = {"raw": _mail_of(note), "words": note, "files": "[]", "reports": "[]", "subject": MASK}
                return connection.execute(received_mail.update().where(*where).values(values)).rowcount
            case "sent":
                keys = sa.select(mail_message.c.id).join(mail_content).where(*where)
                changed = mail_content.update().where(mail_content.c.mail_id.in_(keys)).values(raw=_mail_of(note))
                return connection.execute(changed).rowcount
        imports = sa.select(case_import.c.id).where(case_import.c.created_at < _start(before))
        emptied = case_problem.update().where(case_problem.c.import_id.in_(imports), case_problem.c.value != "")
        return connection.execute(emptied.values(value="")).rowcount

    def _cases(self, where: tuple[sa.ColumnElement[bool], ...], note: str, reason: str) -> int:
        connection = self._in.connection
        found = sa.select(citizen_case.c.id, citizen_case.c.number, citizen_case.c.entity_id).where(*where)
        rows = connection.execute(found).all()
        known = set(connection.execute(sa.select(erased_case.c.case_id)).scalars())
        self._subjects(where)
        for part in _parts(rows):
            keys = [row.id for row in part]
            connection.execute(citizen_case.update().where(citizen_case.c.id.in_(keys)).values(resolution=note))
            numbers = [row.number for row in part]
            connection.execute(case_answer.update().where(case_answer.c.number.in_(numbers)).values(words=note))
            self._forget_changes(keys)
            for row in part:
                if row.id not in known:
                    told = {"entity_id": row.entity_id, "case_id": row.id, "number": row.number, "reason": reason}
                    self._in.insert(erased_case, {"id": new_id(), **told, "places": "{}"})
        return len(rows)

    def _subjects(self, where: tuple[sa.ColumnElement[bool], ...]) -> None:
        """A subject that no other case has is the citizen's own and goes; others are categories, and stay."""
        from advisor_app.store.indicators.indicator_blocks import months_with_cases, rebuild  # loads numpy
        from advisor_app.store.indicators.indicator_labels import LONGEST_LABEL
        from advisor_app.store.indicators.indicator_tables import indicator_label

        connection = self._in.connection
        begins = sa.func.substr(citizen_case.c.subject, 1, LONGEST_LABEL)
        alone = sa.select(sa.func.min(citizen_case.c.id)).where(citizen_case.c.subject != "").group_by(begins)
        own = set(connection.execute(alone.having(sa.func.count() == 1)).scalars())
        keys = [key for key in connection.execute(sa.select(citizen_case.c.id).where(*where)).scalars() if key in own]
        for part in _parts(keys):
            these = citizen_case.c.id.in_(part)
            months = months_with_cases(connection, these)
            rows = connection.execute(sa.select(citizen_case).where(these)).mappings().all()
            subjects = [row["subject"][:LONGEST_LABEL] for row in rows]
            names = [column.name for column in citizen_case.columns]
            columns = {name: ["" if name == "subject" else row[name] for row in rows] for name in names}
            for row, searched in zip(rows, search_keys(columns), strict=True):
                emptied = citizen_case.update().where(citizen_case.c.id == row["id"])
                connection.execute(emptied.values(subject="", search_key=searched))
            rebuild(self._in, months)
            gone = (indicator_label.c.field == "subject") & indicator_label.c.text.in_(subjects)
            connection.execute(indicator_label.delete().where(gone))

    def _forget_changes(self, keys: list[int]) -> None:
        kept = sa.select(case_change).where(case_change.c.case_id.in_(keys))
        for row in self._in.connection.execute(kept).mappings().all():
            fields = json.loads(row["fields"])
            masked = {name: [MASK, MASK] if name in WORDS else change for name, change in fields.items()}
            if masked != fields:
                same = (case_change.c.import_id == row["import_id"]) & (case_change.c.case_id == row["case_id"])
                text = json.dumps(masked, ensure_ascii=False, separators=(",", ":"))
                self._in.connection.execute(case_change.update().where(same).values(fields=text))


def _of(kind: str, before: date) -> tuple[sa.ColumnElement[Any], tuple[sa.ColumnElement[bool], ...]]:
    """The day that decides, and which records are due."""
    match kind:
        case "cases":
            still = ~citizen_case.c.resolution.startswith(NOTE_BEGINS) & (citizen_case.c.resolution != "")
            return citizen_case.c.closed_on, (citizen_case.c.closed_on < before, still)
        case "received":
            came = sa.func.coalesce(received_mail.c.sent_at, received_mail.c.created_at)
            return came, (came < _start(before), ~received_mail.c.words.startswith(NOTE_BEGINS))
        case "sent":
            whole = sa.func.length(mail_content.c.raw) > _LONGEST_NOTE
            wrote = mail_message.c.written_at
            return wrote, (wrote < _start(before), mail_message.c.state.in_(_FINAL), whole)
    return case_import.c.created_at, (case_import.c.created_at < _start(before), case_problem.c.value != "")


_LONGEST_NOTE = 300
"""Bytes: no message is as short as the note in its place."""


def _mail_of(note: str) -> bytes:
    """So that whatever opens kept messages opens this one too."""
    return f"Subject: {MASK}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{note}\r\n".encode()


def _from(kind: str) -> sa.FromClause:
    match kind:
        case "cases":
            return citizen_case
        case "received":
            return received_mail
        case "sent":
            return mail_message.join(mail_content)
    return case_problem.join(case_import)


def _start(day: date) -> datetime:
    return datetime.combine(day, time())


def _parts(rows: Any) -> Iterator[Any]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
