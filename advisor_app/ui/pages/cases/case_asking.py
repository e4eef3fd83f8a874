"""What the table of cases asks the database, in the order in which a person waits for it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from advisor_app.services.cases.browse_cases import Browsing
from advisor_app.store import CaseQuery, CaseView
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.services.cases.browse_cases import CaseDetail, CasesFound, CasesGrouped
    from advisor_app.services.office import Office
    from advisor_app.store import CaseLine
    from advisor_app.store.cases.case_views import SavedView


class CaseAsking(QObject):
    """A later question of the same kind takes the place of one that was not answered yet."""

    found = Signal(object)
    """`CasesFound`: the beginning of an answer, or all of it."""
    rest_found = Signal(object)
    grouped = Signal(object)
    """`CasesGrouped`."""
    counted = Signal(object)
    """Counts by the keys of the views that were asked for."""
    lines_read = Signal(object)
    case_read = Signal(object)
    """`CaseDetail`."""
    views_read = Signal(object)
    names_read = Signal(object)

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = around.jobs
        self.browsing = Browsing()
        self._asked = 0

    def ask(self, view: CaseView) -> None:
        self._asked += 1
        asked, query, group, browsing = self._asked, view.query, view.group, self.browsing
        title = self.tr("Looking up cases")
        if group is not None:

            def group_them(office: Office) -> CasesGrouped:
                from advisor_app.services.cases.browse_cases import group_cases

                return group_cases(office, query, group, browsing)

            self._jobs.ask(self, group_them, self.grouped.emit, purpose="cases", title=title)
            return

        def find(office: Office) -> CasesFound:
            from advisor_app.services.cases.browse_cases import first_cases

            return first_cases(office, query, browsing)

        def find_all(office: Office) -> CasesFound:
            from advisor_app.services.cases.browse_cases import find_cases

            return find_cases(office, query, browsing)

        def show(found: CasesFound) -> None:
            self.found.emit(found)
            if not found.whole and asked == self._asked:
                self._jobs.ask(self, find_all, show_rest, purpose="rest", title=title, can_wait=True)

        def show_rest(found: CasesFound) -> None:
            if asked == self._asked:
                self.rest_found.emit(found)

        self._jobs.ask(self, find, show, purpose="cases", title=title)

    def ask_counts(self, queries: Mapping[str, CaseQuery]) -> None:
        browsing = self.browsing

        def count(office: Office) -> dict[str, int]:
            from advisor_app.services.cases.browse_cases import count_views

            return count_views(office, queries, browsing)

        self._jobs.ask(self, count, self.counted.emit, purpose="counts", can_wait=True)

    def ask_lines(self, ids: array[int]) -> None:
        def lines(office: Office) -> list[CaseLine]:
            from advisor_app.services.cases.browse_cases import case_lines

            return case_lines(office, ids)

        self._jobs.ask(self, lines, self.lines_read.emit, purpose="lines")

    def ask_case(self, number: str) -> None:
        def look(office: Office) -> CaseDetail:
            from advisor_app.services.cases.browse_cases import show_case

            return show_case(office, number)

        self._jobs.ask(self, look, self.case_read.emit, purpose="case")

    def ask_names(self) -> None:
        """The saved views, and what entities are called."""

        def views(office: Office) -> list[SavedView]:
            from advisor_app.services.cases.save_case_view import case_views

            return case_views(office)

        def names(office: Office) -> object:
            from advisor_app.services.cases.browse_cases import entity_names

            return entity_names(office)

        self._jobs.ask(self, views, self.views_read.emit, purpose="views", can_wait=True)
        self._jobs.ask(self, names, self.names_read.emit, purpose="names", can_wait=True)
