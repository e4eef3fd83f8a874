"""What each import brought and changed, kept so that it can be told, compared with the next, and undone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.store.answers import CaseChange
from advisor_app.store.imports.applying import entity_names, with_names
from advisor_app.store.imports.comparing import Compared
from advisor_app.store.imports.import_answers import KINDS_OF_CHANGE, CasesOfImport, FileChanges, ImportLine, Undone
from advisor_app.store.imports.import_tables import import_snapshot as table
from advisor_app.store.imports.vanishing import absent_cases
from advisor_app.store.packed_keys import pack_keys, unpack_keys
from advisor_app.store.tables import case_change, case_import
from advisor_app.store.transaction import Transaction

EXAMPLES = 100
_DATES = ("created", "first_worked", "closed", "due")
_OF_IMPORT = ("id", "file_name", "rows", "new", "changed", "unchanged", "rejected")
_NUMBERS = ("closed", "reopened", "entity_changed", "dates_changed", "vanished")


class ReadSnapshots:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def lines(self, limit: int = 100) -> list[ImportLine]:
        """The latest imports first, those undone among them."""
        kept = [table.c[name] for name in (*_NUMBERS, "undone_at", "undone_by")]
        told = [case_import.c[name] for name in _OF_IMPORT]
        signed = [case_import.c.created_by.label("who"), case_import.c.created_at.label("at")]
        found = (
            sa.select(*told, *signed, *kept, table.c.absent.is_not(None).label("absent_known"))
            .outerjoin(table, table.c.import_id == case_import.c.id)
            .order_by(case_import.c.created_at.desc(), case_import.c.id.desc())
            .limit(limit)
        )
        rows = self._in.connection.execute(found).mappings()
        return [ImportLine(**{**row, "undone_by": row["undone_by"] or ""}) for row in rows]

    def find(self, named: str) -> UUID:
        """The import that a person means: its key, the beginning of it, or "last" for the last one not undone.

        Raises `UserError("import_unknown")`.
        """
        wanted = named.strip().lower().replace("-", "")
        undone = {line.id for line in self.lines(limit=1000) if line.undone_at is not None}
        keys = [line.id for line in self.lines(limit=1000)]
        if wanted == "last":
            found = [key for key in keys if key not in undone][:1]
        else:
            found = [key for key in keys if wanted and key.hex.startswith(wanted)]
        if len(found) != 1:
            raise UserError("import_unknown", value=named)
        return found[0]

    def cases(self, import_id: UUID, kind: CasesOfImport) -> list[int]:
        """The keys of the cases that an import changed, in one way or in any, or did not hold any more."""
        if kind == "vanished":
            kept = sa.select(table.c.absent).where(table.c.import_id == import_id)
            packed = self._in.connection.execute(kept).scalar_one_or_none()
            return sorted(unpack_keys(packed)) if packed else []
        found = sa.select(case_change.c.case_id, case_change.c.fields).where(case_change.c.import_id == import_id)
        return [
            key
            for key, fields in self._in.connection.execute(found.order_by(case_change.c.case_id))
            if kind == "changed" or kind in kinds_of(json.loads(fields))
        ]


class Snapshots(ReadSnapshots):
    def changes(
        self, compared: Compared, view: str, batch_id: UUID, rejected_numbers: Iterable[str] = (), *, last: bool = True
    ) -> FileChanges:
        """What the file changes, told before or after it is applied.

        `rejected_numbers`: of rows that the file has, though they can't come in. `last`: no more files of the batch
        follow, so that what is absent now is absent from all of them.
        """
        counts = dict.fromkeys(KINDS_OF_CHANGE, 0)
        examples: dict[str, list[CaseChange]] = {kind: [] for kind in KINDS_OF_CHANGE}
        names = entity_names(self._in)
        numbers = compared.columns["number"]
        for one in compared.changed:
            for kind in kinds_of(one.fields):
                counts[kind] += 1
                if len(examples[kind]) < EXAMPLES:
                    told = with_names(one.fields, names)
                    examples[kind].append(CaseChange(str(numbers[one.place]), told, batch_id))
        absent = absent_cases(self._in, compared, view, batch_id, set(rejected_numbers)) if last else []
        return FileChanges(
            new=len(compared.new),
            changed=len(compared.changed),
            unchanged=compared.unchanged,
            **counts,
            vanished=len(absent),
            examples={kind: tuple(listed) for kind, listed in examples.items() if listed},
            vanished_numbers=tuple(one.number for one in absent[:EXAMPLES]),
            vanished_keys=tuple(one.key for one in absent),
        )

    def keep(
        self,
        import_id: UUID,
        *,
        batch_id: UUID,
        view: str,
        present: Iterable[int],
        changes: FileChanges,
        warnings: Sequence[Mapping[str, object]],
        new_entities: Iterable[UUID],
    ) -> None:
        self._in.connection.execute(
            table.insert(),
            {
                "import_id": import_id,
                "batch_id": batch_id,
                "view": view,
                "cases": pack_keys(present),
                **{name: getattr(changes, name) for name in _NUMBERS},
                "warnings": json.dumps(list(warnings), ensure_ascii=False),
                "new_entities": json.dumps([key.hex for key in new_entities]),
                "undone_by": "",
                "absent": pack_keys(changes.vanished_keys),
            },
        )

    def undo(self, import_id: UUID) -> Undone:
        """Take an import back; see `undo_import`."""
        from advisor_app.store.imports.undoing import undo_import

        return undo_import(self._in, import_id)


def kinds_of(fields: Mapping[str, tuple[str, str]]) -> list[str]:
    """Which of `KINDS_OF_CHANGE` a case's changed fields make it."""
    before, after = fields.get("closed", ("", ""))
    kinds = []
    if after and not before:
        kinds.append("closed")
    if before and not after:
        kinds.append("reopened")
    if "entity" in fields:
        kinds.append("entity_changed")
    if any(_is_other(*fields[name]) for name in _DATES if name in fields and not (name == "closed" and not after)):
        kinds.append("dates_changed")
    return kinds


def _is_other(before: str, after: str) -> bool:
    if not before:
        return False
    return not after or _panama_day(before) != _panama_day(after) or len(before) == len(after)


def _panama_day(told: str) -> str:
    from advisor_app.office.calendar import panama_day

    return told if len(told) == len("2024-03-15") else panama_day(datetime.fromisoformat(told)).isoformat()
