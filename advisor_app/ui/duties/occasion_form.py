"""Something happened that makes a duty owed: a request, a meeting, a task given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.catalogue import Frequency
from advisor_app.ui.formats import day as day_text
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.duties.facts import Occasion
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class OccasionForm(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._duty: Duty | None = None
        self._entity: str | None = None
        theme = around.theme
        today = panama_day(now_utc())
        self.on = DayField(self.tr("Day on which it came up"), today)
        self.what = QLineEdit()
        self.what.setAccessibleName(self.tr("What is asked for"))
        self.what.returnPressed.connect(self._open)
        self.button = Button(theme, self.tr("Note it as owed"), "small")
        self.button.clicked.connect(self._open)
        fields = QGridLayout()
        fields.setHorizontalSpacing(theme.px(10))
        fields.setVerticalSpacing(theme.px(6))
        fields.setColumnStretch(1, 1)
        for row, (said, field) in enumerate(((self.tr("Came up on"), self.on), (self.tr("What"), self.what))):
            fields.addWidget(label(said, "12", "text2"), row, 0)
            fields.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("It came up anew"), "13b"))
        column.addLayout(fields)
        column.addWidget(self.button)

    def begin(self, duty: Duty, entity: str | None) -> None:
        """For duties that are owed when something happens; hidden for all others."""
        if (duty, entity) != (self._duty, self._entity):
            self.what.clear()
            self.on.setText(day_text(panama_day(now_utc())))
        self._duty, self._entity = duty, entity
        self.setVisible(duty.frequency is Frequency.ON_EVENT)

    def _open(self) -> None:
        duty, entity, on, what = self._duty, self._entity, self.on.day, self.what.text()
        if duty is None or on is None or not what.strip():
            self.what.setFocus()
            return

        def work(office: Office, _running: Running) -> Occasion:
            from advisor_app.services.duties.record_duty import open_occasion

            return open_occasion(office, duty.id, entity=entity, on=on, note=what)

        def done(made: Occasion) -> None:
            self.what.clear()
            said = self.tr("{duty}: noted as owed since {day}.")
            self._around.notices.done(said.format(duty=duty.title, day=day_text(made.on)), entity or "")

        self._around.jobs.change(self, work, done, things=frozenset({"duties"}))
