"""What the window's status line says."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.last_import import LastImport
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    location: str
    demonstration: bool
    cases: int
    entities: int
    last_import: LastImport | None
    last_closed_week: IsoWeek | None


def describe_office(office: Office) -> OfficeFacts:
    with office.store.reading() as reading:
        last = reading.imports.last()
        weeks = reading.cases.weeks_with_closed(limit=1)
        return OfficeFacts(
            location=office.store.location,
            demonstration=reading.facts.demonstration,
            cases=sum(reading.entities.case_counts().values()),
            entities=len(reading.entities.all()),
            last_import=LastImport(last.file_name, last.rows, last.at) if last else None,
            last_closed_week=weeks[0] if weeks else None,
        )
