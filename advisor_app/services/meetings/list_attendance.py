"""Which entities came to which called meetings of a year: the secretary's record, shown and as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from advisor_app.documents.workbooks.workbook import Cell, Column, Kind, Notes, Sheet, write_workbook
from advisor_app.errors import EnvironmentFault
from advisor_app.mail.folder import write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.calendar import from_panama, now_utc, panama_day
from advisor_app.office.names import name_key
from advisor_app.services.duties.record_duty import prove
from advisor_app.services.office import Office
from minutes import KINDS, MeetingKind

PRESENT, EXCUSED, ABSENT = "present", "excused", "absent"
SAID = {PRESENT: "Asistió", EXCUSED: "Excusada", ABSENT: "No asistió"}


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One entity at one meeting that was held. `outcome`: "present" if anybody came, "excused" if all who were expected
    were excused, else "absent".
    """

    day: date
    meeting_id: UUID
    meeting: str
    kind: MeetingKind
    entity: str
    entity_id: UUID
    invited: int
    present: int
    excused: int

    @property
    def outcome(self) -> str:
        if self.present:
            return PRESENT
        return EXCUSED if self.excused == self.invited else ABSENT


def list_attendance(office: Office, year: int) -> list[AttendanceLine]:
    """By entity, then by day."""
    first, end = (from_panama(datetime(each, 1, 1)) for each in (year, year + 1))  # noqa: DTZ001  # Panama's clock
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        found = [
            AttendanceLine(
                day=panama_day(one.starts),
                meeting_id=one.meeting_id,
                meeting=one.title,
                kind=one.kind,
                entity=names[one.entity_id],
                entity_id=one.entity_id,
                invited=one.invited,
                present=one.present,
                excused=one.excused,
            )
            for one in reading.minutes.attended(first, end)
            if one.entity_id in names
        ]
    return sorted(found, key=lambda one: (name_key(one.entity), one.day, one.meeting))


def save_attendance(office: Office, year: int, path: Path) -> int:
    """The record as xlsx, or as PDF where the path ends so; returns how many lines it has.

    Of a year that is over it proves the secretary's duty.
    Raises `EnvironmentFault("attendance_not_written")`.
    """
    lines = list_attendance(office, year)
    try:
        if path.suffix.lower() == ".pdf":
            write_durably(path, _as_pdf(office, year, lines))
        else:
            notes = Notes(f"Asistencia de las entidades en {year}").signed(office.who, now_utc())
            write_workbook(path, attendance_sheets(lines), notes)
    except OSError as error:
        raise EnvironmentFault("attendance_not_written", file=str(path), reason=system_words(error)) from error
    if panama_day(now_utc()).year > year:
        with office.store.unit_of_work(office.who) as work:
            words = f"Registro de asistencia de {year}: {path.name}"
            prove(work, "ATTEND-Y", None, panama_day(work.moment), note=words, period=str(year))
            work.commit()
    return len(lines)


def _as_pdf(office: Office, year: int, lines: Sequence[AttendanceLine]) -> bytes:
    from advisor_app.documents.printing import open_printer
    from advisor_app.documents.reports.attendance_report import attendance_report
    from advisor_app.documents.reports.report_templates import ReportTemplates

    with office.store.reading() as reading:
        demonstration = reading.facts.demonstration
    today = panama_day(now_utc())
    told = attendance_report(year, today, _by_entity(lines), _by_meeting(lines), demonstration=demonstration)
    return open_printer().letter(ReportTemplates().paper(told))


def attendance_sheets(lines: Sequence[AttendanceLine]) -> list[Sheet]:
    """What each entity missed of what it was called to, and every meeting."""
    return [
        Sheet(
            "Por entidad",
            (
                Column("Entidad", width=34),
                Column("Convocada", Kind.WHOLE, meaning="reuniones realizadas a las que se la convocó"),
                Column("Asistió", Kind.WHOLE, meaning="reuniones en que estuvo al menos una persona suya"),
                Column("Excusada", Kind.WHOLE, meaning="todas sus personas se excusaron"),
                Column("No asistió", Kind.WHOLE),
            ),
            _by_entity(lines),
        ),
        Sheet(
            "Por reunión",
            (
                Column("Fecha", Kind.DAY),
                Column("Reunión", width=40),
                Column("Clase", width=26),
                Column("Entidad", width=34),
                Column("Asistencia"),
                Column("Personas convocadas", Kind.WHOLE),
                Column("Personas presentes", Kind.WHOLE),
            ),
            _by_meeting(lines),
        ),
    ]


def _by_entity(lines: Sequence[AttendanceLine]) -> list[tuple[str, int, int, int, int]]:
    by_entity: dict[str, list[AttendanceLine]] = {}
    for one in lines:
        by_entity.setdefault(one.entity, []).append(one)
    return [
        (entity, len(of), _count(of, PRESENT), _count(of, EXCUSED), _count(of, ABSENT))
        for entity, of in by_entity.items()
    ]


def _by_meeting(lines: Sequence[AttendanceLine]) -> list[tuple[Cell, ...]]:
    return [
        (one.day, one.meeting, KINDS[one.kind].name, one.entity, SAID[one.outcome], one.invited, one.present)
        for one in lines
    ]


def _count(lines: Sequence[AttendanceLine], outcome: str) -> int:
    return sum(one.outcome == outcome for one in lines)
