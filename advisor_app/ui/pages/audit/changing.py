"""What may still be done to a drawn sample: make it larger, or replace a case that does not belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, CountField
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.draw_round import EntityDraw
    from advisor_app.ui.jobs import Running


class EnlargeForm(QWidget):
    """Continues the order of the draw; cases that were drawn stay."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._week: IsoWeek | None = None
        self._entity = ""
        self._said = label("", "12", "text2", wrap=True)
        self.size_field = CountField(self.tr("Size of the sample"))
        self.size_field.returnPressed.connect(self._enlarge)
        self.size_field.setFixedWidth(theme.px(80))
        self.button = Button(theme, self.tr("Enlarge"), "small")
        self.button.clicked.connect(self._enlarge)
        self.size_field.textChanged.connect(lambda _text: self.button.setEnabled(self.size_field.readable()))
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.hide)
        form_band(self, around, self._said, (label(self.tr("Cases in all")), self.size_field, self.button, cancel))

    def begin(self, week: IsoWeek, entity: str, now: int, available: int) -> None:
        self._week, self._entity = week, entity
        self._said.setText(
            self.tr("The sample has {now} cases of at most {available}. It can't be made smaller again.").format(
                now=number(now), available=number(available)
            )
        )
        self.size_field.show_count(now + 1, now + 1, available)
        self.show()
        self.size_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.size_field.selectAll()

    def _enlarge(self) -> None:
        week, entity, size = self._week, self._entity, self.size_field.count
        if week is None or size is None:
            return

        def work(office: Office, _running: Running) -> EntityDraw:
            from advisor_app.services.rounds.enlarge_round import enlarge_round

            return enlarge_round(office, week, entity, size)

        def done(draw: EntityDraw) -> None:
            self.hide()
            self._around.notices.done(
                self.tr("The sample of {entity} has {size} cases now.").format(
                    entity=draw.entity, size=number(draw.sample_size)
                )
            )

        self._around.jobs.change(self, work, done, things=frozenset({"rounds"}))


class ReplaceForm(QWidget):
    """Only for a case that does not belong to the list; a missing file is no reason."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._week: IsoWeek | None = None
        self._entity = ""
        self._number = ""
        self._said = label("", "12", "text2", wrap=True)
        self.reason = Choice(theme, self.tr("Reason"))
        self.reason.addItem(self.tr("It is another entity's case"), "wrong_entity")
        self.reason.addItem(self.tr("It was not closed in this week"), "not_closed")
        self.button = Button(theme, self.tr("Replace"), "small")
        self.button.clicked.connect(self._replace)
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.hide)
        form_band(self, around, self._said, (self.reason, self.button, cancel))

    def begin(self, week: IsoWeek, entity: str, number_of_it: str) -> None:
        self._week, self._entity, self._number = week, entity, number_of_it
        self._said.setText(
            self.tr(
                "{number} leaves the sample and the next case by lot takes its place. "
                "A case whose file is missing stays and counts as nonconforming."
            ).format(number=number_of_it)
        )
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace(self) -> None:
        week, entity, case, reason = self._week, self._entity, self._number, str(self.reason.currentData())
        if week is None:
            return

        def work(office: Office, _running: Running) -> EntityDraw:
            from advisor_app.services.rounds.replace_case import replace_case

            return replace_case(office, week, entity, case, reason)

        def done(_draw: EntityDraw) -> None:
            self.hide()
            self._around.notices.done(
                self.tr("{number} was replaced.").format(number=case), self.tr("The reason is in the history.")
            )

        self._around.jobs.change(self, work, done, things=frozenset({"rounds"}))


def form_band(form: QWidget, around: Surroundings, said: QWidget, parts: tuple[QWidget, ...]) -> None:
    """Lay a form out as a quiet band: what it does over its fields and buttons; hidden until it is begun."""
    theme = around.theme
    form.setObjectName("band")
    form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    column = QVBoxLayout(form)
    column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
    column.setSpacing(theme.px(6))
    column.addWidget(said)
    column.addLayout(row)
    form.hide()
