"""What was published, month by month, and whether it is still what was published."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from advisor_app.errors import UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.publication.edition import Edition
from advisor_app.office.publication.month import Month
from advisor_app.services.office import Office

Finding = Literal["kept_differs", "history_differs", "file_missing", "file_differs"]


@dataclass(frozen=True, slots=True)
class PublicationFault:
    """What is not as it was published: in the database, in the chained history, or in the folder."""

    finding: Finding
    name: str


@dataclass(frozen=True, slots=True)
class VerifiedEdition:
    edition: Edition
    faults: tuple[PublicationFault, ...]


def editions(office: Office) -> list[Edition]:
    """All that was published, the latest month and edition first."""
    with office.store.reading() as reading:
        return reading.publications.all()


def verify_publication(
    office: Office, month: Month, folder: Path | None = None, number: int | None = None
) -> VerifiedEdition:
    """Compare a month's edition (the latest) as it is kept with its digests, the history's, and a folder's files.

    Raises `UserError("month_not_published")`.
    """
    with office.store.reading() as reading:
        found = [one for one in reading.publications.of(str(month)) if number in (None, one.number)]
        if not found:
            raise UserError("month_not_published", month=str(month))
        edition = found[0]
        content = reading.publications.content(edition.id)
        entries = reading.history.entries(subject=f"{month} {edition.number}")
    told = next((one.payload for one in entries if one.action == "month.published"), None)
    chained = told.get("files") if told else None
    chained = chained if isinstance(chained, dict) else {}
    faults: list[PublicationFault] = []
    for one in edition.files:
        if sha256(content[one.name]).hexdigest() != one.sha256:
            faults.append(PublicationFault("kept_differs", one.name))
        if chained.get(one.name) != one.sha256:
            faults.append(PublicationFault("history_differs", one.name))
        if folder is not None:
            faults.extend(_of_file(folder / one.name, one.sha256))
    return VerifiedEdition(edition, tuple(faults))


def _of_file(path: Path, digest: str) -> list[PublicationFault]:
    try:
        data = read_chosen(path)
    except OSError:
        return [PublicationFault("file_missing", path.name)]
    return [] if sha256(data).hexdigest() == digest else [PublicationFault("file_differs", path.name)]
