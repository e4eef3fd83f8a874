"""What is done about a citizen's data: the way, with what it means, the reason, and the act."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import label
from advisor_app.ui.recovery.drafts import SAVES_ITSELF
from advisor_app.ui.theme import Theme

ERASE, MASK = "erase", "mask"


class DecidingPart(QWidget):
    """`chosen` when another way is, `asked` when the act is to be confirmed."""

    chosen = Signal()
    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.way = Segments(
            theme, self.tr("What is done"), ((ERASE, self.tr("Erase")), (MASK, self.tr("Mask the words alone")))
        )
        self.way.choose(ERASE)
        self.way.chosen.connect(lambda _way: self.chosen.emit())
        self.explained = label("", "12", "text2", wrap=True)
        self.reason = citizens_field(self.tr("Reason; it stays in the history"))
        self.act = Button(theme, "", "plain")
        self.act.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self.way, self.explained, self.reason, self.act):
            column.addWidget(part)
        self.show_way()

    @property
    def words_alone(self) -> bool:
        return self.way.current == MASK

    def show_way(self) -> None:
        self.explained.setText(self._explanation())
        self.act.say(self.tr("Mask…") if self.words_alone else self.tr("Erase…"))

    def given_reason(self) -> str:
        """Empty where there is none yet: the field then waits for it."""
        reason = self.reason.text().strip()
        if not reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        return reason

    def _explanation(self) -> str:
        if self.words_alone:
            return self.tr(
                "Only the words beside the number give way, wherever they stand; the rest of the case stays. A history "
                "entry, a document or a mail's file that holds them loses its content."
            )
        return self.tr(
            "The case's subject and resolution go, and what was written of it; other texts that quote it keep the "
            "rest. Number, entity, type, days and place stay, and with them every figure and every draw."
        )


def citizens_field(words_of_it: str) -> QLineEdit:
    """What is typed in it is the citizen's: it is kept in no draft."""
    field = QLineEdit()
    field.setAccessibleName(words_of_it)
    field.setPlaceholderText(words_of_it)
    field.setProperty(SAVES_ITSELF, True)
    return field
