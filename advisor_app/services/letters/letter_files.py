"""Where a week's letters lie as files, to be opened, edited and signed."""

from __future__ import annotations

from pathlib import Path

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.audits.find_audit import find_audit
from advisor_app.services.letters.prepare_findings import write_files
from advisor_app.services.office import Office
from advisor_app.settings import default_database


def letter_folder(office: Office, week: IsoWeek) -> Path:
    """Beside the office's file; for a server's office, where this person's own data lies."""
    path = Path(office.store.location)
    home = path.parent if office.store.dialect == "sqlite" else default_database().parent
    return home / "cartas" / str(week)


def letter_files(office: Office, week: IsoWeek, entity: str, folder: Path | None = None) -> tuple[Path, Path]:
    """The last letter of an entity's week as Word and as PDF; written if missing, else left as a person left it.

    Raises `UserError`: what `find_audit` raises, "letter_not_issued"; `EnvironmentFault("letter_files_not_written")`.
    """
    with office.store.reading() as reading:
        found = find_audit(reading, week, entity)
        letters = reading.letters.of_audits([found.audit.id]).get(found.audit.id, [])
    if not letters:
        raise UserError("letter_not_issued", entity=found.entity, week=str(week))
    return write_files(folder or letter_folder(office, week), letters[-1], found.entity, made_now=False)
