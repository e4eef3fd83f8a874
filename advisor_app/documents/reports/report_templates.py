"""Reports rendered from the office's templates, as parts for paper."""

from __future__ import annotations

from pathlib import Path

from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.letters.letter_words import Words
from advisor_app.documents.reports.report import Report
from advisor_app.documents.reports.report_words import report_words
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.office.template_folder import template_folder


class ReportTemplates:
    """The templates of one folder, compiled once. Broken ones are told as letters' are (`LetterTemplates`)."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or template_folder() / "reports"
        self._environment = template_environment(self.folder, autoescape=False)

    def paper(self, report: Report) -> PaperParts:
        """The parts that `documents.pdf` lays out on pages."""
        words = report_words(report)
        return PaperParts(
            title=f"{report.title} {report.subtitle}".strip(),
            author=report.author or report.letterhead.name,
            style=self._render("informe-estilo.css", words),
            head=self._render("informe-membrete.html", words),
            body=self._render("informe-cuerpo.html", words),
            foot=self._render("informe-pie.html", words),
            dated=report.dated,
            closes_together=False,
        )

    def _render(self, name: str, words: Words) -> str:
        with told_plainly(name, words):
            return self._environment.get_template(name).render(words)
