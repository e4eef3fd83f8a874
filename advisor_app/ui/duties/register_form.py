"""Registers of a duty of an entity: what is open or to be corrected, checked and attested here, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.registers import BY_DUTY, RULES, Kind
from advisor_app.ui.duties.item_checks import ItemChecks
from advisor_app.ui.duties.register_card import RegisterCard
from advisor_app.ui.formats import day as day_text
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.duties.registers import Register
    from advisor_app.services.office import Office
    from advisor_app.services.registers.list_registers import RegisterLine
    from advisor_app.ui.jobs import Running

SHOWN = 4


class RegisterForm(QWidget):
    """Hidden for duties that no register proves."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._kind: Kind | None = None
        self._entity: str | None = None
        self._shown: tuple[RegisterLine, ...] | None = None
        theme = around.theme
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.px(8))
        self.checks = ItemChecks(around, inner, self.ask)
        self.begin_button = Button(theme, self.tr("Open a register"), "link")
        self.begin_button.clicked.connect(self._begin_new)
        self._new = QWidget()
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("What the register is about"))
        self.subject.setPlaceholderText(self.tr("What it is about"))
        self.on = DayField(self.tr("Day it was held"), panama_day(now_utc()))
        self.items = self._lines(self.tr("What is checked, one a line"))
        self.people = self._lines(self.tr("Who attended, one a line"))
        self.save = Button(theme, self.tr("Open"), "small")
        self.save.clicked.connect(self._open)
        self._items_said = label(self.tr("What is checked, one a line"), "12", "text2")
        self._people_said = label(self.tr("Who attended, one a line"), "12", "text2")
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.subject, 1)
        first.addWidget(self.on)
        self.on.setFixedWidth(theme.px(96))
        inside = QVBoxLayout(self._new)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(6))
        inside.addLayout(first)
        for part in (self._people_said, self.people, self._items_said, self.items, self.save):
            inside.addWidget(part)
        self._new.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("Registers"), "13b"))
        column.addWidget(self.checks.settling.panel)
        column.addWidget(inner)
        column.addWidget(self.begin_button)
        column.addWidget(self._new)
        self.hide()

    def begin(self, duty: Duty, entity: str | None) -> None:
        kind = BY_DUTY.get(duty.id)
        if (kind, entity) != (self._kind, self._entity):
            self._new.hide()
            self._shown = None
            self.checks.leave()
            emptied(self._cards)
        self._kind, self._entity = kind, entity
        self.setVisible(kind is not None)
        if kind is not None:
            self._people_said.setVisible(RULES[kind].attended)
            self.people.setVisible(RULES[kind].attended)
            self.ask()

    def ask(self) -> None:
        kind, entity = self._kind, self._entity
        if kind is None:
            return

        def look(office: Office) -> list[RegisterLine]:
            from advisor_app.services.registers.list_registers import list_registers

            return list_registers(office, kind=kind, entity=entity)

        self._around.jobs.ask(self, look, self._show, purpose="registers")

    def _show(self, lines: Sequence[RegisterLine]) -> None:
        """Cards stay while nothing of them is new; what is being typed into one goes on in the next."""
        if self._shown == tuple(lines):
            return
        self._shown = tuple(lines)
        self.checks.shown_anew()
        before = {one.register.id: (one, one.held) for one in self.findChildren(RegisterCard) if not one.isHidden()}
        emptied(self._cards)
        for line in lines[:SHOWN]:
            card = RegisterCard(self._around, line.register, self.checks)
            self._cards.addWidget(card)
            if line.register.id in before:
                card.take_over(*before[line.register.id])

    def _begin_new(self) -> None:
        kind = self._kind
        if kind is None:
            return
        self.subject.clear()
        self.on.setText(day_text(panama_day(now_utc())))
        self.items.setPlainText("\n".join(RULES[kind].items))
        self.people.clear()
        self._new.show()
        self.subject.setFocus()

    def _open(self) -> None:
        kind, entity, on, subject = self._kind, self._entity, self.on.day, self.subject.text()
        if kind is None or on is None or not subject.strip():
            self.subject.setFocus()
            return
        items, people = self.items.toPlainText().splitlines(), self.people.toPlainText().splitlines()

        def work(office: Office, _running: Running) -> Register:
            from advisor_app.services.registers.keep_register import open_register

            return open_register(office, kind, subject, entity=entity, on=on, items=items, people=people)

        def done(made: Register) -> None:
            self._new.hide()
            self._around.notices.done(self.tr("Register {reference} opened.").format(reference=made.reference))

        self._around.jobs.change(self, work, done, things=frozenset({"duties"}))

    def _lines(self, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        made.setFixedHeight(self._around.theme.px(66))
        return made
