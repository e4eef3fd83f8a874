"""The history as a workbook: what was found, an entry a row, and the fields before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from advisor_app.documents.workbooks.workbook import Cell, Column, Kind, Notes, Sheet, write_workbook
from advisor_app.errors import EnvironmentFault
from advisor_app.messages.history import change_words, field_word, record_word, sentence
from advisor_app.office.calendar import now_utc
from advisor_app.services.history.show_history import HistoryAsked, HistoryPage, moment_of, show_history
from advisor_app.services.office import Office

_ENTRIES = (
    Column("Asiento", Kind.WHOLE),
    Column("Fecha y hora", Kind.MOMENT, meaning="En la hora de Panamá"),
    Column("Quién", width=24),
    Column("Qué", width=70, wraps=True),
    Column("Entidad", width=26),
    Column("Equipo", width=22, meaning="Desde qué equipo, y con qué programa, se hizo"),
    Column("Huella", width=68, meaning="La huella del asiento en la cadena"),
)
_FIELDS = (
    Column("Asiento", Kind.WHOLE),
    Column("Registro", width=30),
    Column("Campo", width=26),
    Column("Antes", width=50, wraps=True),
    Column("Después", width=50, wraps=True),
)


def export_history(office: Office, asked: HistoryAsked, file: Path) -> int:
    """Everything that meets the conditions, not only what is shown; returns how many entries.

    Raises `EnvironmentFault("file_not_saved")`, and what `show_history` raises.
    """
    page = show_history(office, replace(asked, limit=None))
    sheets = [
        Sheet("Historial", _ENTRIES, _entries(page)),
        Sheet("Antes y después", _FIELDS, _fields(page)),
    ]
    about = (
        ("Cabeza", f"{page.head}: la huella del último asiento al escribir este archivo"),
        ("Borrado", "Un asiento cuyo contenido se borró conserva su lugar en la cadena"),
    )
    try:
        write_workbook(file, sheets, Notes("Historial de la oficina", about).signed(office.who, now_utc()))
    except OSError as error:
        raise EnvironmentFault("file_not_saved", file=str(file), reason=error.strerror or str(error)) from error
    return len(page.entries)


def _entries(page: HistoryPage) -> Iterator[tuple[Cell, ...]]:
    for one in page.entries:
        where = " · ".join(one.origin[name] for name in ("machine", "address", "program") if name in one.origin)
        entity = page.entities.get(one.entity_id, "") if one.entity_id else ""
        said = sentence(one.action, one.subject, one.payload)
        yield (
            one.seq,
            moment_of(one),
            one.who,
            said if one.payload is not None else f"{said} (contenido borrado)",
            entity,
            where,
            one.hash,
        )


def _fields(page: HistoryPage) -> Iterator[tuple[Cell, ...]]:
    for one in page.entries:
        for change in one.changes:
            record = f"{record_word(change.kind)} {change.name}".strip()
            for name in {**change.before, **change.after}:
                before, after = change_words(change.before.get(name), change.after.get(name))
                yield one.seq, record, field_word(name), before, after
