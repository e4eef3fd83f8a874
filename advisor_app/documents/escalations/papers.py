"""Memos and letters from the office's templates: parts for paper, and Word documents."""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

import docxtpl
from docx.opc.exceptions import PackageNotFoundError

from advisor_app.documents.escalations.paper import PaperContent, paper_words
from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.printing import open_printer
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.documents.word.package import as_word_text, with_known_properties, without_clock
from advisor_app.errors import UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.escalations.records import PaperKind
from advisor_app.office.escalations.words import PAPERS
from advisor_app.office.template_folder import template_folder

STEMS: Mapping[PaperKind, str] = {PaperKind.MEMO: "memorando", PaperKind.LETTER: "nota"}
"""What the files of each kind are called: memorando.docx, memorando-cuerpo.html."""


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    docx: bytes
    pdf: bytes


class EscalationPapers:
    """The templates of one folder, read once. A broken one raises `UserError` with the file and the tag:
    letter_template_unknown_tag, letter_template_broken, letter_template_not_opened.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or template_folder() / "escalations"
        self._pages = template_environment(self.folder, autoescape=False)
        self._word = template_environment(autoescape=True)
        self._printer = open_printer()

    def printed(self, content: PaperContent) -> PrintedPaper:
        """Both documents; the same content gives the same bytes."""
        return PrintedPaper(self._docx(content), self._printer.letter(self.paper(content)))

    def paper(self, content: PaperContent) -> PaperParts:
        """The parts that `documents.pdf` lays out on pages."""
        words = paper_words(content)
        return PaperParts(
            title=f"{PAPERS[content.kind]} {content.number}",
            author=content.from_name or content.letterhead.name,
            style=self._page("escalamiento-estilo.css", words),
            head=self._page(f"{STEMS[content.kind]}-membrete.html", words),
            body=self._page(f"{STEMS[content.kind]}-cuerpo.html", words),
            foot=self._page("escalamiento-pie.html", words),
            dated=content.issued_on,
        )

    def _page(self, name: str, words: Mapping[str, object]) -> str:
        with told_plainly(name, words):
            return self._pages.get_template(name).render(words)

    def _docx(self, content: PaperContent) -> bytes:
        name, words = f"{STEMS[content.kind]}.docx", paper_words(content)
        try:
            data = with_known_properties(read_chosen(self.folder / name))
            template = docxtpl.DocxTemplate(io.BytesIO(data))
            template.init_docx()
        except (OSError, PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
            detail = getattr(error, "strerror", None) or str(error)
            raise UserError("letter_template_not_opened", file=name, detail=detail) from error
        written = io.BytesIO()
        with told_plainly(name, words):
            template.render(as_word_text(words), jinja_env=self._word, autoescape=True)
            properties = template.docx.core_properties
            for told in ("title", "subject", "author"):
                setattr(properties, told, html.unescape(getattr(properties, told)))
            properties.created = properties.modified = datetime.combine(content.issued_on, time(12))
            properties.revision = 1
            template.save(written)
        return without_clock(written.getvalue())
