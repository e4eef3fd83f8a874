"""The foot of the scoring: which keys there are, a word on the last one, and whether it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from advisor_app.office.calendar import in_panama
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.open_question import paint_keycap
from advisor_app.ui.pages.audit.score_keeper import ScoreKeeper
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label, retone
from advisor_app.ui.states import State
from advisor_app.ui.theme import Theme

Hint = tuple[tuple[str, ...], str]


class KeyLegend(QWidget):
    """Keys as caps, each with what it does; as many as there is room for, in the order of their use."""

    def __init__(self, theme: Theme, hints: Sequence[Hint]) -> None:
        super().__init__()
        self._theme = theme
        self._hints = hints
        told = ", ".join(f"{' '.join(keys)} {words}" for keys, words in hints)
        self.setAccessibleName(told)
        self.setToolTip("\n".join(f"{' '.join(keys)}  {words}" for keys, words in hints))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, high = 0.0, float(self.height())
        cap = t.px(20)
        for keys, words in self._hints:
            wides = [max(cap, t.width_of(key, 11, 600) + t.px(10)) for key in keys]
            wide = sum(wides) + t.px(3) * len(keys) + t.px(4) + t.width_of(words, 12)
            if left + wide > self.width():
                break
            for key, key_wide in zip(keys, wides, strict=True):
                paint_keycap(painter, t, QRectF(left, (high - cap) / 2, key_wide, cap), key)
                left += key_wide + t.px(3)
            painter.setFont(t.font(12))
            painter.setPen(t.colour("text2"))
            said = QRectF(left + t.px(3), 0, t.width_of(words, 12) + 2, high)
            painter.drawText(said, int(Qt.AlignmentFlag.AlignVCenter), words)
            left += t.width_of(words, 12) + t.px(14)


class ScoreFoot(QWidget):
    retry_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._legend = KeyLegend(theme, self._hints())
        self._word = ElidedLabel("", "12b", "warn")
        self._word.hide()
        self._glyph = StateGlyph(theme, State.LATE)
        self.pace = label("", "12", "text2")
        self.pace.setToolTip(
            self.tr("Your own time on this case, without pauses. It stays on this computer; nobody else sees it.")
        )
        self.saved = label("", "12", "text2")
        self.retry = Button(theme, self.tr("Try again"), "link")
        self.retry.clicked.connect(self.retry_wanted)
        self.drop = Button(theme, self.tr("Drop them"), "link")
        self.drop.clicked.connect(self.drop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self._legend, 1)
        row.addWidget(self._word, 1)
        for part in (self.pace, self._glyph, self.saved, self.retry, self.drop):
            row.addWidget(part)
        self.show_saved(None)

    def say(self, words: str) -> None:
        """A word on the last key, in the place of the legend; nothing brings the legend back."""
        self._word.setText(words)
        self._word.setVisible(bool(words))
        self._legend.setVisible(not words)

    @property
    def word(self) -> str:
        return self._word.text()

    def show_pace(self, here: str, usual: str) -> None:
        """Minutes on the open case ("" where nothing is scored), and on one as a rule ("" while too few were)."""
        said = self.tr("{here} min · usually {usual}").format(here=here, usual=usual)
        self.pace.setText("" if not here else said if usual else self.tr("{here} min").format(here=here))

    def show_saved(self, keeper: ScoreKeeper | None) -> None:
        unsaved = 0 if keeper is None else len(keeper.stuck)
        for part in (self._glyph, self.retry, self.drop):
            part.setVisible(unsaved > 0)
        if unsaved:
            said = self.tr("%Ln answer(s) not saved", "", unsaved)
        elif keeper is None or (keeper.saved_at is None and not keeper.on_the_way):
            said = ""
        elif keeper.on_the_way or keeper.saved_at is None:
            said = self.tr("Saving…")
        else:
            at = in_panama(keeper.saved_at)
            said = self.tr("Saved {time}").format(time=f"{at.hour}:{at.minute:02d}")
        self.saved.setText(said)
        tone = "late" if unsaved else "text2"
        if self.saved.property("tone") != tone:
            retone(self.saved, tone)

    def _hints(self) -> tuple[Hint, ...]:
        return (
            (("J", "K"), self.tr("case")),
            (("↑", "↓"), self.tr("question")),
            (("1",), self.tr("complies")),
            (("2",), self.tr("fails")),
            (("0",), self.tr("not applicable")),
            ((self.tr("Enter"),), self.tr("saves and goes on")),
            (("C",), self.tr("comment")),
            (("R",), self.tr("root cause")),
            (("Ctrl Z",), self.tr("undo")),
            (("F",), self.tr("file missing")),
        )
