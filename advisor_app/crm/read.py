"""An export from end to end: bytes, table, columns, orders, fields, cases."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from advisor_app.crm.delimited import read_delimited
from advisor_app.crm.evidence import weigh
from advisor_app.crm.examination import Examination, examine, read_fields
from advisor_app.crm.export import FoundOrder, Kind, Preview, Problem, Reading, ReadOptions, Recognition
from advisor_app.crm.file_kind import kind_of, read_bytes
from advisor_app.crm.questions import open_questions, refuse_open_questions, refuse_unfit_order
from advisor_app.crm.rows import case_batch, judge
from advisor_app.crm.table import Table
from advisor_app.crm.vocabulary import Vocabulary, load_vocabulary
from advisor_app.crm.workbook import read_workbook
from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.office.names import name_key

FIRST_CASES = 10
_NO_OPTIONS = ReadOptions()

Progress = Callable[[int, int], None]


def load_export(path: Path, sheet: str | None = None, progress: Progress | None = None) -> LoadedExport:
    """Read a file's table once, to be previewed and read under one set of options after another.

    `progress` is called with the rows read and how many there are (0 where that isn't known); what it raises goes
    through. Raises `UserError` for a file that can't be read or holds no case.
    """
    with _without_collector():
        vocabulary = load_vocabulary()
        content = read_bytes(path)
        if kind_of(path, content) == "xlsx":
            table = read_workbook(path, content, vocabulary, sheet, progress)
        else:
            table = read_delimited(path, content, vocabulary, progress)
        if not table.rows:
            raise UserError("no_cases", path=str(path))
        return LoadedExport(path, table, vocabulary, hashlib.sha256(content).hexdigest())


def preview_export(path: Path, options: ReadOptions = _NO_OPTIONS) -> Preview:
    """How the file would be read; see `LoadedExport.preview` and `load_export`."""
    return load_export(path, options.sheet).preview(options)


def read_export(path: Path, options: ReadOptions = _NO_OPTIONS, progress: Progress | None = None) -> Reading:
    """Every case of the file, and every fault; see `LoadedExport.read` and `load_export`."""
    return load_export(path, options.sheet, progress).read(options)


@dataclass(frozen=True)
class LoadedExport:
    """A file's table in memory, with none of its columns understood yet."""

    path: Path
    table: Table
    vocabulary: Vocabulary
    sha256: str

    @property
    def rows(self) -> int:
        """Filled ones, without the header."""
        return len(self.table.rows)

    @property
    def shape(self) -> str:
        """SHA-256 over the kind and the headers in any order: files of one shape share a mapping."""
        keys = sorted(name_key(header) for header in self.table.headers)
        return hashlib.sha256("\n".join([self.table.kind, *keys]).encode()).hexdigest()

    def preview(self, options: ReadOptions = _NO_OPTIONS) -> Preview:
        """How the file would be read, with the problems that an import would report.

        What an import would ask or refuse is told as a problem of the file: "number_column_missing",
        "created_column_missing", "header_choice_needed", "date_order_ambiguous", "entity_needed". Raises `UsageError`
        for an unknown field, header or time zone in the options.
        """
        with _without_collector():
            examined = examine(self.table, self.vocabulary, options)
            problems = [*self.table.problems, *open_questions(examined)]
            first: list[Case] = []
            staying_out = 0
            if not examined.missing and not examined.undecided:
                columns, found = read_fields(examined)
                judged = judge(columns, self.vocabulary)
                problems += [*found, *judged.problems]
                first = case_batch(columns, judged.taken).first(FIRST_CASES).cases()
                staying_out = judged.rejected
            return Preview(**self._facts(examined, problems), staying_out=staying_out, first=tuple(first))

    def read(self, options: ReadOptions = _NO_OPTIONS) -> Reading:
        """Every case of the file, and every fault.

        Raises `UserError` where a required column is missing, and `DecisionNeeded` "header_choice_needed",
        "date_order_needed" or "entity_needed" where a person has to decide.
        """
        with _without_collector():
            examined = examine(self.table, self.vocabulary, options)
            refuse_open_questions(examined, self.path)
            columns, found = read_fields(examined)
            refuse_unfit_order(examined, columns)
            judged = judge(columns, self.vocabulary)
            taken = case_batch(columns, judged.taken)
            problems = [*self.table.problems, *found, *judged.problems]
            with_problems = {problem.row for problem in problems} - {None}
            numbered = zip(columns.rows, columns.texts["number"], strict=True) if with_problems else ()
            return Reading(
                **self._facts(examined, problems),
                staying_out=judged.rejected,
                first=tuple(taken.first(FIRST_CASES).cases()),
                warnings=weigh(taken, problems, len(self.table.rows), cut_line=self.table.cut_line),
                taken=taken,
                rejected=judged.rejected,
                repeated=judged.repeated,
                negative=judged.negative,
                sha256=self.sha256,
                numbers={row: number for row, number in numbered if row in with_problems},
            )

    def _facts(self, examined: Examination, problems: list[Problem]) -> _Facts:
        table, found = self.table, examined.found
        return _Facts(
            path=self.path,
            kind=table.kind,
            sheet=table.sheet,
            headers=table.headers,
            columns=found.columns,
            rows=len(table.rows),
            date_order=examined.date_order,
            date_orders=examined.orders,
            encoding=table.encoding,
            delimiter=table.delimiter,
            left_out=found.left_out,
            unused=found.unused,
            problems=tuple(sorted(problems, key=lambda problem: problem.row or 0)),
            shape=self.shape,
            recognised_by=found.recognised_by,
        )


class _Facts(TypedDict):
    path: Path
    kind: Kind
    sheet: str | None
    headers: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]
    rows: int
    date_order: FoundOrder
    date_orders: dict[str, FoundOrder]
    encoding: str | None
    delimiter: str | None
    left_out: tuple[str, ...]
    unused: tuple[str, ...]
    problems: tuple[Problem, ...]
    shape: str
    recognised_by: Recognition


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of cells that live to the end would be walked again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
