"""Several files one after the other, as parts of one export; each whole or not at all, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor_app import crm
from advisor_app.errors import AppError
from advisor_app.services.imports.export_process import ExportProcess
from advisor_app.services.imports.import_cases import ImportOrder, ImportResult
from advisor_app.services.office import Office
from advisor_app.store import new_id

PARTS = 1_000_000
"""How far one file is is told in so many parts, so that all files are one whole."""


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of a file: its result, or why it did not come in; neither where an earlier one ended the work."""

    path: Path
    result: ImportResult | None = None
    error: AppError | None = None


def import_several(
    office: Office, paths: Sequence[Path], progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> tuple[FileOutcome, ...]:
    """Those before a file that can't be taken in, or before a cancelling, stay; the others are left as they are.

    Files with the columns of one another are compared together with the last export: what one of them holds has not
    vanished from the others.
    """
    process = ExportProcess(office)
    batch = new_id()
    outcomes = [FileOutcome(path) for path in paths]
    try:
        shapes = []
        for place, path in enumerate(paths):
            progress(place * PARTS // 10, len(paths) * PARTS)
            try:
                shapes.append(process.preview(path, crm.ReadOptions(), cancelled=cancelled).shape)
            except AppError as error:
                outcomes[place] = FileOutcome(path, error=error)
                return tuple(outcomes)
        last = {shape: place for place, shape in enumerate(shapes)}
        for place, path in enumerate(paths):
            order = ImportOrder(batch_id=batch, last_of_batch=last[shapes[place]] == place)

            def told(done: int, total: int, place: int = place) -> None:
                progress(place * PARTS + done * PARTS // max(total, 1), len(paths) * PARTS)

            try:
                done = process.take_in(path, order, progress=told, cancelled=cancelled)
            except AppError as error:
                outcomes[place] = FileOutcome(path, error=error)
                break
            outcomes[place] = FileOutcome(path, done)
    finally:
        process.close()
    return tuple(outcomes)
