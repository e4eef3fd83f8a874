"""Templates and printer for minutes. A set that staff have broken is told, and the last good one goes on working."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.printing import Printer, open_printer
from advisor_app.errors import UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.template_folder import template_folder
from advisor_app.store import new_id
from minutes import (
    PAGE_FILES,
    Fault,
    MinutesContent,
    PageTemplates,
    TemplateFault,
    WordTemplate,
    check_pages,
    check_word,
)

if TYPE_CHECKING:
    from advisor_app.store import Reading, UnitOfWork

WORD_FILE = "minuta.docx"
_BEFORE_ALL = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class TemplateSet:
    """The files that minutes are made from, compiled; `digest` is the SHA-256 of all of them."""

    word: WordTemplate
    pages: PageTemplates
    files: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class MinutesPress:
    """`problem`: what is wrong with the set that lies in the folder, where an earlier one is used instead."""

    templates: TemplateSet
    printer: Printer
    problem: UserError | None = None

    def docx(self, content: MinutesContent) -> bytes:
        """Raises `UserError`, as `told_by` makes it."""
        try:
            return self.templates.word.render(content)
        except TemplateFault as fault:
            raise told_by(fault) from fault

    def pdf(self, content: MinutesContent) -> bytes:
        """Raises `UserError`, as `told_by` makes it, and `EnvironmentFault("pdf_not_written")`."""
        return self.printer.letter(self.paper(content))

    def paper(self, content: MinutesContent) -> PaperParts:
        """The parts that a page is drawn from."""
        try:
            pages = self.templates.pages.render(content)
        except TemplateFault as fault:
            raise told_by(fault) from fault
        return PaperParts(pages.title, pages.author, pages.style, pages.head, pages.body, pages.foot)


def open_minutes_press(reading: Reading, folder: Path | None = None) -> MinutesPress:
    """From the files that staff edit.

    Raises what `told_by` makes where the set is broken and no earlier one was ever good.
    """
    printer = open_printer()
    known = reading.minutes.last_template()
    try:
        files = _read(folder or template_folder() / "minutes")
        digest = _digest(files)
        if known is not None and known[1] == digest:
            return MinutesPress(template_set(known[2]), printer)
        found = _compiled(files)
        check_word(found.word)
        check_pages(found.pages)
    except TemplateFault as fault:
        if known is None:
            raise told_by(fault) from fault
        return MinutesPress(template_set(known[2]), printer, told_by(fault))
    return MinutesPress(found, printer)


def keep_templates(work: UnitOfWork, press: MinutesPress) -> UUID:
    """The key of the set that minutes are made with, kept so that it can be shown with them for ever."""
    return work.minutes.keep_template(new_id(), press.templates.digest, press.templates.files)


def template_set(files: bytes) -> TemplateSet:
    """A set that was kept."""
    with zipfile.ZipFile(io.BytesIO(files)) as parts:
        return _compiled({name: parts.read(name) for name in parts.namelist()})


def told_by(fault: TemplateFault) -> UserError:
    """A fault as this program tells it: minutes_template_unknown_tag, …_missing_tag, …_broken, …_not_opened."""
    code = {
        Fault.UNKNOWN_TAG: "minutes_template_unknown_tag",
        Fault.MISSING_TAG: "minutes_template_missing_tag",
        Fault.BROKEN: "minutes_template_broken",
        Fault.NOT_OPENED: "minutes_template_not_opened",
    }[fault.fault]
    return UserError(code, file=fault.file, tag=fault.tag, nearest=fault.nearest, detail=fault.detail)


def _read(folder: Path) -> dict[str, bytes]:
    files = {}
    for name in (WORD_FILE, *PAGE_FILES):
        try:
            files[name] = read_chosen(folder / name)
        except OSError as error:
            raise TemplateFault(Fault.NOT_OPENED, name, detail=error.strerror or str(error)) from error
    return files


def _compiled(files: Mapping[str, bytes]) -> TemplateSet:
    sources = {}
    for name in PAGE_FILES:
        try:
            sources[name] = files[name].decode("utf-8")
        except (KeyError, UnicodeDecodeError) as error:
            raise TemplateFault(Fault.NOT_OPENED, name, detail="no es UTF-8") from error
    return TemplateSet(WordTemplate(files[WORD_FILE]), PageTemplates(sources), _zipped(files), _digest(files))


def _digest(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(hashlib.sha256(name.encode() + b"\0" + files[name]).digest())
    return whole.hexdigest()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(files):
            package.writestr(zipfile.ZipInfo(name, _BEFORE_ALL), files[name])
    return written.getvalue()
