"""What verifying a week found: that every draw can be recomputed, or where not; and what later exports changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.services.rounds.verify_round import Verification

LINES_SHOWN = 6


class VerificationBand(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(4))
        close = Button(theme, "", "icon", icon="close", name=self.tr("Close"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(12), theme.px(8))
        row.addLayout(self._lines, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_result(self, found: Verification) -> None:
        emptied(self._lines)
        if found.ok and found.entities:
            said = self.tr("Verified: %Ln draw(s) recomputed from the sealed lists, all equal.", "", found.entities)
            self._line(State.DONE, said)
        elif found.ok:
            self._line(State.DONE, self.tr("Verified: %Ln list(s) as they were sealed.", "", found.sealed))
        else:
            self._line(State.FAILS, self.tr("%Ln draw(s) can't be recomputed.", "", len(found.failures)))
        if found.sealed:
            waiting = self.tr("%Ln sealed list(s) wait for their public draw.", "", found.sealed)
            self._line(State.UNDER_WAY, waiting)
        lines = [(State.LATE, f"{failure.entity}: {failure.what}") for failure in found.failures]
        for drift in found.drift:
            lines.append((State.DOUBT, self._drifted(drift.entity, len(drift.entered), len(drift.left))))
        for state, said in lines[:LINES_SHOWN]:
            self._line(state, said)
        if len(lines) > LINES_SHOWN:
            self._line(State.NOT_DUE, self.tr("and %Ln more", "", len(lines) - LINES_SHOWN))
        self.setAccessibleName(self.tr("Result of the verification"))
        self.show()

    def _drifted(self, entity: str, entered: int, left: int) -> str:
        return self.tr("{entity}: later exports add {entered} and take away {left} of the week's cases.").format(
            entity=entity, entered=entered, left=left
        )

    def _line(self, state: State, said: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._around.theme.px(8))
        row.addWidget(StateGlyph(self._around.theme, state), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(said, "13", "late" if state in (State.LATE, State.FAILS) else "text", wrap=True), 1)
        self._lines.addLayout(row)
