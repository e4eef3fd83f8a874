"""Letters as Word documents, from a template that staff edit in Word."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docxtpl
from docx.opc.exceptions import PackageNotFoundError
from markupsafe import Markup, escape

from advisor_app.documents.letter import LetterContent
from advisor_app.documents.letter_words import letter_words
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.errors import UserError
from advisor_app.office.template_folder import template_folder


class WordTemplate:
    """A letter's template for Word, read once. Safe to use from several threads."""

    def __init__(self, path: Path | None = None) -> None:
        """Raises `UserError("letter_template_not_opened")`."""
        self.path = path or template_folder() / "letters" / "carta.docx"
        try:
            self._data = self.path.read_bytes()
            with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
                parts.getinfo("word/document.xml")
        except (OSError, KeyError, zipfile.BadZipFile) as error:
            raise UserError("letter_template_not_opened", file=self.path.name, detail=str(error)) from error
        self._environment = template_environment(autoescape=True)

    def letter(self, content: LetterContent) -> bytes:
        """A letter as .docx. Every value comes out as text, whatever it holds.

        Raises `UserError`: letter_template_unknown_tag, letter_template_broken, letter_template_not_opened.
        """
        words = letter_words(content)
        try:
            template = docxtpl.DocxTemplate(io.BytesIO(self._data))
            template.init_docx()
        except (PackageNotFoundError, KeyError, ValueError) as error:
            raise UserError("letter_template_not_opened", file=self.path.name, detail=str(error)) from error
        written = io.BytesIO()
        with told_plainly(self.path.name, words):
            template.render(_as_word_text(words), jinja_env=self._environment, autoescape=True)
            template.save(written)
        return written.getvalue()


def _as_word_text(value: object) -> object:
    """Texts as XML that docxtpl leaves alone: it would read "{_{" as "{{" after rendering."""
    if isinstance(value, str):
        return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704  # escaped in this very line
    if isinstance(value, list):
        return [_as_word_text(one) for one in value]
    if isinstance(value, dict):
        return {name: _as_word_text(one) for name, one in value.items()}
    return value
