"""Letters as Word documents, from a template that staff edit in Word."""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from datetime import datetime, time
from pathlib import Path
from typing import Any

import docxtpl
from docx.opc.coreprops import CoreProperties
from docx.opc.exceptions import PackageNotFoundError

from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_words import letter_words
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.documents.word.package import as_word_text, with_known_properties
from advisor_app.errors import UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.template_folder import template_folder

_BREAK_IN_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\n\t\a\f]")

_DAMAGED = (
    OSError, LookupError, ValueError, AttributeError, EOFError, NotImplementedError, RuntimeError, SyntaxError,
    zipfile.BadZipFile, zlib.error, PackageNotFoundError,
)  # fmt: skip
"""What comes of opening a package that is damaged; lxml's error for XML that is none is a SyntaxError."""


class WordTemplate:
    """A letter's template for Word, read once. Safe to use from several threads."""

    def __init__(self, path: Path | None = None) -> None:
        """Raises `UserError("letter_template_not_opened")`."""
        self.path = path or template_folder() / "letters" / "carta.docx"
        try:
            self._data = with_known_properties(read_chosen(self.path))
        except _DAMAGED as error:
            detail = getattr(error, "strerror", None) or str(error)
            raise UserError("letter_template_not_opened", file=self.path.name, detail=detail) from error
        self._environment = template_environment(autoescape=True)
        self._readable: dict[str, str] = {}

    def letter(self, content: LetterContent) -> bytes:
        """A letter as .docx. Every value comes out as text, whatever it holds.

        Raises `UserError`: letter_template_unknown_tag, letter_template_broken, letter_template_not_opened.
        """
        words = letter_words(content)
        try:
            template = self._quickened(docxtpl.DocxTemplate(io.BytesIO(self._data)))
            template.init_docx()
        except _DAMAGED as error:
            raise UserError("letter_template_not_opened", file=self.path.name, detail=str(error)) from error
        written = io.BytesIO()
        with told_plainly(self.path.name, words):
            template.render(as_word_text(words), jinja_env=self._environment, autoescape=True)
            _tell_properties(template.docx.core_properties, content)
            template.save(written)
        return written.getvalue()

    def _quickened(self, template: Any) -> Any:
        """The template, which makes its parts readable for jinja2 once, not for each letter: a third of the time."""
        make_readable, place_breaks = template.patch_xml, template.resolve_listing

        def readable(part: str) -> str:
            if part not in self._readable:
                self._readable[part] = make_readable(part)
            return self._readable[part]

        template.patch_xml = readable
        template.resolve_listing = lambda part: place_breaks(part) if _BREAK_IN_TEXT.search(part) else part
        return template


def _tell_properties(properties: CoreProperties, content: LetterContent) -> None:
    """The letter's own date instead of the template's; and texts rather than XML, as which docxtpl leaves them."""
    for name in ("title", "subject", "author"):
        setattr(properties, name, html.unescape(getattr(properties, name)))
    properties.created = properties.modified = datetime.combine(content.issued_on, time(12))
