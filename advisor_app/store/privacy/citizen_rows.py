"""Every row of the office that holds what is sought, table by table, with what is to stand there instead."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from advisor_app.office.privacy.sought import NOTE_BEGINS, Sought, masked_value, texts_of
from advisor_app.store.tables import case_change, metadata

if TYPE_CHECKING:
    from advisor_app.store.privacy.citizen_data import KeptCase
    from advisor_app.store.transaction import Transaction

Told = Callable[[int, int], None]
"""How many of the tables are done, and how many there are; told again amid a long one, so that it can be stopped."""
RedactBlob = Callable[[str, bytes], bytes | None]
"""Given "TABLE.COLUMN" and the bytes: what stands there from now on, or None where nothing of it is sought."""

OWN_WORDS: Mapping[str, tuple[str, ...]] = {
    "case_answer": ("words",),
    "case_problem": ("value",),
    "audit_answer": ("comment",),
    "calibration_answer": ("comment",),
    "calibration_consensus": ("reason",),
    "objection_point": ("argument", "before_comment", "after_comment", "reason"),
}
"""Of tables whose rows belong to a case by its `number`: what people wrote about it."""
_APART = frozenset({"citizen_case", "history", "history_payload", "erased_case", "indicator_label"})
_PACKED = frozenset({"citizen_case", "indicator_block", "import_snapshot"})
ROWS, _ROWS_OF_FILES = 500, 20
_OFTEN_REPEATED = 60
"""Letters: names, states and days are no longer, and stand in row after row."""


def unheard(_done: int, _whole: int) -> None:
    """Nobody waits for it."""


@dataclass(frozen=True, slots=True)
class _Columns:
    keys: tuple[str, ...]
    texts: tuple[str, ...]
    files: tuple[str, ...]
    number: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitizenRows:
    """`note` is what stands afterwards in the place of what was written of the case alone."""

    transaction: Transaction
    case: KeptCase
    sought: Sought
    note: str
    redact: RedactBlob

    def changed(self, told: Told = unheard) -> Iterator[tuple[sa.Table, Mapping[str, object], dict[str, object]]]:
        """(table, key of the row, new values), over every table but those that are treated by themselves."""
        tables = metadata.sorted_tables
        for done, table in enumerate(tables):
            told(done, len(tables))
            columns = _columns_of(table)
            if table.name in _APART or not (columns.texts or columns.files):
                continue
            batch = _ROWS_OF_FILES if columns.files else ROWS
            clean: set[str] = set()
            for place, row in enumerate(self._rows(table, columns, batch), 1):
                if place % batch == 0:
                    told(done, len(tables))
                changed = dict(chain(self._texts(table, columns, row, clean), self._files(table, columns, row)))
                if changed:
                    yield table, {name: row[name] for name in columns.keys}, changed

    def _rows(self, table: sa.Table, columns: _Columns, batch: int) -> Iterable[Mapping[Any, Any]]:
        names = dict.fromkeys((*columns.keys, *columns.texts, *columns.files, *columns.number))
        wanted = sa.select(*(table.c[name] for name in names))
        if table is case_change:
            wanted = wanted.where(case_change.c.case_id == self.case.id)
        return self.transaction.connection.execute(wanted.execution_options(yield_per=batch)).mappings()

    def _texts(
        self, table: sa.Table, columns: _Columns, row: Mapping[Any, Any], clean: set[str]
    ) -> Iterator[tuple[str, object]]:
        """`clean` gathers short texts of the table that hold nothing."""
        own = OWN_WORDS.get(table.name, ())
        mine = bool(own) and row["number"] == self.case.number
        near = mine or table is case_change
        for name in columns.texts:
            before = row[name]
            if not before or (before in clean and not near):
                continue
            if mine and name in own and not self.sought.words_alone and not before.startswith(NOTE_BEGINS):
                after = self.note
            else:
                after = _masked(before, self.sought, near=near)
            if after != before:
                yield name, after
            elif not near and len(before) <= _OFTEN_REPEATED:
                clean.add(before)

    def _files(self, table: sa.Table, columns: _Columns, row: Mapping[Any, Any]) -> Iterator[tuple[str, object]]:
        for name in columns.files:
            after = self.redact(f"{table.name}.{name}", bytes(row[name])) if row[name] else None
            if after is not None:
                yield name, after


def _columns_of(table: sa.Table) -> _Columns:
    keys = tuple(column.name for column in table.primary_key.columns)
    fixed = {*keys, *_unique(table)}
    packed = table.name in _PACKED
    return _Columns(
        keys,
        tuple(c.name for c in table.columns if isinstance(c.type, sa.Text) and c.name not in fixed),
        tuple(c.name for c in table.columns if isinstance(c.type, sa.LargeBinary) and not packed),
        ("number",) if table.name in OWN_WORDS else (),
    )


def _masked(value: str, sought: Sought, *, near: bool) -> str:
    if value[0] not in "{[":
        return sought.masked(value, near=near)
    if _plainly_without(value, sought, near=near):
        return value
    try:
        told = json.loads(value)
    except ValueError:
        return sought.masked(value, near=near)
    named = near or sought.named_in(" ".join(texts_of(told)))
    after = masked_value(told, lambda text: sought.masked(text, near=named))
    return value if after == told else json.dumps(after, ensure_ascii=False, separators=_separators(value))


def payload_holds(payload: str, sought: Sought) -> bool:
    """Whether an entry of the history does."""
    if _plainly_without(payload, sought):
        return False
    try:
        told = json.loads(payload)
    except ValueError:
        return sought.held_by(payload)
    texts = list(texts_of(told))
    near = any(sought.named_in(text) for text in texts)
    return any(sought.held_by(text, near=near) for text in texts)


def _plainly_without(value: str, sought: Sought, *, near: bool = False) -> bool:
    """Whether JSON can be seen to hold nothing as it lies: its texts stand in it letter by letter unless escaped."""
    return "\\" not in value and not sought.may_hold(value, near=near)


def _separators(value: str) -> tuple[str, str]:
    """As it was written: most are compact."""
    return (", ", ": ") if '": ' in value else (",", ":")


def _unique(table: sa.Table) -> set[str]:
    return {column.name for one in table.constraints if isinstance(one, sa.UniqueConstraint) for column in one.columns}
