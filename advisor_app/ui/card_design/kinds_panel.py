"""Which card the entities of each kind are audited with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from advisor_app.office.cards.editions import CardState
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD
from advisor_app.services.cards.list_cards import CardLine, CardList
from advisor_app.ui.card_design.rows import id_of
from advisor_app.ui.formats import number
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.theme import Theme


class KindsPanel(SidePanel):
    """`assigned` tells a kind of entity and a card ("" is the one for all); `copy_wanted` a copy's short name and its
    title; `retire_wanted` that the card is not to be used any more.
    """

    assigned = Signal(str, str)
    copy_wanted = Signal(str, str)
    retire_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Whom the cards are for"), 620)
        self._theme = theme
        self.choices: dict[str, Choice] = {}
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(6))
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Title of the copy"))
        self.title.setPlaceholderText(self.tr("Title of the copy"))
        self.copy: Button = Button(theme, self.tr("Copy this card"), "small")
        self.copy.setEnabled(False)
        self.title.textChanged.connect(lambda text: self.copy.setEnabled(bool(id_of(text))))
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(id_of(self.title.text()), self.title.text().strip()))
        self.retire = Button(theme, self.tr("Retire this card"), "link")
        self.retire.clicked.connect(self.retire_wanted)
        self.retire.setToolTip(self.tr("No new audit begins with it; those that were begun keep it."))
        copying = QHBoxLayout()
        copying.addWidget(self.title, 1)
        copying.addWidget(self.copy)
        self.column.addWidget(label(self.tr("From now on audits begin with"), "13b"))
        self.column.addWidget(self._rows)
        self.column.addWidget(divider())
        self.column.addWidget(
            label(self.tr("For another kind of entity, with changes of its own"), "12", "text2", wrap=True)
        )
        self.column.addLayout(copying)
        retiring = QHBoxLayout()
        retiring.addWidget(self.retire)
        retiring.addStretch(1)
        self.column.addLayout(retiring)
        self.column.addStretch(1)

    def show_cards(self, found: CardList, current: CardLine) -> None:
        usable = [one for one in found.cards if _holds(one)]
        for place, line in enumerate(found.kinds):
            choice = self.choices.get(line.kind)
            if choice is None:
                choice = self.choices[line.kind] = Choice(self._theme, line.kind or self.tr("every other kind"))
                choice.activated.connect(lambda _index, kind=line.kind: self._assign(kind))
                words = self.tr("{kind} ({count})").format(
                    kind=line.kind or self.tr("every other kind"), count=number(line.entities)
                )
                self._grid.addWidget(label(words, "13", wrap=True), place, 0)
                self._grid.addWidget(choice, place, 1)
            choice.clear()
            if line.kind:
                choice.addItem(self.tr("the one for all"), "")
            for card in usable:
                choice.addItem(card.title, card.card_id)
            choice.setCurrentIndex(max(0, choice.findData(line.card_id if line.own else "")))
        self.retire.setVisible(current.in_state(CardState.PUBLISHED) is not None)
        self.retire.setEnabled(not current.kinds)

    def _assign(self, kind: str) -> None:
        self.assigned.emit(kind, str(self.choices[kind].currentData()))


def _holds(line: CardLine) -> bool:
    """Whether audits may begin with it: it is published, or what holds is its file still."""
    if line.in_state(CardState.PUBLISHED) is not None:
        return True
    return line.card_id == DEFAULT_CARD and all(one.state is CardState.DRAFT for one in line.editions)
