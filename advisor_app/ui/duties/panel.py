"""One duty of one entity beside the list: what is asked, where it stands, its proof, and what was written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.duties.engine import OPEN
from advisor_app.ui.duties.cell_words import state_word
from advisor_app.ui.duties.evidence_form import EvidenceForm
from advisor_app.ui.duties.excuse_form import ExcuseForm
from advisor_app.ui.duties.occasion_form import OccasionForm
from advisor_app.ui.duties.register_form import RegisterForm
from advisor_app.ui.duties.trace_list import TraceList
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import Facts, divider, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.services.duties.trace_duty import PeriodTrace
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things


@dataclass(frozen=True, slots=True)
class DutyOf:
    """A duty of an entity, by its name; of the office where it is None."""

    duty: Duty
    entity: str | None


@dataclass(frozen=True, slots=True)
class _Traced:
    periods: tuple[PeriodTrace, ...]
    directs: bool


class DutyPanel(SidePanel):
    """`left` is told when the panel is closed, by its cross or by Escape."""

    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", most=420, least=300)
        self.setAccessibleName(self.tr("A duty and its proof"))
        theme = around.theme
        self._around = around
        self._asked: DutyOf | None = None
        self._title = label("", "16", wrap=True)
        self.close_button = Button(theme, "", "icon", icon="close", name=self.tr("Close the duty"))
        self.close_button.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._whose = label("", "13b", wrap=True)
        self._text = label("", "12", "text2", wrap=True)
        self.facts = Facts(theme)
        self._offers = QVBoxLayout()
        self.form = EvidenceForm(around)
        self.occasion = OccasionForm(around)
        self.excuse = ExcuseForm(around)
        self.registers = RegisterForm(around)
        self.trace = TraceList(around)
        self._measured = label(self.tr("The program measures this by itself; nobody proves it by hand."), "12", "text2",
                               wrap=True)  # fmt: skip
        self.column.addLayout(head)
        self.column.addWidget(self._whose)
        self.column.addWidget(self._text)
        self.column.addWidget(self.facts)
        self.column.addLayout(self._offers)
        self.column.addWidget(divider())
        for part in (self._measured, self.registers, self.form, self.occasion, self.excuse):
            self.column.addWidget(part)
        self.column.addWidget(divider())
        self.column.addWidget(self.trace)
        self.column.addStretch(1)
        self.hide()

    @property
    def shown(self) -> DutyOf | None:
        return self._asked if self.isVisible() else None

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(340), super().sizeHint().height())

    def show_duty(self, asked: DutyOf, offers: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Open at a duty; `offers` are the ways on from here, as words and what they do."""
        duty = asked.duty
        new = asked != self._asked or not self.isVisible()
        self._asked = asked
        self._title.setText(duty.title)
        self._whose.setText(asked.entity or self.tr("The office"))
        place = duty.section or duty.lines
        said = self.tr("guide, section {place}") if duty.section else self.tr("guide, lines {place}")
        self._text.setText(f"{duty.text} ({said.format(place=place)})")
        emptied(self._offers)
        for words, act in offers:
            link = Button(self._around.theme, words, "link")
            link.clicked.connect(act)
            self._offers.addWidget(link)
        self._measured.setVisible(duty.measured)
        if new:
            self.facts.show_facts([])
            self.trace.show_trace([])
            self.form.begin(duty, asked.entity)
            self.excuse.begin(duty, asked.entity)
        self.occasion.begin(duty, asked.entity)
        self.registers.begin(duty, asked.entity)
        self.show()
        self.ask()

    def ask(self) -> None:
        """See again how the duty stands."""
        asked = self._asked
        if asked is None:
            return

        def look(office: Office) -> _Traced:
            from advisor_app.services.director import directs
            from advisor_app.services.duties.trace_duty import trace_duty

            return _Traced(tuple(trace_duty(office, asked.duty.id, asked.entity)), directs(office))

        self._around.jobs.ask(self, look, lambda traced: self._show(asked, traced), purpose="duty")

    def things_changed(self, things: Things) -> None:
        if self.isVisible():
            self.ask()
            self.registers.ask()

    def take_focus(self) -> None:
        """To what is to be filled in, where anything is."""
        first: QWidget = self.form.note if self.form.isVisible() else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, asked: DutyOf, traced: _Traced) -> None:
        if asked != self._asked:
            return
        duty = asked.duty
        unmet = [one for one in traced.periods if one.line.state in OPEN]
        shown = unmet[0] if unmet else (traced.periods[-1] if traced.periods else None)
        facts = [(self.tr("Proved by"), duty.proof)]
        if shown is not None:
            line = shown.line
            facts = [
                (self.tr("State"), f"{state_word(line.state)}, {line.period}"),
                (self.tr("Done on") if line.done_on else self.tr("Due on"), day(line.done_on or line.due)),
                *([(self.tr("Measured"), line.evidence)] if duty.measured and line.evidence else []),
                (self.tr("In charge"), line.advisor or "-"),
                *facts,
            ]
        self.facts.show_facts(facts)
        settled = [one for one in traced.periods if one not in unmet and one.line.owed]
        self.form.offer_periods([one.line.period for one in (*unmet, *reversed(settled))])
        self.form.setVisible(not duty.measured and bool(self.form.periods))
        self.excuse.offer_periods([one.line.period for one in unmet])
        self.excuse.setVisible(traced.directs and bool(unmet))
        self.trace.show_trace(traced.periods)
