"""Take in a directory from a workbook: the program's own, or a list of entities as people make it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from advisor_app.crm.directory_values import read_rows
from advisor_app.crm.directory_workbook import read_directory
from advisor_app.errors import UserError
from advisor_app.mail.addresses import checked_address
from advisor_app.office.directory.sheets import SheetProblem
from advisor_app.services.directory.take_in_directory import Outcome, RowDone, TakingIn
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet that was recognised, and the headings that say nothing to the program."""

    name: str
    kind: str
    rows: int
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DirectoryImported:
    """What became of a file. With a problem nothing was applied; `done` then says what would have been.

    done   each thing that a row named, in the order of the file
    """

    file: str
    applied: bool
    sheets: tuple[SheetRead, ...]
    done: tuple[RowDone, ...]
    problems: tuple[SheetProblem, ...]
    import_id: UUID | None = None
    """None where nothing was changed."""

    def count(self, what: str, outcome: Outcome) -> int:
        return sum(1 for one in self.done if one.what == what and one.outcome is outcome)


def import_directory(
    office: Office, path: Path, *, dry_run: bool = False, as_new: Collection[str] = ()
) -> DirectoryImported:
    """All of the file, or nothing of it where a cell can't be kept; `dry_run` keeps nothing.

    A blank cell says nothing: what is known stays. Nothing is removed. `as_new` names entities that are new though a
    known one is nearly called so.

    Raises what `read_directory` raises.
    """
    sheets = read_directory(path)
    rows = read_rows(sheets, _is_address)
    import_id = None
    with office.store.unit_of_work(office.who) as work:
        before = {} if dry_run else work.directory_imports.rows()
        taking = TakingIn(work, as_new)
        taking.all(rows)
        problems = sorted([*rows.problems, *taking.problems], key=lambda one: (one.sheet, one.row))
        applied = not problems and not dry_run
        if applied:
            import_id = work.directory_imports.keep(path.name, before)
            if import_id is not None:
                counts = {str(one): _count(taking.done, one) for one in Outcome}
                work.history.append(
                    "directory.imported",
                    {"file": path.name, "import": str(import_id), **counts},
                    subject=path.name,
                )
            work.commit()
    return DirectoryImported(
        path.name,
        applied,
        tuple(SheetRead(one.name, one.kind.value, len(one.rows), one.left_out) for one in sheets),
        tuple(taking.done),
        tuple(problems),
        import_id,
    )


def _count(done: Collection[RowDone], outcome: Outcome) -> int:
    return sum(1 for one in done if one.outcome is outcome)


def _is_address(text: str) -> bool:
    try:
        checked_address(text)
    except UserError:
        return False
    return True
