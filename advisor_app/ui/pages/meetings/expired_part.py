"""The expired cases of the entity that is visited: how many, the oldest, and the way to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import CasesAt

if TYPE_CHECKING:
    from advisor_app.office.meetings.dossier import ExpiredCase
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown

_HEAD, _ROW = 30, 26


class ExpiredPart(QWidget):
    """Hidden where there are none. Enter or a double click on a row opens its case."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: Shown | None = None
        theme = around.theme
        self._said = ElidedLabel("", "14")
        self.open_all = Button(theme, "", "link")
        self.open_all.clicked.connect(self._open_all)
        self.model: ListModel[ExpiredCase] = ListModel(self._columns(), lambda one: one.number, self)
        self.table = TableView(theme, around.memory, "meeting_expired", self.tr("Expired cases"), self.model.columns)
        self.table.setModel(self.model)
        self.table.opened.connect(lambda row: self._open([self.model.row_at(row).number]))
        self._more = label("", "12", "text2")
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(self.open_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self._more)
        self.hide()

    def show_meeting(self, shown: Shown) -> None:
        self._shown = shown
        count = shown.expired_count
        self.setVisible(count > 0)
        if not count:
            return
        self._said.setText(self.tr("%Ln expired case(s)", "", count) + self._before(shown))
        self.open_all.say(self.tr("Open the %Ln", "", count))
        self.model.show_rows(list(shown.expired))
        rows = len(shown.expired)
        self.table.setFixedHeight(self._around.theme.px(_HEAD + _ROW * rows))
        self._more.setVisible(count > rows)
        self._more.setText(self.tr("and %Ln more", "", count - rows))

    def _before(self, shown: Shown) -> str:
        """How many they were on the day of the last visit, as the box of indicators tells it."""
        told = shown.indicators[-1].before if shown.indicators else ""
        if not told or shown.last is None:
            return ""
        return self.tr("; there were {count} on {day}").format(count=told, day=f"{shown.last:%d/%m}")

    def _columns(self) -> tuple[Column[ExpiredCase], ...]:
        return (
            Column("number", self.tr("Case"), lambda one: one.number, 120),
            Column("type", self.tr("Type"), lambda one: one.type, 90),
            Column("days", self.tr("Days"), lambda one: str(one.days), 64, order=lambda one: one.days, right=True),
            Column("subject", self.tr("Subject"), lambda one: one.subject, 180, stretches=True),
        )  # fmt: skip

    def _open_all(self) -> None:
        from advisor_app.store import CaseQuery

        if self._shown is not None and self._shown.meeting.entity_id is not None:
            title = self.tr("Expired cases of {entity}").format(entity=self._shown.entity)
            query = CaseQuery(entity_ids=(self._shown.meeting.entity_id,), state="expired")
            self._around.go_to("cases", CasesAt(title, query))

    def _open(self, numbers: list[str]) -> None:
        from advisor_app.store import CaseQuery

        title = self.tr("Expired cases of {entity}").format(entity=self._shown.entity if self._shown else "")
        self._around.go_to("cases", CasesAt(title, CaseQuery(numbers=tuple(numbers))))
