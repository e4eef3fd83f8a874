"""HTML on paper: the one module besides the window that uses Qt, and of it QtGui alone."""

from __future__ import annotations

import itertools
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QHashSeed, QIODevice, QMarginsF, QRectF, Qt, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCell,
)

from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.pagination import Page, Piece, Stretch, paginate
from advisor_app.documents.pdf_bytes import settled, told_in_metadata
from advisor_app.errors import EnvironmentFault

RESOLUTION = 600
"""Dots an inch; all measures below are turned into them."""

WIDTH, HEIGHT = 215.9, 279.4
SIDE, TOP, ABOVE_FOOT = 22.0, 33.0, 19.0
"""Millimetres: the side margins, where the text begins, and what it leaves below."""
HEAD_TOP, RULE_TOP, RULE_THICKNESS = 13.0, 28.9, 0.5
FOOT_RULE, FOOT_TOP, HAIRLINE = 262.4, 264.6, 0.15
LONGEST_PARAGRAPH = 60.0
"""Millimetres; a longer one may be cut between its lines, if it has to be."""
TOUCH = 0.5
"""Millimetres by which two neighbours' paddings may overlap a page's edge."""

_ACCENT, _HAIRLINE_COLOUR, _QUIET = "#0B5CAD", "#C9D0D8", "#4D5966"
_WITHOUT_A_SCREEN = () if sys.platform == "win32" else ("-platform", "offscreen")
"""On Windows the platform without a screen finds no fonts, and the usual one needs no display."""
_FAMILIES = ("Calibri", "Carlito", "Segoe UI", "Open Sans", "sans-serif")


class PdfPrinter:
    """Turns letters into PDF. Text can be drawn only while a QGuiApplication lives.

    In the window that is the application; elsewhere this makes one without a screen and keeps it. A window can't be
    opened later in a process where this made one: open the application first. For the main thread alone:
    `documents.printing` gives every other what prints for it.
    """

    def __init__(self) -> None:
        _insist_on_main_thread()
        running = QCoreApplication.instance()
        if running is not None and not isinstance(running, QGuiApplication):
            raise RuntimeError("an application without text drawing runs already")
        self._application = running or QGuiApplication(["advisor-app", *_WITHOUT_A_SCREEN])

    def letter(self, parts: PaperParts) -> bytes:
        """A letter as PDF, on Letter paper. Raises `EnvironmentFault("pdf_not_written")`."""
        _insist_on_main_thread()
        events = QEventLoop()  # a layout starts a timer, and that needs a dispatcher
        if parts.dated is not None:
            QHashSeed.setDeterministicGlobalSeed()  # the writer puts fonts in the order of a hash
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = _writer(buffer, parts)
        paper = _Paper(parts, writer)
        painter = QPainter()
        if not painter.begin(writer):
            raise EnvironmentFault("pdf_not_written", title=parts.title)
        for number in range(paper.pages):
            if number:
                writer.newPage()
            paper.draw(painter, number)
        painter.end()
        del events
        data = bytes(buffer.data().data())
        if not data.startswith(b"%PDF"):
            raise EnvironmentFault("pdf_not_written", title=parts.title)
        return data if parts.dated is None else settled(data, parts.dated)

    def heading_pages(self, parts: PaperParts, level: int) -> list[int]:
        """The pages, counted from 1, on which a document's headings of one level stand, in their order."""
        _insist_on_main_thread()
        events = QEventLoop()
        paper = _Paper(parts, _writer(QBuffer(), parts))
        found = paper.headings(level)
        del events
        return found


class _Paper:
    """A document laid out on pages, in dots of the resolution."""

    def __init__(self, parts: PaperParts, writer: QPdfWriter) -> None:
        self._body = _document(parts, parts.body, writer)
        pieces = _pieces(self._body, closes_together=parts.closes_together)
        self._pages = paginate(pieces, _dots(HEIGHT - TOP - ABOVE_FOOT))
        self._head = _document(parts, parts.head, writer)
        self._foot = _document(parts, parts.foot, writer, share=0.8)

    @property
    def pages(self) -> int:
        return len(self._pages)

    def headings(self, level: int) -> list[int]:
        found = []
        block = self._body.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == level:
                top = self._body.documentLayout().blockBoundingRect(block).top()
                found.append(sum(page.stretch.top <= top for page in self._pages))
            block = block.next()
        return found

    def draw(self, painter: QPainter, page: int) -> None:
        """The page counted from 0."""
        _draw(painter, self._head, HEAD_TOP)
        _draw_rule(painter, RULE_TOP, RULE_THICKNESS, _ACCENT)
        _draw_page(painter, self._body, self._pages[page])
        _draw_rule(painter, FOOT_RULE, HAIRLINE, _HAIRLINE_COLOUR)
        _draw(painter, self._foot, FOOT_TOP)
        _draw_page_number(painter, page + 1, len(self._pages))


def _insist_on_main_thread() -> None:
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("pages are laid out in the main thread alone: ask documents.printing")


def _writer(buffer: QBuffer, parts: PaperParts) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(parts.title)
    writer.setAuthor(parts.author)
    writer.setCreator("advisor-app")
    if parts.dated is not None:
        writer.setDocumentId(QUuid())
        writer.setDocumentXmpMetadata(told_in_metadata(parts.title, parts.author))
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.Letter), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    return writer


def _document(parts: PaperParts, html: str, writer: QPdfWriter, share: float = 1) -> QTextDocument:
    """HTML laid out without pages, as wide as `share` of the text's width."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(_font(10))
    document.setDefaultStyleSheet(parts.style)
    document.setTextWidth(_dots(WIDTH - 2 * SIDE) * share)  # before the text, or that would be laid out twice
    document.setHtml(f"<body>{html}</body>")
    return document


def _pieces(body: QTextDocument, *, closes_together: bool) -> list[Piece]:
    """The body's paragraphs and rows; if so asked they stay together from the last heading on, with the signature.

    What begins a page of its own after that, an annex, is no part of the close.
    """
    layout = body.documentLayout()
    pieces: list[Piece] = []
    last_heading = 0
    block = body.begin()
    while block.isValid():
        table = cast("QTextTable | None", QTextCursor(block).currentTable())
        if table is not None:
            pieces += _rows(table, layout)
            block = table.lastCursorPosition().block()
        else:
            extent = layout.blockBoundingRect(block)
            is_heading = block.blockFormat().headingLevel() > 0
            if is_heading:
                last_heading = len(pieces)
            starts = bool(block.blockFormat().pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            stretch = Stretch(extent.top(), extent.bottom())
            pieces.append(Piece(stretch, is_heading, None, _cuts([block], layout), starts))
        block = block.next()
    if not closes_together:
        return pieces
    annexes = (at for at, piece in enumerate(pieces) if at > last_heading and piece.starts_page)
    end = next(annexes, len(pieces)) - 1
    together = (replace(piece, with_next=True) for piece in pieces[last_heading:end])
    return [*pieces[:last_heading], *together, *pieces[max(end, last_heading) :]]


def _rows(table: QTextTable, layout: QAbstractTextDocumentLayout) -> Iterator[Piece]:
    """A table's rows. They part inside the upper padding of the lower one, where neither text nor line is."""
    cells = [[table.cellAt(row, column) for column in range(table.columns())] for row in range(table.rows())]
    texts = [min(layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in row) for row in cells]
    frame = layout.frameBoundingRect(table)
    inside = min(texts[0] - frame.top(), _dots(TOUCH) / 2)
    ends = [frame.top(), *(top - inside for top in texts[1:]), frame.bottom()]
    heads = table.format().headerRowCount()
    head = Stretch(ends[0], ends[heads]) if heads else None
    for row, (top, bottom) in enumerate(itertools.pairwise(ends)):
        is_head = row < heads
        is_long = not is_head and bottom - top > _dots(LONGEST_PARAGRAPH)
        cuts = _cuts([block for cell in cells[row] for block in _blocks(cell)], layout) if is_long else ()
        yield Piece(Stretch(top, bottom), is_head, None if is_head else head, cuts)


def _blocks(cell: QTextTableCell) -> Iterator[QTextBlock]:
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while block.isValid():
        yield block
        if block == last:
            return
        block = block.next()


def _cuts(blocks: list[QTextBlock], layout: QAbstractTextDocumentLayout) -> tuple[float, ...]:
    """The heights at which no paragraph is cut, of those that may stand side by side; no line, if one is too long."""
    extents = [layout.blockBoundingRect(block) for block in blocks]
    parts = [Stretch(extent.top(), extent.bottom()) for extent in extents]
    if any(part.height > _dots(LONGEST_PARAGRAPH) for part in parts):
        lines = (
            (extent.top(), block.layout().lineAt(n))
            for extent, block in zip(extents, blocks, strict=True)
            for n in range(block.layout().lineCount())
        )
        parts = [Stretch(top + line.y(), top + line.y() + line.height()) for top, line in lines]
    ends = sorted({part.bottom for part in parts})
    return tuple(end for end in ends if not any(part.top < end < part.bottom for part in parts))


def _draw(painter: QPainter, document: QTextDocument, top: float) -> None:
    painter.save()
    painter.translate(_dots(SIDE), _dots(top))
    document.documentLayout().draw(painter, _on_paper())
    painter.restore()


def _draw_page(painter: QPainter, body: QTextDocument, page: Page) -> None:
    top = _dots(TOP)
    if page.table_head is not None:
        _draw_stretch(painter, body, page.table_head, top)
        top += page.table_head.height
    _draw_stretch(painter, body, page.stretch, top)


def _draw_stretch(painter: QPainter, body: QTextDocument, stretch: Stretch, top: float) -> None:
    window = QRectF(0, stretch.top, body.textWidth(), stretch.height)
    painter.save()
    painter.translate(_dots(SIDE), top - stretch.top)
    painter.setClipRect(window)
    context = _on_paper()
    # A row that only touches the window would be drawn out of sight, and be found twice by whoever searches the text.
    context.clip = window.adjusted(0, _dots(TOUCH), 0, -_dots(TOUCH))
    body.documentLayout().draw(painter, context)
    painter.restore()


def _on_paper() -> QAbstractTextDocumentLayout.PaintContext:
    """Black where a template says nothing: Qt would take the window's colours, and a dark theme's text is white."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = QPalette(QColor("#000000"), QColor("#FFFFFF"))
    return context


def _draw_rule(painter: QPainter, top: float, thickness: float, colour: str) -> None:
    painter.fillRect(QRectF(_dots(SIDE), _dots(top), _dots(WIDTH - 2 * SIDE), _dots(thickness)), QColor(colour))


def _draw_page_number(painter: QPainter, page: int, pages: int) -> None:
    painter.setFont(_font(8.5))
    painter.setPen(QColor(_QUIET))
    where = QRectF(_dots(SIDE), _dots(FOOT_TOP), _dots(WIDTH - 2 * SIDE), _dots(6))
    painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), f"Página {page} de {pages}")


def _font(points: float) -> QFont:
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPointSizeF(points)
    font.setFeature(QFont.Tag("liga"), 0)  # a PDF's reader can't tell which letters a ligature such as "ti" stands for
    return font


def _dots(millimetres: float) -> float:
    return millimetres / 25.4 * RESOLUTION
