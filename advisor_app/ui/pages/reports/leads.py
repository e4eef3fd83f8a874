"""From a figure to its cases: they are looked up, and the page of cases opens at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor_app.ui.formats import number
from advisor_app.ui.pages.reports.report_lines import Lead
from advisor_app.ui.targets import CasesAt

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from advisor_app.services.office import Office
    from advisor_app.ui.page import Surroundings

WAITING = frozenset({"expired", "open", "backlog", "not_in_30"})
"""Counts of cases that wait for somebody: those that have waited longest come first."""


class Leads(QObject):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._of_whom = ""
        self._entity_ids: Collection[UUID] | None = None

    def of(self, name: str, entity_ids: Collection[UUID] | None) -> None:
        """Whose figures are shown; `name` ends the title of every list of cases."""
        self._of_whom, self._entity_ids = name, entity_ids

    def words(self, lead: Lead | None) -> str:
        """What a mark leads to, "" if to nothing."""
        if lead is None or not lead.cases:
            return ""
        return self.tr("{title}: {cases}. Click or Enter opens the cases").format(
            title=lead.title, cases=self.tr("%Ln case(s)", "", lead.cases)
        )

    def link(self, lead: Lead | None) -> str:
        if lead is None or not lead.cases:
            return ""
        return self.tr("See the {cases}").format(cases=number(lead.cases))

    def open(self, lead: Lead | None) -> None:
        if lead is None or not lead.cases:
            return
        entity_ids = self._entity_ids
        title = f"{lead.title} · {self._of_whom}" if self._of_whom else lead.title

        def find(office: Office) -> tuple[int, ...]:
            from advisor_app.services.cases.cases_behind import cases_behind

            if lead.keys is not None:
                return lead.keys
            return cases_behind(
                office, lead.asked, lead.figure, lead.by, lead.groups, entity_ids=entity_ids, overdue=lead.overdue
            )

        def show(keys: tuple[int, ...]) -> None:
            from advisor_app.store import CaseQuery

            oldest_first = lead.keys is not None or lead.figure in WAITING
            query = CaseQuery(keys=keys, sort="created", descending=not oldest_first)
            self._around.go_to("cases", CasesAt(title, query))

        self._around.jobs.ask(self, find, show, purpose="behind", title=self.tr("Looking up cases"))
