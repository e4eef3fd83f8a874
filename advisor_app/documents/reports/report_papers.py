"""A recurring report's files, as they travel with its mail; and the chart that stands in the mail itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from advisor_app.documents.printing import Printer
from advisor_app.documents.reports.recurring_report import drawn_parts, recurring_report, recurring_sheets
from advisor_app.documents.reports.report import Picture
from advisor_app.documents.reports.report_templates import ReportTemplates
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.office.indicators.told_period import ReportPart
from advisor_app.office.reports.definition import Variant
from advisor_app.office.reports.told_report import ToldReport

_PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")


@dataclass(frozen=True)
class ReportPapers:
    """`picture` is the first chart as PNG with what it shows in words, or empty; `left_out` are the parts that one
    page had no room for.
    """

    pdf: bytes
    xlsx: bytes
    picture: bytes = b""
    alt: str = ""
    left_out: tuple[ReportPart, ...] = ()


def report_papers(one: ToldReport, pages: ReportTemplates, printer: Printer) -> ReportPapers:
    """The same values give the same bytes. An executive report is one page: its last parts stay out until it is."""
    left_out: list[ReportPart] = []
    drawn = drawn_parts(one)
    while True:
        report = recurring_report(one, drawn)
        pdf = printer.letter(pages.paper(report))
        if one.definition.variant is not Variant.EXECUTIVE or len(drawn) <= 1 or page_count(pdf) <= 1:
            break
        left_out.insert(0, drawn.popitem()[0])
    held = BytesIO()
    sheets, notes = recurring_sheets(one)
    write_workbook(held, sheets, notes)
    picture = _first_picture(report.parts)
    return ReportPapers(pdf, held.getvalue(), picture.png, picture.title or picture.alt, tuple(left_out))


def page_count(pdf: bytes) -> int:
    """Of a PDF that the printer wrote, whose page objects stand in it uncompressed."""
    return len(_PAGES.findall(pdf))


def _first_picture(parts: Sequence[object]) -> Picture:
    return next((part for part in parts if isinstance(part, Picture)), Picture(b"", ""))
