"""The award's justification of some entities, as Word and PDF files in a folder."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from advisor_app.documents.reports.award_justification import award_justification
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.folder import try_writing
from advisor_app.mail.server_words import system_words
from advisor_app.office.award.standing import AwardLine
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import name_key
from advisor_app.services.office import Office
from advisor_app.services.rotation.award_year import AwardYear, award_year
from advisor_app.services.rotation.write_dossiers import open_report_press, write_both


@dataclass(frozen=True, slots=True)
class WrittenJustification:
    entity: str
    docx: Path
    pdf: Path


def write_award(
    office: Office, year: int, folder: Path, entities: Collection[str] = ()
) -> tuple[WrittenJustification, ...]:
    """Of these entities, or of those that were chosen. Nothing is kept.

    Raises `UserError`: "award_year_to_come", "award_entity_without_figures", and what the templates raise;
    `EnvironmentFault`: "dossier_folder_unwritable", "dossier_not_written".
    """
    found = award_year(office, year)
    wanted = _wanted(found, entities)
    with office.store.reading() as reading:
        director = reading.settings.values_on(panama_day(now_utc())).get("director", "") or office.who
    try:
        try_writing(folder)
    except OSError as error:
        raise EnvironmentFault("dossier_folder_unwritable", folder=str(folder), reason=system_words(error)) from error
    press = open_report_press()
    written = []
    for line in wanted:
        report = award_justification(
            line, year, found.until, found.confidence, director, demonstration=found.demonstration
        )
        written.append(
            WrittenJustification(line.entity, *write_both(press, report, folder, f"Premio {year} {line.entity}"))
        )
    return tuple(written)


def _wanted(found: AwardYear, entities: Collection[str]) -> list[AwardLine]:
    if not entities:
        return list(found.chosen)
    by_name = {name_key(line.entity): line for line in found.lines}
    missing = [one for one in entities if name_key(one) not in by_name]
    if missing:
        raise UserError("award_entity_without_figures", entity=missing[0], year=found.year)
    return [by_name[name_key(one)] for one in entities]
