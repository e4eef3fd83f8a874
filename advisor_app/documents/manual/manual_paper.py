"""All chapters of the manual as one document for paper, with its contents in front."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor_app.documents.letters.letter import Letterhead
from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.manual.markdown_html import chapter_html
from advisor_app.documents.reports.report import Paragraph, Report
from advisor_app.documents.reports.report_templates import ReportTemplates
from advisor_app.office.manual_folder import FIRST_CHAPTER

TITLE = "Manual del usuario"
FIRST_TITLE = "Qué hace este programa"
"""The first chapter's on paper, where the manual's own title stands above the contents."""
CHAPTER_LEVEL = 2
_BACK = "[Volver al índice](index.md)"
_LISTED = re.compile(r"^## [^\n]+\n\n(?:- \[[^\n]+\n)+\n", re.MULTILINE)
"""What the first chapter has for contents."""
_STYLE = """
h2 { font-size: 15pt; font-weight: 700; color: #0B5CAD; margin: 0px 0px 8px 0px; page-break-before: always; }
p.ordenes {
    font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 8pt; background-color: #F3F5F7;
    margin: 4px 0px 8px 14px;
}
span.orden { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 8.5pt; }
p.cita { margin: 4px 0px 8px 20px; color: #4D5966; }
td.pagina { padding: 1px 5px 1px 5px; }
"""


@dataclass(frozen=True, slots=True)
class Chapter:
    """`title` is its first heading; `text` its Markdown."""

    title: str
    text: str


def read_chapters(folder: Path, names: Sequence[str]) -> list[Chapter]:
    """Raises OSError."""
    read = []
    for name in names:
        text = (folder / f"{name}.md").read_text("utf-8").replace(_BACK, "")
        if name == FIRST_CHAPTER:
            text = _LISTED.sub("", text).replace(f"# {TITLE}", f"# {FIRST_TITLE}", 1)
        read.append(Chapter(text.splitlines()[0].lstrip("#").strip(), text))
    return read


def manual_paper(
    chapters: Sequence[Chapter], folder: Path, *, version: str, dated: date, pages: Sequence[int]
) -> PaperParts:
    """`pages` are those on which the chapters begin, for the contents; empty while they are not known yet.

    Raises OSError where a picture can't be read, and what the reports' templates raise.
    """
    paper = ReportTemplates().paper(
        Report(TITLE, f"Versión {version}", dated, (Paragraph(""),), kind=TITLE, reference=f"Versión {version}")
    )
    body = "\n".join(chapter_html(one.text, folder, level=CHAPTER_LEVEL) for one in chapters)
    return PaperParts(
        title=f"{TITLE}, versión {version}",
        author=Letterhead().name,
        style=paper.style + _STYLE,
        head=paper.head,
        body=_contents(chapters, version, pages) + body,
        foot=paper.foot,
        dated=dated,
        closes_together=False,
    )


def _contents(chapters: Sequence[Chapter], version: str, pages: Sequence[int]) -> str:
    rows = "".join(
        f'<tr><td class="pagina">{html.escape(one.title)}</td>'
        f'<td class="pagina" align="right" width="60">{page}</td></tr>'
        for one, page in zip(chapters, pages or (100,) * len(chapters), strict=True)
    )
    return (
        f'<p style="font-size:20pt; font-weight:700; margin:0px;">{TITLE}</p>'
        f'<p style="font-size:11pt; color:#4D5966; margin:0px 0px 12px 0px;">Versión {html.escape(version)}</p>'
        f'<h3>Contenido</h3><table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
    )
