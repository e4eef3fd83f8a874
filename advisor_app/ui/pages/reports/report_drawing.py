"""Draws the report that is looked at, beside the database and in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from advisor_app.ui.jobs import Telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor_app.documents.pdf_pictures import PagePicture
    from advisor_app.office.reports.said import Said
    from advisor_app.services.office import Office
    from advisor_app.services.reports.foresee_reports import ForeseenReport, ForeseenReports
    from advisor_app.services.reports.preview_report import PreviewedReport
    from advisor_app.services.reports.report_presses import ReportPresses
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


@dataclass(frozen=True, slots=True)
class DrawnReport:
    """What there is to look at, taken apart where the window does not wait for it.

    `pages` are the PDF's, with so many dots an inch.
    """

    told: PreviewedReport
    pages: Sequence[PagePicture]
    dots_per_inch: float


class ReportDrawing(QObject):
    """Of several that are asked for only the last is drawn. `drawn` tells a `DrawnReport`; `failed` an `AppError`."""

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, around: Surroundings, owner: QObject) -> None:
        super().__init__(owner)
        self._around = around
        self._owner = owner
        self._presses: ReportPresses | None = None
        self._running: Running | None = None

    def draw(
        self, told: ForeseenReports, line: ForeseenReport, said: Said, advisor: str | None, dots_per_inch: float
    ) -> None:
        self.stop()
        name, period, entity_id = told.kept.definition.name, told.period, line.entity.id

        def work(office: Office, running: Running) -> DrawnReport | None:
            from advisor_app.documents.pdf_pictures import page_pictures
            from advisor_app.services.reports.preview_report import preview_report
            from advisor_app.services.reports.report_presses import ReportPresses

            presses = self._presses = self._presses or ReportPresses(1)
            made = preview_report(office, name, period, entity_id, presses, advisor=advisor, said=said)
            if running.cancelled():
                return None
            return DrawnReport(made, page_pictures(made.pdf, dots_per_inch), dots_per_inch)

        def done(found: DrawnReport | None) -> None:
            if found is not None:
                self.drawn.emit(found)

        self._running = self._around.jobs.change(
            self._owner,
            work,
            done,
            things=frozenset(),
            failed=self.failed.emit,
            title=self.tr("Drawing the report of {entity}").format(entity=line.entity.name),
            beside=True,
            cancellable=True,
            telling=Telling(lambda _done, _total: "", self.tr("Cancelling…")),
        )

    def stop(self) -> None:
        """What is asked for is no longer wanted."""
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def close(self) -> None:
        """End the process; the next report begins another."""
        self.stop()
        if self._presses is not None:
            self._presses.close()
