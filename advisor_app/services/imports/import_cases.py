"""Take exports' cases in: each file in one transaction, with what it changes told before or after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app import crm
from advisor_app.errors import UserError
from advisor_app.office.names import name_key
from advisor_app.services.imports.choose_mapping import ChosenMapping, choose_mapping, remember_mapping
from advisor_app.services.office import Office
from advisor_app.store import FileChanges, UnitOfWork, new_id

if TYPE_CHECKING:
    from advisor_app.store import KeptAhead, PreparedCases

Progress = Callable[[int, int], None]

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class ImportResult:
    """`rows` are those of the file: new, changed, unchanged, rejected, and repeats of a row that came in already.

    `import_id` is None where nothing was stored: the result then says what an import would do.
    """

    import_id: UUID | None
    rows: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    negative: int
    problems: tuple[crm.Problem, ...]
    new_entities: tuple[str, ...]
    changes: FileChanges
    warnings: tuple[crm.Warned, ...] = ()
    file_name: str = ""
    left_out: int = 0
    """Rows of entities that are not those of whoever imports, on a server that tells them apart."""


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """How a file is to be taken in."""

    options: crm.ReadOptions = field(default_factory=crm.ReadOptions)
    profile: str | None = None
    """The name of a mapping profile."""
    dry_run: bool = False
    """Only say what would change."""
    batch_id: UUID | None = None
    """Files with one batch's key are parts of one export."""
    last_of_batch: bool = True


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
    order = ImportOrder(options or crm.ReadOptions())
    watched = watching(path.name, progress, cancelled)
    return import_loaded(office, crm.load_export(path, order.options.sheet, watched), order, watched)


def import_files(
    office: Office, paths: Sequence[Path], order: ImportOrder, progress: Progress | None = None
) -> list[ImportResult]:
    """Several files, one after the other; those of one shape are parts of one export.

    Each is whole or not at all; where one can't be taken in, those before it are in, and the error says which file.
    """
    if len(paths) == 1:
        export = crm.load_export(paths[0], order.options.sheet)
        return [import_loaded(office, export, order, watching(paths[0].name, progress, None))]
    batch_id = new_id()
    exports = [crm.load_export(path, order.options.sheet) for path in paths]
    last = {export.shape: place for place, export in enumerate(exports)}
    parts = [
        (export, replace(order, batch_id=batch_id, last_of_batch=last[export.shape] == place))
        for place, export in enumerate(exports)
    ]
    if order.dry_run:
        return _foreseen(office, parts)
    return [import_loaded(office, export, one, watching(export.path.name, progress, None)) for export, one in parts]


def _foreseen(office: Office, parts: Sequence[tuple[crm.LoadedExport, ImportOrder]]) -> list[ImportResult]:
    """What several files would change one after the other: taken in, and not kept."""
    read = []
    for export, order in parts:
        chosen = choose_mapping(office, export.shape, order.options, order.profile)
        read.append((export.read(chosen.options), chosen, replace(order, dry_run=False)))
    with office.store.unit_of_work(office.who) as work:
        results = [
            _take_in(
                work,
                reading,
                prepared=office.store.prepared(reading.taken),
                ahead=None,
                chosen=chosen,
                order=order,
                watched=lambda _done, _total: None,
            )
            for reading, chosen, order in read
        ]
    return [replace(result, import_id=None) for result in results]


def watching(file_name: str, progress: Progress | None, cancelled: Callable[[], bool] | None) -> Progress:
    """Tells progress, and ends the work with `UserError("import_cancelled")` where it is not wanted any more."""

    def watched(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise UserError("import_cancelled", file=file_name)
        if progress is not None:
            progress(done, total)

    return watched


def import_loaded(office: Office, export: crm.LoadedExport, order: ImportOrder, watched: Progress) -> ImportResult:
    """Take in, or only compare, a file that is in memory; see `import_cases`."""
    chosen = choose_mapping(office, export.shape, order.options, order.profile)
    with office.store.kept_ahead(export.rows) as ahead:
        reading = export.read(chosen.options)
        watched(0, reading.rows)
        prepared = office.store.prepared(reading.taken)
        with office.store.unit_of_work(office.who) as work:
            result = _take_in(
                work, reading, prepared=prepared, ahead=ahead, chosen=chosen, order=order, watched=watched
            )
            if not order.dry_run:
                watched(reading.rows, reading.rows)
                work.commit()
    return result


def _take_in(
    work: UnitOfWork,
    reading: crm.Reading,
    *,
    prepared: PreparedCases,
    ahead: KeptAhead | None,
    chosen: ChosenMapping,
    order: ImportOrder,
    watched: Progress,
) -> ImportResult:
    left_out: list[str] = []
    entities = work.person_roles.entities()
    if entities is not None:
        prepared, left_out = work.cases.own_rows(prepared, entities)
    known = {entity.id for entity in work.entities.all()}
    spellings = Counter(prepared.entities)  # a new entity takes its most frequent spelling
    entity_ids = work.entities.resolve(spelling for spelling, _ in spellings.most_common())
    made = [entity for entity in work.entities.all() if entity.id not in known]
    new_entities = tuple(sorted(entity.name for entity in made))
    compared = work.cases.compare(prepared, entity_ids, ahead)
    view = f"{reading.shape}:{name_key(chosen.options.entity or '')}"
    batch_id = order.batch_id or new_id()
    named = {number for number in (*reading.numbers.values(), *left_out) if number}
    changes = work.snapshots.changes(compared, view, batch_id, named, last=order.last_of_batch)
    warnings = (*reading.warnings, *_warnings_of(changes, new_entities, len(left_out)))
    import_id = None
    if not order.dry_run:
        import_id = work.imports.add(
            file_name=reading.path.name,
            sha256=reading.sha256,
            shape=reading.shape,
            columns=reading.columns,
            rows=reading.rows,
            rejected=reading.rejected,
            negative=reading.negative,
        )
        work.cases.apply_compared(compared, import_id, lambda done: watched(done, reading.rows))
        work.imports.set_counts(import_id, changes.new, changes.changed, changes.unchanged)
        work.imports.add_problems(import_id, (_FoundInRow(reading, problem) for problem in reading.problems))
        told = [{"code": one.code, "count": one.count, "examples": list(one.examples)} for one in warnings]
        made_keys = [entity.id for entity in made]
        work.snapshots.keep(
            import_id,
            batch_id=batch_id,
            view=view,
            present=compared.present,
            changes=changes,
            warnings=told,
            new_entities=made_keys,
        )
        remember_mapping(work, reading.shape, order.options, chosen)
        work.history.append(
            "cases.imported",
            {
                "file": reading.path.name,
                "import": str(import_id),
                "sha256": reading.sha256,
                "rows": reading.rows,
                "new": changes.new,
                "changed": changes.changed,
                "unchanged": changes.unchanged,
                "rejected": reading.rejected,
                "reopened": changes.reopened,
                "dates_changed": changes.dates_changed,
                "vanished": changes.vanished,
                "entities": list(new_entities),
                **({"left_out": len(left_out)} if left_out else {}),
            },
            subject=reading.path.name,
        )
    return ImportResult(
        import_id,
        reading.rows,
        changes.new,
        changes.changed,
        changes.unchanged,
        reading.rejected,
        reading.negative,
        tuple(reading.problems),
        new_entities,
        changes,
        warnings,
        reading.path.name,
        len(left_out),
    )


def _warnings_of(changes: FileChanges, new_entities: Sequence[str], left_out: int) -> list[crm.Warned]:
    """What only the office's own cases tell."""
    warnings = [crm.Warned("rows_of_others", left_out, ())] if left_out else []
    for code, kind in (("reopened_cases", "reopened"), ("dates_changed", "dates_changed")):
        count = getattr(changes, kind)
        if count:
            examples = tuple(one.number for one in changes.examples.get(kind, ()))[:_EXAMPLES]
            warnings.append(crm.Warned(code, count, examples))
    if changes.vanished:
        warnings.append(crm.Warned("vanished_cases", changes.vanished, changes.vanished_numbers[:_EXAMPLES]))
    if new_entities:
        warnings.append(crm.Warned("entities_never_seen", len(new_entities), tuple(new_entities[:_EXAMPLES])))
    return warnings
