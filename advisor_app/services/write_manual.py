"""The manual as one PDF, to print or to keep: contents, page numbers, pictures, the office's letterhead."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from advisor_app import __version__
from advisor_app.documents.manual.manual_paper import CHAPTER_LEVEL, manual_paper, read_chapters
from advisor_app.documents.printing import open_printer
from advisor_app.errors import EnvironmentFault
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.manual_folder import chapters_in_order, manual_folder
from advisor_app.services.save_file import save_file


@dataclass(frozen=True, slots=True)
class WrittenManual:
    file: Path
    chapters: tuple[tuple[str, int], ...]
    """Their titles, each with its page."""


def write_manual(file: Path, folder: Path | None = None) -> WrittenManual:
    """Every chapter that the first one lists. Not from a thread beside the main one, unless a window is open.

    Raises `EnvironmentFault`: "manual_not_installed", "file_not_saved", and what the templates raise.
    """
    folder = folder or manual_folder()
    try:
        chapters = read_chapters(folder, chapters_in_order(folder))
        printer, today = open_printer(), panama_day(now_utc())
        draft = manual_paper(chapters, folder, version=__version__, dated=today, pages=())
        pages = printer.heading_pages(draft, CHAPTER_LEVEL)
        whole = manual_paper(chapters, folder, version=__version__, dated=today, pages=pages)
    except OSError as error:
        raise EnvironmentFault("manual_not_installed", folder=str(folder)) from error
    if not chapters:
        raise EnvironmentFault("manual_not_installed", folder=str(folder))
    save_file(file, printer.letter(whole))
    return WrittenManual(file, tuple((chapter.title, page) for chapter, page in zip(chapters, pages, strict=True)))
