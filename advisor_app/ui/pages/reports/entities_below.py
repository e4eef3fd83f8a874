"""Entities beside each other: their rate, the places they may really have, and since when they miss the goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.formats import number, percent
from advisor_app.ui.pages.reports.report_lines import Lead
from advisor_app.ui.parts.months import month_name
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.office.indicators.dashboard import MissedGoal
    from advisor_app.office.indicators.grouping import GroupFigures
    from advisor_app.office.indicators.ranking import Place
    from advisor_app.services.indicators.compute_dashboard import Dashboard
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.reports.leads import Leads

MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Standing:
    figures: GroupFigures
    place: Place | None
    missed: MissedGoal | None


class EntitiesBelow(QWidget):
    def __init__(self, around: Surroundings, leads: Leads) -> None:
        super().__init__()
        self._leads = leads
        self._report: Dashboard | None = None
        theme = around.theme
        self.title = label("", "14", wrap=True)
        self.measure = label("", "12", "text2", wrap=True)
        self.model: ListModel[Standing] = ListModel(self._columns(), lambda row: row.figures.group, self)
        self.table = TableView(theme, around.memory, "report-entities", self.tr("Entities"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.setFixedHeight(theme.px(340))
        self.table.row_changed.connect(self._tell)
        self.table.opened.connect(lambda row: self._open(self.model.row_at(row)))
        self.told = label("", "13", "text", wrap=True)
        self.told.setMinimumHeight(theme.px(40))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.title, self.measure, self.table, self.told):
            column.addWidget(part)

    def show_report(self, told: Dashboard) -> None:
        self._report = told
        places = {one.name: one for one in told.ranking}
        missed = {one.entity: one for one in told.missed}
        rows = [
            Standing(one, places.get(str(one.group)), missed.get(str(one.group)))
            for one in told.by["entity"]
            if one.group
        ]
        rows.sort(key=lambda row: (row.missed is None, row.missed.since if row.missed else "", row.figures.group))
        goal = percent(told.goals.rate_30)
        if told.missed:
            self.title.setText(
                self.tr("%Ln entity(ies) not over the goal of {goal}", "", len(told.missed)).format(goal=goal)
            )
        else:
            self.title.setText(self.tr("No entity is under the goal of {goal}").format(goal=goal))
        self.measure.setText(
            self.tr(
                "Limits and places at 95 % for all {count} entities at once (exact, Bonferroni): two entities differ "
                "for sure only where their limits don't meet. Enter opens the cases that were not concluded in time."
            ).format(count=len(told.ranking))
        )
        self.model.show_rows(rows)
        self.told.setText(self.tr("Choose an entity: here stands from which others it differs for sure."))

    def _tell(self, row: int) -> None:
        """From whom the entity differs, in words."""
        told = self._report
        place = self.model.row_at(row).place if row >= 0 else None
        if told is None or place is None:
            return
        behind = [one.name for one in told.ranking if place.name in one.surely_before]
        parts = [
            self.tr("{name}: {rate}, {lower} to {upper}.").format(
                name=place.name,
                rate=percent(place.limits.rate, 1),
                lower=percent(place.limits.lower),
                upper=percent(place.limits.upper),
            )
        ]
        if place.surely_before:
            parts.append(self.tr("Surely better: {names}.").format(names=_listed(place.surely_before)))
        if behind:
            parts.append(self.tr("Surely worse: {names}.").format(names=_listed(behind)))
        alike = len(told.ranking) - 1 - len(place.surely_before) - len(behind)
        parts.append(self.tr("From the other %Ln it does not differ for sure.", "", alike))
        self.told.setText(" ".join(parts))

    def _open(self, row: Standing) -> None:
        from advisor_app.office.indicators.tallying import NOT_IN_30

        told, name = self._report, row.figures.group or ""
        if told is not None:
            late = row.figures.figures.due - row.figures.figures.due_in_30
            title = self.tr("Due and not concluded in time: {name}").format(name=name)
            self._leads.open(Lead(title, late, told.asked, NOT_IN_30, "entity", (name,)))

    def _columns(self) -> tuple[Column[Standing], ...]:
        return (
            Column("entity", self.tr("Entity"), lambda row: row.figures.group or "", 200, heavy=True, stretches=True),
            Column(
                "rate",
                self.tr("In 30 days"),
                _rate,
                100,
                order=lambda row: -1 if row.figures.figures.rate_30 is None else row.figures.figures.rate_30,
                right=True,
                state=lambda row: State.BELOW_GOAL if row.missed else None,
            ),
            Column("limits", self.tr("Limits"), _limits, 100, order=_lower, right=True),
            Column(
                "due",
                self.tr("Due"),
                lambda row: number(row.figures.figures.due),
                80,
                order=lambda row: row.figures.figures.due,
                right=True,
            ),
            Column(
                "since",
                self.tr("Under the goal since"),
                self._since,
                140,
                order=lambda row: row.missed.since if row.missed else "9999",
            ),
            Column(
                "place",
                self.tr("Place"),
                self._place,
                90,
                order=lambda row: row.place.first if row.place else 10**6,
                right=True,
            ),
            Column(
                "received",
                self.tr("Received"),
                lambda row: number(row.figures.figures.received),
                90,
                order=lambda row: row.figures.figures.received,
                right=True,
            ),
            Column(
                "closed",
                self.tr("Closed"),
                lambda row: number(row.figures.figures.closed),
                90,
                order=lambda row: row.figures.figures.closed,
                right=True,
            ),
            Column(
                "expired",
                self.tr("Expired now"),
                lambda row: number(row.figures.figures.expired),
                110,
                order=lambda row: row.figures.figures.expired,
                right=True,
            ),
        )

    def _since(self, row: Standing) -> str:
        if row.missed is None:
            return ""
        year, _, month = row.missed.since.partition("-")
        named = month_name(int(year), int(month), short=True)
        return self.tr("{month} or before").format(month=named) if row.missed.from_before else named

    def _place(self, row: Standing) -> str:
        if row.place is None:
            return ""
        if row.place.first == row.place.last:
            return number(row.place.first)
        return self.tr("{first} to {last}").format(first=row.place.first, last=row.place.last)


def _rate(row: Standing) -> str:
    rate = row.figures.figures.rate_30
    return "" if rate is None else percent(rate, 1)


def _limits(row: Standing) -> str:
    if row.place is None:
        return ""
    limits = row.place.limits
    return f"{float(limits.lower) * 100:.0f}–{percent(limits.upper)}"


def _lower(row: Standing) -> float:
    return -1.0 if row.place is None else row.place.limits.lower


def _listed(names: Sequence[str]) -> str:
    """The first of many names, and how many more there are."""
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMED])} +{len(names) - MOST_NAMED}"
