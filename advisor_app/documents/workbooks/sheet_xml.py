"""One sheet of a workbook as XML that streams through: a fixed head, rows, and a foot that knows how many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from math import ceil
from typing import IO

from advisor_app.documents.table_columns import Cell, Column
from advisor_app.documents.workbooks.sheet_cells import ROW, STYLES, encoder, text_cell

MOST_ROWS = 1_048_576
"""Of a sheet, its heading among them."""
_MOST_BYTES = 1_900_000_000
"""Of a sheet's XML; from 2 GiB on a package needs an extension that not every reader has."""
_BATCH = 1_000
_LINE, _TALLEST = 15, 409
"""Points of a row of one line, and the most that a row may have."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    '<sheetViews><sheetView workbookViewId="0"{selected}>'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>'
)
_FOOT = (
    "</sheetData>{filter}"
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="1" orientation="landscape" fitToHeight="0"/>'
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPágina &amp;P de &amp;N</oddFooter></headerFooter></worksheet>"
)


def write_sheet(
    stream: IO[bytes],
    columns: Sequence[Column],
    rows: Iterator[Sequence[Cell]],
    *,
    first: bool,
    filtered: bool,
    progress: Callable[[int], None],
) -> int:
    """Write as many of the rows as a sheet holds, and tell how many; `progress` hears it after each thousand.

    Raises ValueError for a row that is longer or shorter than `columns`, and what the encoders raise.
    """
    places = [column_letters(place) for place in range(len(columns))]
    encoders = [encoder(column, letters) for column, letters in zip(columns, places, strict=True)]
    wrapping = [(place, column.set_width) for place, column in enumerate(columns) if column.wraps]
    size = stream.write(_head(columns, places, first=first).encode())
    done = 0
    while size < _MOST_BYTES and done < MOST_ROWS - 1:
        batch = list(islice(rows, min(_BATCH, MOST_ROWS - 1 - done)))
        if not batch:
            break
        encoded = [encode(values) for encode, values in zip(encoders, zip(*batch, strict=True), strict=True)]
        lines = [
            f'<row r="{ROW}"{height}>{"".join(cells)}</row>'.replace(ROW, str(number))
            for number, (height, cells) in enumerate(
                zip(_heights(batch, wrapping), zip(*encoded, strict=True), strict=True), start=done + 2
            )
        ]
        size += stream.write("".join(lines).encode())
        done += len(batch)
        progress(done)
    stream.write(_foot(columns, done, filtered=filtered).encode())
    return done


def filter_range(columns: Sequence[Column], rows: int) -> str:
    """ "$A$1:$F$201": the heading and the rows under it."""
    return f"$A$1:${column_letters(len(columns) - 1)}${rows + 1}"


def column_letters(place: int) -> str:
    """ "A" for 0, "AB" for 27."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _head(columns: Sequence[Column], places: Sequence[str], *, first: bool) -> str:
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{column.set_width + 0.7109375!r}" customWidth="1"/>'
        for at, column in enumerate(columns, start=1)
    )
    headings = "".join(
        text_cell(column.heading or " ", letters, STYLES["heading at right" if column.kind.at_right else "heading"])
        for column, letters in zip(columns, places, strict=True)
    )
    selected = ' tabSelected="1"' if first else ""
    height = _height(max(_lines(column.heading, column.set_width - 1) for column in columns))
    return _HEAD.format(selected=selected, widths=widths) + f'<row r="1"{height}>{headings}</row>'.replace(ROW, "1")


def _heights(rows: Sequence[Sequence[Cell]], wrapping: Sequence[tuple[int, float]]) -> list[str]:
    """How high each row must be for the texts that wrap: LibreOffice gives every row one line unless it is told."""
    if not wrapping:
        return [""] * len(rows)
    return [_height(max(_lines(row[place], width) for place, width in wrapping)) for row in rows]


def _height(lines: int) -> str:
    return f' ht="{min(lines * _LINE, _TALLEST)}"' if lines > 1 else ""


def _lines(text: Cell, width: float) -> int:
    """Taken as if every character were as wide as a digit, which few are, so that words have room to wrap."""
    if not isinstance(text, str) or (len(text) <= width and "\n" not in text):
        return 1
    return sum(max(1, ceil(len(line) / width)) for line in text.splitlines())


def _foot(columns: Sequence[Column], rows: int, *, filtered: bool) -> str:
    reference = filter_range(columns, rows).replace("$", "")
    return _FOOT.format(filter=f'<autoFilter ref="{reference}"/>' if filtered else "")
