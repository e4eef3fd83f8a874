"""What was found of a citizen, and what was done about it, as a workbook to keep beside the citizen's request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.documents.workbooks.workbook import Cell, Column, Kind, Notes, Sheet, write_workbook
from advisor_app.errors import EnvironmentFault
from advisor_app.messages.privacy_places import fate_word, place_kind_word, place_word
from advisor_app.office.calendar import now_utc
from advisor_app.office.privacy.places import PlaceKind, fate_of_place, kind_of_place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from advisor_app.services.office import Office
    from advisor_app.services.privacy.find_citizen import FoundCitizen, HoldingCopy
    from advisor_app.services.privacy.redaction import RedactedCitizen

_PLACES = (
    Column("Lugar", width=44),
    Column("Clase", width=16),
    Column("Qué pasa", width=52, meaning="Qué queda allí cuando se borra o se tapa."),
    Column("Filas", Kind.WHOLE),
)
_COPIES = (
    Column("Copia de seguridad", width=60),
    Column("Se va a más tardar", Kind.DAY, meaning="Por la regla de las copias; vacío: la guarda una persona."),
)


@dataclass(frozen=True, slots=True)
class CitizenReport:
    """`words_alone`: whether masking was asked about; `done` is None while nothing was changed, `reason` then empty."""

    found: FoundCitizen
    words_alone: bool
    done: RedactedCitizen | None = None
    reason: str = ""

    @property
    def rows(self) -> Mapping[str, int]:
        return self.done.rows if self.done else self.found.rows

    @property
    def copies(self) -> tuple[HoldingCopy, ...]:
        return self.done.copies if self.done else self.found.copies


def export_report(office: Office, report: CitizenReport, path: Path) -> int:
    """Returns how many places it lists. None of the citizen's words are in it.

    Raises `EnvironmentFault("file_not_saved")`.
    """
    sheets = [Sheet("Lugares", _PLACES, _places(report))]
    if report.copies:
        sheets.append(Sheet("Copias", _COPIES, _copies(report)))
    notes = Notes(f"Datos del ciudadano del caso {report.found.number}", tuple(_about(report)))
    try:
        write_workbook(path, sheets, notes.signed(office.who, now_utc()))
    except OSError as error:
        raise EnvironmentFault("file_not_saved", file=str(path), reason=error.strerror or str(error)) from error
    return len(report.rows)


def _places(report: CitizenReport) -> Iterator[tuple[Cell, ...]]:
    """The case first, then history, mails, documents, other texts; columns that people call the same are one line."""
    kinds = tuple(PlaceKind)
    lines: Counter[tuple[int, str, str]] = Counter()
    for place, rows in report.rows.items():
        fate = fate_of_place(place, words_alone=report.words_alone)
        lines[kinds.index(kind_of_place(place)), place_word(place), fate_word(fate.value)] += rows
    for (kind, place_words, fate_words), rows in sorted(lines.items()):
        yield place_words, place_kind_word(kinds[kind].value), fate_words, rows


def _copies(report: CitizenReport) -> Iterator[tuple[Cell, ...]]:
    for one in report.copies:
        yield one.path.name, one.leaves


def _about(report: CitizenReport) -> Iterator[tuple[str, str]]:
    done = report.done
    yield "Filas", f"{sum(report.rows.values())} en total"
    if done is None:
        yield "Estado", "Buscado; no se cambió nada"
        return
    yield "Estado", "Tapado" if report.words_alone else "Borrado"
    yield "Motivo", report.reason
    chain = "entero" if done.history_ok else "CON FALLAS"
    yield "Historial", f"{chain}, {done.redacted} asientos redactados en total"
    if done.left:
        yield "Quedó en", ", ".join(sorted({place_word(place) for place in done.left}))
    if not done.compacted:
        yield "Limpieza", "Falta terminarla: lo borrado está todavía en páginas libres de la base de datos"
