"""Letters rendered from the office's templates: its parts for paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_words import Words, letter_words
from advisor_app.documents.template_language import template_environment, told_plainly
from advisor_app.office.template_folder import template_folder


@dataclass(frozen=True, slots=True)
class PaperParts:
    """HTML for the head and the foot of every page, and for what flows between."""

    title: str
    author: str
    style: str
    head: str
    body: str
    foot: str
    dated: date | None = None
    """The day that the file's properties tell; with it the same parts give the same bytes."""
    closes_together: bool = True
    """Whether all from the last heading on stands on one page, as a letter's close with its signature."""


class LetterTemplates:
    """The templates of one folder, compiled once. Safe to use from several threads.

    A broken template raises `UserError` with the file and the tag: letter_template_unknown_tag,
    letter_template_broken, letter_template_not_opened.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or template_folder() / "letters"
        self._environment = template_environment(self.folder, autoescape=False)

    def paper(self, content: LetterContent) -> PaperParts:
        """The parts that `documents.pdf` lays out on pages."""
        words = letter_words(content)
        return PaperParts(
            title=f"Carta {content.number}",
            author=content.letterhead.name,
            style=self._render("carta-estilo.css", words),
            head=self._render("carta-membrete.html", words),
            body=self._render("carta-cuerpo.html", words),
            foot=self._render("carta-pie.html", words),
        )

    def _render(self, name: str, words: Words) -> str:
        with told_plainly(name, words):
            return self._environment.get_template(name).render(words)
