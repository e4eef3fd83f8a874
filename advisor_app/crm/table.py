"""A table out of rows: where the header stands, and the columns below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import chain, islice

from advisor_app.crm.export import SHOWN_LENGTH, Kind, Problem
from advisor_app.crm.vocabulary import Vocabulary, header_words
from advisor_app.office.names import name_key, tidy

Cell = str | float | bool | date | datetime | time | timedelta
"""As calamine gives them; an empty cell is ""."""
Progress = Callable[[int, int], None]
"""Called with the rows read so far and, where it is known, how many there are (else 0)."""

HEADER_SEARCH = 30
"""A header stands within so many rows, below titles and blank lines."""
_CHUNK = 4096


@dataclass
class Table:
    """A header and the columns below it; blank rows are left out, and their numbers with them."""

    kind: Kind
    headers: tuple[str, ...]
    columns: list[list[Cell]]
    rows: Sequence[int]
    """For each cell of a column the file's own row."""
    header_row: int
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    logical: dict[str, str] = field(default_factory=dict)
    """Header to Dynamics' logical name, from the hidden map."""
    problems: list[Problem] = field(default_factory=list)
    cut_line: bool = False
    """Whether a text's last record has fewer cells than the header, while every other has as many."""

    def column(self, header: str) -> list[Cell]:
        return self.columns[self.headers.index(header)]


def shown(value: object) -> str:
    """The value as a problem shows it."""
    text = value.replace("\x00", "") if isinstance(value, str) else str(value)
    return text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"


def header_score(row: Sequence[Cell], vocabulary: Vocabulary) -> int:
    """How many fields' exact words stand in the row."""
    words = {header_words(cell) for cell in row if isinstance(cell, str) and cell and len(cell) < 100}
    return sum(not words.isdisjoint(known.exact) for known in vocabulary.fields.values())


def find_header(head: Sequence[Sequence[Cell]], vocabulary: Vocabulary) -> int | None:
    """The index of the row that is most likely the header: the most known words, else the most distinct texts.

    A title above it or a total below it never has more of them. One known word proves nothing, since it may be a value.
    None where no row has a text at all.
    """
    best: tuple[int, int] | None = None
    found = None
    for index, row in enumerate(head):
        texts = {cell for cell in row if isinstance(cell, str) and cell.strip()}
        if not texts:
            continue
        score = header_score(row, vocabulary)
        rank = (score, 0) if score > 1 else (0, len(texts))
        if best is None or rank > best:
            best, found = rank, index
    return found


def build_table(
    kind: Kind,
    rows: Iterable[Sequence[Cell]],
    vocabulary: Vocabulary,
    *,
    first_row: int = 1,
    header_index: int | None = None,
    total: int = 0,
    progress: Progress | None = None,
) -> Table | None:
    """The table in `rows`, whose first is the file's row `first_row`; None where there is no header."""
    iterator = iter(rows)
    head = list(islice(iterator, HEADER_SEARCH))
    index = find_header(head, vocabulary) if header_index is None else header_index
    if index is None or index >= len(head):
        return None
    header_row = first_row + index
    header_cells = _trimmed(head[index])
    problems: list[Problem] = []
    collector = _Collector(len(header_cells), header_row + 1, problems)
    body = chain(head[index + 1 :], iterator)
    while chunk := list(islice(body, _CHUNK)):
        collector.add(chunk)
        if progress is not None:
            progress(collector.next_row - header_row - 1, total)
    headers, kept = _headers(header_cells, collector.columns, header_row, problems)
    return Table(
        kind=kind,
        headers=headers,
        columns=[collector.columns[position] for position in kept],
        rows=collector.row_numbers(),
        header_row=header_row,
        problems=problems,
        cut_line=kind == "csv" and collector.short_rows == [collector.next_row - 1],
    )


class _Collector:
    """Turns rows into columns chunk by chunk, so that no second copy of the whole table is held."""

    def __init__(self, width: int, first_row: int, problems: list[Problem]) -> None:
        self.columns: list[list[Cell]] = [[] for _ in range(width)]
        self.next_row = first_row
        self._first_row = first_row
        self.short_rows: list[int] = []
        """The first few rows with fewer cells than the header."""
        self._rows: list[int] | None = None
        self._problems = problems

    def add(self, chunk: list[Sequence[Cell]]) -> None:
        start = self.next_row
        self.next_row += len(chunk)
        numbers: Sequence[int] = range(start, self.next_row)
        if not all(map(any, chunk)):
            filled = [position for position, row in enumerate(chunk) if any(row)]
            if self._rows is None:
                self._rows = list(range(self._first_row, start))
            numbers = [start + position for position in filled]
            chunk = [chunk[position] for position in filled]
        if self._rows is not None:
            self._rows.extend(numbers)
        width = len(self.columns)
        if any(len(row) != width for row in chunk):
            chunk = list(self._even(chunk, numbers))
        for column, cells in zip(self.columns, zip(*chunk, strict=True), strict=False):
            column.extend(cells)

    def row_numbers(self) -> Sequence[int]:
        return range(self._first_row, self.next_row) if self._rows is None else self._rows

    def _even(self, chunk: list[Sequence[Cell]], numbers: Sequence[int]) -> Iterator[Sequence[Cell]]:
        width = len(self.columns)
        for number, row in zip(numbers, chunk, strict=True):
            if len(row) > width:
                surplus = [cell for cell in row[width:] if cell != ""]
                if surplus:
                    self._problems.append(Problem(number, "", "extra_cells", shown(" | ".join(map(str, surplus)))))
                yield row[:width]
            elif len(row) < width:
                if len(self.short_rows) < 2:
                    self.short_rows.append(number)
                yield [*row, *[""] * (width - len(row))]
            else:
                yield row


def _trimmed(cells: Sequence[Cell]) -> list[str]:
    """The header's cells as texts, without the empty ones at its end."""
    texts = [tidy(cell) if isinstance(cell, str) else tidy(str(cell)) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _headers(
    texts: list[str], columns: list[list[Cell]], header_row: int, problems: list[Problem]
) -> tuple[tuple[str, ...], list[int]]:
    """Headers that differ from each other, and the positions of the columns they name.

    A column without header and content is dropped; one with content is called by its letter, "[D]". A header that
    stands a second time becomes "Estado (2)".
    """
    taken: set[str] = set()
    headers, kept = [], []
    for position, text in enumerate(texts):
        name = text
        if not name:
            if not any(columns[position]):
                continue
            name = f"[{column_letters(position)}]"
            problems.append(Problem(header_row, name, "header_missing", ""))
        if name_key(name) in taken:
            copy = 2
            while name_key(f"{text} ({copy})") in taken:
                copy += 1
            name = f"{text} ({copy})"
            problems.append(Problem(header_row, text, "header_repeated", name))
        taken.add(name_key(name))
        headers.append(name)
        kept.append(position)
    return tuple(headers), kept


def column_letters(position: int) -> str:
    """The spreadsheet's letters of a 0-based column: 0 is A, 26 is AA."""
    letters = ""
    number = position + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
