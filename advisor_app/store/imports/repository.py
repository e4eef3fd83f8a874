"""Imports of exports, the problems found in them, and the column mappings remembered for the next."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.answers import ImportRecord, RowProblem
from advisor_app.store.imports.import_tables import import_snapshot
from advisor_app.store.keys import new_id
from advisor_app.store.tables import case_import as table
from advisor_app.store.tables import case_problem, citizen_case, column_profile
from advisor_app.store.transaction import Transaction

LONGEST_VALUE = 200
_CHUNK = 5000

Columns = Mapping[str, Sequence[str]]
"""Field -> the headers that it comes from."""


def import_from(row: sa.RowMapping) -> ImportRecord:
    return ImportRecord(
        id=row["id"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        shape=row["shape"],
        columns=_columns_from(row["columns"]),
        rows=row["rows"],
        new=row["new"],
        changed=row["changed"],
        unchanged=row["unchanged"],
        rejected=row["rejected"],
        negative=row["negative"],
        who=row["created_by"],
        at=row["created_at"],
    )


def import_row(record: ImportRecord) -> dict[str, object]:
    return {
        "id": record.id,
        "file_name": record.file_name,
        "sha256": record.sha256,
        "shape": record.shape,
        "columns": _columns_text(record.columns),
        "rows": record.rows,
        "new": record.new,
        "changed": record.changed,
        "unchanged": record.unchanged,
        "rejected": record.rejected,
        "negative": record.negative,
        "created_by": record.who,
        "created_at": record.at,
    }


class ReadImports:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def last(self) -> ImportRecord | None:
        """The last one that was not undone."""
        undone = sa.select(import_snapshot.c.import_id).where(import_snapshot.c.undone_at.is_not(None))
        kept = sa.select(table).where(table.c.id.not_in(undone))
        latest = kept.order_by(table.c.created_at.desc(), table.c.id.desc()).limit(1)
        row = self._in.connection.execute(latest).mappings().one_or_none()
        return None if row is None else import_from(row)


class Imports(ReadImports):
    def add(
        self,
        *,
        file_name: str,
        sha256: str,
        shape: str,
        columns: Columns,
        rows: int,
        rejected: int = 0,
        negative: int = 0,
    ) -> UUID:
        """The record of an import, before its cases are applied; the counts of those follow."""
        tidied = {name: tuple(headers) for name, headers in columns.items()}
        record = ImportRecord(
            new_id(), file_name, sha256, shape, tidied, rows, 0, 0, 0, rejected, negative, self._in.who, self._in.at
        )
        self._in.insert(table, import_row(record))
        return record.id

    def set_counts(self, import_id: UUID, new: int, changed: int, unchanged: int) -> None:
        counts = {"new": new, "changed": changed, "unchanged": unchanged}
        self._in.connection.execute(table.update().where(table.c.id == import_id).values(counts))

    def add_problems(self, import_id: UUID, problems: Iterable[RowProblem]) -> None:
        """Keep what a reader found, values cut at 200 characters; once an import, after its cases were applied."""
        rows: list[dict[str, object]] = []
        for position, problem in enumerate(problems, start=1):
            rows.append(
                {
                    "import_id": import_id,
                    "position": position,
                    "number": getattr(problem, "number", "") or "",  # a reader that knows the case says which
                    "row": problem.row,
                    "column": problem.column,
                    "code": problem.code,
                    "value": problem.value[:LONGEST_VALUE].replace("\0", "\ufffd"),
                }
            )
            if len(rows) == _CHUNK:
                self._in.connection.execute(case_problem.insert(), rows)
                rows = []
        if rows:
            self._in.connection.execute(case_problem.insert(), rows)
        entity_of_case = (
            sa.select(citizen_case.c.entity_id).where(citizen_case.c.number == case_problem.c.number).scalar_subquery()
        )
        numbered = (case_problem.c.import_id == import_id) & (case_problem.c.number != "")
        self._in.connection.execute(case_problem.update().where(numbered).values(entity_id=entity_of_case))


class ReadProfiles:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of(self, shape: str) -> dict[str, tuple[str, ...]]:
        """The mapping last remembered for files of this shape, field to headers; empty if there is none."""
        return self._latest(shape)[1]

    def _latest(self, shape: str) -> tuple[int, dict[str, tuple[str, ...]]]:
        found = (
            sa.select(column_profile.c.version, column_profile.c.columns)
            .where(column_profile.c.shape == shape)
            .order_by(column_profile.c.version.desc())
            .limit(1)
        )
        row = self._in.connection.execute(found).one_or_none()
        return (0, {}) if row is None else (row.version, _columns_from(row.columns))


class Profiles(ReadProfiles):
    def remember(self, shape: str, columns: Columns) -> None:
        """Keep a mapping as the next version for its shape, unless it is the last one's again."""
        version, known = self._latest(shape)
        text = _columns_text(columns)
        if not version or _columns_text(known) != text:
            self._in.insert(column_profile, {"id": new_id(), "shape": shape, "columns": text, "version": version + 1})


def _columns_text(columns: Columns) -> str:
    return json.dumps({name: list(headers) for name, headers in columns.items()}, ensure_ascii=False)


def _columns_from(text: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(headers) for name, headers in json.loads(text).items()}
