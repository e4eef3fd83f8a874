"""Delimited text: encoding, delimiter and quoting are found from the bytes; every value stays text."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from advisor_app.crm.export import Problem
from advisor_app.crm.file_kind import utf16_without_mark
from advisor_app.crm.table import HEADER_SEARCH, Progress, Table, build_table, find_header, header_score
from advisor_app.crm.vocabulary import Vocabulary
from advisor_app.errors import UserError

DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
_SAMPLE = 131_072
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Dialect:
    delimiter: str
    quote: str = '"'
    escape: str | None = None

    def reader(self, text: str, *, strict: bool = False) -> Iterator[list[str]]:
        return csv.reader(
            io.StringIO(text, newline=""),
            delimiter=self.delimiter,
            quotechar=self.quote,
            doublequote=True,
            escapechar=self.escape,
            strict=strict,
        )


def read_delimited(path: Path, content: bytes, vocabulary: Vocabulary, progress: Progress | None = None) -> Table:
    """The table in a CSV file's bytes; raises `UserError` where there is none, or a quote is never closed."""
    text, encoding, damaged = decode(content)
    marked = _SEPARATOR_LINE.match(text)
    if marked:
        text = text[marked.end() :]
    if "\x00" in text:
        text = text.replace("\x00", "")
    with _cells_of_any_length(len(text)):
        dialect = find_dialect(text, vocabulary, marked[1] if marked else None)
        lines = text.count("\n")
        records = _checked_records(path, text, dialect)
        table = build_table("csv", records, vocabulary, total=lines, progress=progress)
    if table is None:
        raise UserError("no_header", path=str(path))
    table.encoding = encoding
    table.delimiter = dialect.delimiter
    if damaged:
        table.problems.append(Problem(None, "", "characters_lost", str(damaged)))
    return table


def decode(content: bytes) -> tuple[str, str, int]:
    """The text, its encoding, and how many characters could not be read."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding.removesuffix("-sig"), encoding)
    wide = utf16_without_mark(content)
    if wide:
        return _decoded(content, wide, wide)
    try:
        return content.decode("utf-8"), "utf-8", 0
    except UnicodeDecodeError:
        pass
    text = content.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    foreign = len(text) - len(text.encode("ascii", "ignore")) - lost
    if foreign > 10 * lost:
        return text, "utf-8", lost
    return _decoded(content, "cp1252", "windows-1252")


def _decoded(content: bytes, codec: str, name: str) -> tuple[str, str, int]:
    text = content.decode(codec, "replace")
    return text, name, text.count("\ufffd")


def find_dialect(text: str, vocabulary: Vocabulary, announced: str | None = None) -> Dialect:
    """Delimiter and quoting under which the first records agree best; `announced` is that of a line "sep=;"."""
    sample = text[:_SAMPLE]
    cut = len(sample) < len(text)
    best: tuple[int, float, int] | None = None
    chosen = Dialect(announced or ",")
    for delimiter in (announced,) if announced else DELIMITERS:
        for quote, escape in _quotings(sample, delimiter):
            dialect = Dialect(delimiter, quote, escape)
            rank = _agreement(dialect, sample, vocabulary, cut=cut)
            if best is None or rank > best:
                best, chosen = rank, dialect
    return chosen


def _quotings(sample: str, delimiter: str) -> Iterator[tuple[str, str | None]]:
    """Quote and escape to try; of two that agree equally well the first is taken."""
    if '\\"' in sample:
        yield '"', "\\"
    yield '"', None
    if sample.startswith("'") and f"'{delimiter}'" in sample:
        yield "'", None


def _agreement(dialect: Dialect, sample: str, vocabulary: Vocabulary, *, cut: bool) -> tuple[int, float, int]:
    """Known headers first, then the share of records as wide as the header, then the header's width."""
    nothing = (-1, 0.0, 0)
    try:
        records = [record for record in islice(dialect.reader(sample), 200) if any(record)]
    except csv.Error:
        return nothing
    if cut and len(records) > 1:
        records.pop()
    index = find_header(records[:HEADER_SEARCH], vocabulary)
    if index is None:
        return nothing
    header = records[index]
    if len(header) == 1:
        return (0, 0.0, 1)
    widths = Counter(len(record) for record in records[index:])
    return (min(header_score(header, vocabulary), 2), widths[len(header)] / widths.total(), len(header))


def _checked_records(path: Path, text: str, dialect: Dialect) -> Iterator[list[str]]:
    """The records; a quote still open at the end would swallow all that follows it, so it is refused."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        doublequote=True,
        escapechar=dialect.escape,
    )
    number = 0
    last_start = 0
    before = 0
    for record in reader:
        number += 1
        last_start, before = before, reader.line_num
        yield record
    if number:
        tail = "".join(islice(io.StringIO(text, newline=""), last_start, None))
        try:
            list(dialect.reader(tail, strict=True))
        except csv.Error as error:
            if "unexpected end" in str(error):
                raise UserError("unclosed_quote", path=str(path), row=number) from None


@contextmanager
def _cells_of_any_length(length: int) -> Iterator[None]:
    """Python's csv refuses cells over 128 KB by default, and the bound is the process's own."""
    before = csv.field_size_limit(max(length, 131_072))
    try:
        yield
    finally:
        csv.field_size_limit(before)
