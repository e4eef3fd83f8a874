"""Take an export's cases in: one file, one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from advisor_app import crm
from advisor_app.errors import UserError
from advisor_app.services.office import Office
from advisor_app.services.preview_export import with_remembered_columns

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """`rows` are those of the file: new, changed, unchanged, rejected, and repeats of a row that came in already."""

    import_id: UUID
    rows: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    negative: int
    problems: tuple[crm.Problem, ...]
    new_entities: tuple[str, ...]


class _FoundInRow:
    """A problem with the case whose row it is in."""

    def __init__(self, reading: crm.Reading, problem: crm.Problem) -> None:
        self.row, self.column, self.code, self.value = problem.row, problem.column, problem.code, problem.value
        self.number = "" if problem.row is None else reading.numbers.get(problem.row, "")


def import_cases(
    office: Office,
    path: Path,
    options: crm.ReadOptions | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Read a file and store its cases by number.

    Raises `DecisionNeeded("date_order_needed")`, `UserError` for a file that can't be read, and
    `UserError("import_cancelled")` when `cancelled` says so; whatever is raised, nothing was stored.
    """
    given = options or crm.ReadOptions()

    def watched(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise UserError("import_cancelled", file=path.name)
        if progress is not None:
            progress(done, total)

    export = crm.load_export(path, given.sheet, watched)
    used = with_remembered_columns(office, export.shape, given)
    reading = export.read(used)
    watched(reading.rows, reading.rows)
    prepared = office.store.prepared(reading.taken)
    with office.store.unit_of_work(office.who) as work:
        known = {entity.name for entity in work.entities.all()}
        spellings = Counter(prepared.entities)  # a new entity takes its most frequent spelling
        entity_ids = work.entities.resolve(spelling for spelling, _ in spellings.most_common())
        import_id = work.imports.add(
            file_name=path.name,
            sha256=reading.sha256,
            shape=reading.shape,
            columns=reading.columns,
            rows=reading.rows,
            rejected=reading.rejected,
            negative=reading.negative,
        )
        applied = work.cases.apply_prepared(prepared, import_id, entity_ids, lambda done: watched(done, reading.rows))
        work.imports.set_counts(import_id, applied.new, applied.changed, applied.unchanged)
        work.imports.add_problems(import_id, (_FoundInRow(reading, problem) for problem in reading.problems))
        if given.columns:
            work.profiles.remember(export.shape, used.columns)
        new_entities = tuple(sorted(entity.name for entity in work.entities.all() if entity.name not in known))
        work.history.append(
            "cases.imported",
            {
                "file": path.name,
                "sha256": reading.sha256,
                "rows": reading.rows,
                "new": applied.new,
                "changed": applied.changed,
                "unchanged": applied.unchanged,
                "rejected": reading.rejected,
                "entities": list(new_entities),
            },
            subject=path.name,
        )
        watched(reading.rows, reading.rows)
        work.commit()
    return ImportResult(
        import_id,
        reading.rows,
        applied.new,
        applied.changed,
        applied.unchanged,
        reading.rejected,
        reading.negative,
        tuple(reading.problems),
        new_entities,
    )
