"""Publish a month: the management report of all entities and the open data, kept with their digests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from advisor_app.documents.printing import Printer
from advisor_app.documents.publication.publication_files import STEPS, publication_files
from advisor_app.documents.spanish import short_date
from advisor_app.documents.whole_file import whole_file
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.calendar import panama_day
from advisor_app.office.publication.edition import Edition, PublishedFile
from advisor_app.office.publication.month import Month
from advisor_app.services.duties.record_duty import prove
from advisor_app.services.office import Office
from advisor_app.services.publication.month_to_publish import MonthToPublish, month_to_publish
from advisor_app.services.publication.publication_process import files_apart
from advisor_app.store import UnitOfWork, new_id

DUTY = "PUBLISH-M"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """`new` is false where the month was published before with the same figures: its files were written again."""

    edition: Edition
    new: bool
    paths: tuple[Path, ...]
    entities: int
    withheld: int
    """Figures of groups that are not told."""
    duty_recorded: bool


def publish_month(
    office: Office,
    month: Month,
    folder: Path,
    printer: Printer | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PublishedEdition:
    """Write a month's files into a folder, which is made if it is missing, and keep them as the month's edition.

    The same figures again are the same edition: its files are written byte for byte as they were kept. Where a later
    import changed the figures there is a new edition, which names the one it replaces. The edition is kept before the
    files are written; where they can't be, it is there all the same, and publishing again writes them. Without a
    printer the files are made in a process of their own.

    Raises what `month_to_publish` raises; `UserError("publication_cancelled")`, nothing was kept then;
    `EnvironmentFault("publication_not_written")`.
    """
    done = 0

    def wanted() -> None:
        if cancelled is not None and cancelled():
            raise UserError("publication_cancelled", month=str(month))

    def step() -> None:
        nonlocal done
        wanted()
        done += 1
        if progress is not None:
            progress(done, STEPS + 2)

    step()
    found = month_to_publish(office, month)
    step()
    if found.last is not None and found.same:
        with office.store.reading() as reading:
            content = reading.publications.content(found.last.id)
        edition, recorded = found.last, False
    else:
        edition_said = _replacing(found)
        if printer is None:
            content = files_apart(found.told, edition_said, step, wanted)
        else:
            content = publication_files(found.told, edition_said, printer, step)
        with office.store.unit_of_work(office.who) as work:
            edition, recorded = _keep(work, found, content)
            work.commit()
    paths = _write(folder, content)
    if progress is not None:
        progress(STEPS + 2, STEPS + 2)
    groups = found.told.groups
    return PublishedEdition(
        edition,
        not found.same,
        paths,
        len(groups["entity"]),
        sum(len(one.withheld) for listed in groups.values() for one in listed),
        recorded,
    )


def _replacing(found: MonthToPublish) -> str:
    """The sentence of an edition that comes after another one, from what is kept of that one alone."""
    if found.last is None:
        return ""
    return (
        f"Ésta es la edición {found.number} y reemplaza a la {found.last.number}, publicada el "
        f"{short_date(panama_day(found.last.at))}: desde entonces entraron datos que cambiaron sus cifras."
    )


def _keep(work: UnitOfWork, found: MonthToPublish, content: dict[str, bytes]) -> tuple[Edition, bool]:
    month = str(found.told.month)
    files = tuple(PublishedFile(name, sha256(data).hexdigest(), len(data)) for name, data in content.items())
    edition = Edition(
        new_id(), month, found.number, found.told.as_of, found.figures_sha256, files, work.who, work.moment
    )
    work.publications.add(edition, content)
    work.history.append(
        "month.published",
        {
            "month": month,
            "edition": edition.number,
            "as_of": edition.as_of.isoformat(),
            "figures": edition.figures_sha256,
            "files": {one.name: one.sha256 for one in files},
        },
        subject=f"{month} {edition.number}",
    )
    note = f"Edición {edition.number}, informe {files[0].sha256[:12]}"
    return edition, prove(work, DUTY, None, panama_day(work.moment), note=note, period=month) is not None


def _write(folder: Path, content: dict[str, bytes]) -> tuple[Path, ...]:
    paths = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in content.items():
            path = folder / name
            with whole_file(path) as held:
                held.write(data)
            paths.append(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentFault("publication_not_written", folder=str(folder), reason=reason) from error
    return tuple(paths)
