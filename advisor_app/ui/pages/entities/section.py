"""What a section of the entity's panel is to the panel around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.services.directory.show_entity import EntityCard


class Section(QWidget):
    """One section: `show_card` is called whenever what is known of the entity came anew, `leave` when it is another."""

    wants_in_sight = Signal(QWidget)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self.card: EntityCard | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(around.theme.px(8))

    def show_card(self, card: EntityCard) -> None:
        raise NotImplementedError

    def leave(self) -> None:
        """Another entity is chosen: what was being typed of this one is put away."""


class Form(QWidget):
    """Named fields one below the other, with Save and Cancel; Enter in a line saves, Escape leaves."""

    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        theme = around.theme
        self.title = label("", "13b", wrap=True)
        self._body = QWidget()
        self.fields = QGridLayout(self._body)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setHorizontalSpacing(theme.px(10))
        self.fields.setVerticalSpacing(theme.px(6))
        self.fields.setColumnStretch(1, 1)
        self.save = Button(theme, self.tr("Save"), "small")
        self.save.clicked.connect(self.save_it)
        self.cancel = Button(theme, self.tr("Cancel"), "link")
        self.cancel.clicked.connect(self.left)
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.save)
        self.buttons.addWidget(self.cancel)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.title)
        column.addWidget(self._body)
        column.addLayout(self.buttons)

    def settling_of(self, fields: Sequence[Field[Any]], *also: QWidget) -> Settling:
        """What shows both versions, in the place of the fields and what is named also, where another was faster."""
        settling = Settling(self.around, fields, (self._body, self.save, *also))
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self._body), settling.panel)
        return settling

    def put(self, named: Sequence[tuple[str, QWidget]]) -> None:
        for said, field in named:
            row = self.fields.rowCount()
            field.setAccessibleName(said)
            self.fields.addWidget(label(said, "12", "text2"), row, 0)
            self.fields.addWidget(field, row, 1)
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(self.save_it)

    def save_it(self) -> None:
        raise NotImplementedError
