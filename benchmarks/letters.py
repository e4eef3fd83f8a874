"""25 letters as docx and as PDF: to be done in under 1.5 s.

    python benchmarks/letters.py

Beside it the floor: the same letters by docxtpl alone, with its template read and compiled anew each time as its
documentation shows it.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docxtpl

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "documents"))
from figures import judged
from letter_samples import letter

from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.letters.letter_words import letter_words
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.documents.word.template import WordTemplate

BUDGET = 1.5
LETTERS = 25


def contents() -> list[LetterContent]:
    """A week of one advisor: samples of 3 to 20 cases, a fault in every fourth."""
    return [
        letter(
            20 + 11 * one,
            3 + one * 17 // (LETTERS - 1),
            {place: {"acciones-documentadas": "no dicen quién las hizo"} for place in range(one % 4, 3 + one // 2, 4)},
            serial=one + 1,
        )
        for one in range(LETTERS)
    ]


def timed(what: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processor: on a busy machine they part."""
    start, used = time.perf_counter(), time.process_time()
    what()
    return time.perf_counter() - start, time.process_time() - used


def main() -> None:
    letters = contents()
    templates, word, printer = LetterTemplates(), WordTemplate(), PdfPrinter()

    def as_docx() -> None:
        for one in letters:
            word.letter(one)

    def as_pdf() -> None:
        for one in letters:
            printer.letter(templates.paper(one))

    rounds = [(timed(as_docx), timed(as_pdf)) for _ in range(6)]
    alone = timed(lambda: [_by_docxtpl_alone(word.path, one) for one in letters])
    print(f"{LETTERS} letters          docx            pdf             together")
    for label, part in (("first time", rounds[:1]), ("median of 5", rounds[1:])):
        docx, docx_used, pdf, pdf_used = (
            statistics.median(column) for column in zip(*[(*one, *other) for one, other in part], strict=True)
        )
        used = docx_used + pdf_used
        columns = [
            f"{clock:5.2f} s ({cpu:4.2f})" for clock, cpu in ((docx, docx_used), (pdf, pdf_used), (docx + pdf, used))
        ]
        print(f"{label:<12} {'  '.join(columns)}")
    print(f"(in brackets: seconds of the processor) docxtpl alone: {alone[0]:.2f} s ({alone[1]:.2f})")
    judged(f"{LETTERS} letters as docx and PDF, of the processor", used, BUDGET, "s")


def _by_docxtpl_alone(path: Path, content: LetterContent) -> bytes:
    template = docxtpl.DocxTemplate(str(path))
    template.render(dict(letter_words(content)), autoescape=True)
    written = io.BytesIO()
    template.save(written)
    return written.getvalue()


if __name__ == "__main__":
    main()
