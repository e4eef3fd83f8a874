"""25 minutes of 10 commitments each as docx and as PDF: to be done in under 2 s. A month's visits: under 1 s.

    python benchmarks/minutes_documents.py

Beside it the floor: the same documents by docxtpl alone, its template read and compiled anew each time.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import docxtpl

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "minutes"))
from figures import judged
from minutes_samples import DAY, FOLDER, usual

from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.office.meetings.visit_plan import VisitNeed, plan_visits
from minutes import Commitment, MinutesContent, PageTemplates, WordTemplate
from minutes.words import minutes_words

BUDGET = 2.0
DOCUMENTS = 25


def contents() -> list[MinutesContent]:
    """25 visits with 10 commitments each, half of them earlier ones."""
    made = []
    for number in range(DOCUMENTS):
        promised = tuple(
            Commitment(
                f"Entregar la lista {one} de la entidad {number}",
                "Lic. Rubén Castillero",
                DAY + timedelta(days=3 * one - 12),
                DAY if one % 2 else DAY - timedelta(days=30),
            )
            for one in range(10)
        )
        made.append(replace(usual(), number=f"VE-2026-{number + 1:04d}", commitments=promised))
    return made


def timed(what: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processor: on a busy machine they part."""
    start, used = time.perf_counter(), time.process_time()
    what()
    return time.perf_counter() - start, time.process_time() - used


def main() -> None:
    documents = contents()
    word, pages, printer = WordTemplate(FOLDER / "minuta.docx"), PageTemplates.of_folder(FOLDER), PdfPrinter()

    def as_docx() -> None:
        for one in documents:
            word.render(one)

    def as_pdf() -> None:
        for one in documents:
            made = pages.render(one)
            printer.letter(PaperParts(made.title, made.author, made.style, made.head, made.body, made.foot))

    def by_docxtpl_alone() -> None:
        for one in documents:
            template = docxtpl.DocxTemplate(FOLDER / "minuta.docx")
            template.render(dict(minutes_words(one)), autoescape=True)
            template.save(io.BytesIO())

    needs = [
        VisitNeed(UUID(int=n), f"Entidad {n}", duty, district, f"Calle {n % 8}")
        for n in range(25)
        for duty, district in [("VISIT-M", "Panamá") if n < 20 else ("VISIT-Y", "Colón")]
    ]

    def a_month() -> None:
        plan_visits(needs, date(2026, 11, 1), date(2026, 11, 30))

    as_docx()
    as_pdf()
    for name, what in (("docx", as_docx), ("PDF", as_pdf), ("docxtpl alone", by_docxtpl_alone), ("a month", a_month)):
        runs = [timed(what) for _ in range(5)]
        clock, processor = (statistics.median(one[at] for one in runs) for at in (0, 1))
        print(f"{name:>14}: {clock:.3f} s ({processor:.3f} s of the processor)")
    both = statistics.median(sum(timed(what)[1] for what in (as_docx, as_pdf)) for _ in range(3))
    judged("25 minutes as docx and PDF, of the processor", both, BUDGET, "s")


if __name__ == "__main__":
    main()
