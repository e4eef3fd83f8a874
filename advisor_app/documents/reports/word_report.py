"""Reports as Word documents: styles, letterhead and foot from a template that staff edit, the rest from values."""

from __future__ import annotations

import html
import io
import zipfile
from datetime import datetime, time
from pathlib import Path

import docxtpl
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError

from advisor_app.documents.reports.report import Report
from advisor_app.documents.reports.report_words import report_words
from advisor_app.documents.reports.word_report_parts import add_copies, add_part
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.documents.word.package import as_word_text, with_known_properties, without_clock
from advisor_app.errors import UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.template_folder import template_folder


class WordReports:
    """The template of reports for Word, read once. Safe to use from several threads."""

    def __init__(self, path: Path | None = None) -> None:
        """Raises `UserError("letter_template_not_opened")`."""
        self.path = path or template_folder() / "reports" / "informe.docx"
        try:
            self._data = with_known_properties(read_chosen(self.path))
        except (OSError, KeyError, zipfile.BadZipFile) as error:
            detail = getattr(error, "strerror", None) or str(error)
            raise UserError("letter_template_not_opened", file=self.path.name, detail=detail) from error
        self._environment = template_environment(autoescape=True)

    def report(self, report: Report) -> bytes:
        """A report as .docx, the same bytes for the same values. Every value comes out as text, whatever it holds.

        Raises `UserError`: letter_template_unknown_tag, letter_template_broken, letter_template_not_opened;
        KeyError for a style that the template has lost.
        """
        words = {name: value for name, value in report_words(report).items() if name != "partes"}
        try:
            template = docxtpl.DocxTemplate(io.BytesIO(self._data))
            template.init_docx()
        except (PackageNotFoundError, KeyError, ValueError) as error:
            raise UserError("letter_template_not_opened", file=self.path.name, detail=str(error)) from error
        with told_plainly(self.path.name, words):
            template.render(as_word_text(words), jinja_env=self._environment, autoescape=True)
        document: Document = template.docx
        for part in report.parts:
            add_part(document, part)
        add_copies(document, report.copies)
        _tell_properties(document, report)
        written = io.BytesIO()
        document.save(written)
        return without_clock(written.getvalue())


def _tell_properties(document: Document, report: Report) -> None:
    """The report's own date and author instead of the template's; texts, where docxtpl leaves XML."""
    properties = document.core_properties
    properties.title = html.unescape(properties.title)
    properties.author = report.author or html.unescape(properties.author)
    properties.created = properties.modified = datetime.combine(report.dated, time(12))
    properties.revision = 1
