"""Reports are drawn and printed in processes of their own: charts and pages would hold up the window.

Always fresh interpreters ("spawn"), as for imports; the bytes are those that any other process makes.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING

from advisor_app.errors import AppError, EnvironmentFault
from advisor_app.office.reports.told_report import ToldReport

if TYPE_CHECKING:
    from advisor_app.documents.printing import Printer
    from advisor_app.documents.reports.report_papers import ReportPapers
    from advisor_app.documents.reports.report_templates import ReportTemplates

_MOST = 4
_BEHIND = 5
"""By so much the processes stand back (POSIX): where every core prints, the window still gets its turn at once."""
_press: list[PagePress] = []
"""In a process that prints: its press, opened once."""


@dataclass(frozen=True, slots=True)
class PagePress:
    """What prints reports as PDF, opened once for many."""

    pages: ReportTemplates
    printer: Printer


class ReportPresses:
    """Prints as many reports at a time as there are cores; to be closed, or used as a context manager.

    The processes are begun by the first report, and after `close` by the next one.
    """

    def __init__(self, reports: int = _MOST) -> None:
        """No more processes than there are reports."""
        self._workers = max(1, min(_MOST, os.cpu_count() or 1, reports))
        self._pool: ProcessPoolExecutor | None = None
        self._lock = Lock()

    def __enter__(self) -> ReportPresses:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(wait=True)

    def begin(self, one: ToldReport) -> Future[ReportPapers]:
        """Have a report printed; `papers_of` waits for it."""
        with self._lock:
            if self._pool is None:
                context = multiprocessing.get_context("spawn")
                self._pool = ProcessPoolExecutor(self._workers, context, initializer=_open)
            return self._pool.submit(_print, one)

    def close(self, *, wait: bool = False) -> None:
        """End the processes; what is not begun yet is not printed."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=wait, cancel_futures=True)


class PressAtHand:
    """Prints within this process, one after the other, as it is told to."""

    def __init__(self, press: PagePress) -> None:
        self._press = press

    def begin(self, one: ToldReport) -> Future[ReportPapers]:
        from advisor_app.documents.reports.report_papers import report_papers

        printed: Future[ReportPapers] = Future()
        printed.set_result(report_papers(one, self._press.pages, self._press.printer))
        return printed


def papers_of(printed: Future[ReportPapers], entity: str) -> ReportPapers:
    """What was printed; raises what printing raises, and `EnvironmentFault("report_process_ended")`."""
    try:
        return printed.result()
    except AppError:
        raise
    except (BrokenProcessPool, CancelledError) as error:
        raise EnvironmentFault("report_process_ended", entity=entity) from error


def open_page_press() -> PagePress:
    """Raises what reading the templates raises."""
    from advisor_app.documents.printing import open_printer
    from advisor_app.documents.reports.report_templates import ReportTemplates

    return PagePress(ReportTemplates(), open_printer())


def _open() -> None:
    if sys.platform != "win32":
        os.nice(_BEHIND)
    _press.append(open_page_press())


def _print(one: ToldReport) -> ReportPapers:
    from advisor_app.documents.reports.report_papers import report_papers

    press = _press[0]
    return report_papers(one, press.pages, press.printer)
