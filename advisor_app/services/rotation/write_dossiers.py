"""A handover dossier for each entity that changes hands, as Word and PDF files in a folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from advisor_app.documents.printing import Printer, open_printer
from advisor_app.documents.reports.handover_dossier import handover_dossier
from advisor_app.documents.reports.report import Report
from advisor_app.documents.reports.report_templates import ReportTemplates
from advisor_app.documents.reports.word_report import WordReports
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.folder import try_writing, write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.rotation.decision import RotationState
from advisor_app.office.rotation.terms import RotationKind
from advisor_app.services.letters.prepare_findings import Progress
from advisor_app.services.office import Office
from advisor_app.services.rotation.gather_dossiers import gather_dossiers
from advisor_app.services.rotation.rotate_entities import find_rotation

_NOT_IN_FILE_NAMES = re.compile(r"[^\w.,()-]+")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class WrittenDossier:
    entity: str
    docx: Path
    pdf: Path


@dataclass(frozen=True, slots=True)
class WrittenDossiers:
    """`asked` is how many there would be; fewer were written where it was stopped."""

    folder: Path
    dossiers: tuple[WrittenDossier, ...]
    asked: int


@dataclass(frozen=True, slots=True)
class ReportPress:
    """What prints reports, opened once for many."""

    word: WordReports
    pages: ReportTemplates
    printer: Printer

    def both(self, report: Report) -> tuple[bytes, bytes]:
        """The report as docx and as PDF."""
        return self.word.report(report), self.printer.letter(self.pages.paper(report))


def open_report_press() -> ReportPress:
    """Raises what reading the templates raises."""
    return ReportPress(WordReports(), ReportTemplates(), open_printer())


def write_dossiers(
    office: Office,
    year: int,
    folder: Path,
    *,
    kind: RotationKind = RotationKind.YEAR,
    entities: Collection[UUID] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> WrittenDossiers:
    """Write the dossiers of an approved or applied rotation; each file whole or not at all. Nothing is kept.

    Raises `UserError`: "no_rotation", "rotation_not_decided", and what the templates raise; `EnvironmentFault`:
    "dossier_folder_unwritable", "dossier_not_written".
    """
    with office.store.reading() as reading:
        rotation = find_rotation(reading, year, kind=kind)
    if rotation.state not in (RotationState.APPROVED, RotationState.APPLIED):
        raise UserError("rotation_not_decided", year=year)
    wanted = [one for one in rotation.moved if entities is None or one.entity_id in entities]
    try:
        try_writing(folder)
    except OSError as error:
        raise EnvironmentFault("dossier_folder_unwritable", folder=str(folder), reason=system_words(error)) from error
    press = open_report_press()
    written: list[WrittenDossier] = []
    for dossier in gather_dossiers(office, rotation, wanted):
        if cancelled is not None and cancelled():
            break
        stem = f"Entrega {year} {dossier.entity.name}"
        written.append(WrittenDossier(dossier.entity.name, *write_both(press, handover_dossier(dossier), folder, stem)))
        if progress is not None:
            progress(len(written), len(wanted))
    return WrittenDossiers(folder, tuple(written), len(wanted))


def write_both(press: ReportPress, report: Report, folder: Path, stem: str) -> tuple[Path, Path]:
    """The report's two files; raises `EnvironmentFault("dossier_not_written")`."""
    name = _NOT_IN_FILE_NAMES.sub(" ", stem).strip(" .")[:_LONGEST_NAME].strip(" .")
    paths = folder / f"{name}.docx", folder / f"{name}.pdf"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in zip(paths, press.both(report), strict=True):
            write_durably(path, content)
    except OSError as error:
        raise EnvironmentFault("dossier_not_written", file=stem, reason=system_words(error)) from error
    return paths
