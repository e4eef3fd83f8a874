"""Controls that choose one of a few: views with counts, segments, and the stepper of weeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QWidget

from advisor_app.office.calendar import IsoWeek
from advisor_app.ui.formats import day, number
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class _View(QAbstractButton):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._count: int | None = None
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, to a screen reader
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int | None) -> None:
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()}, {number(count)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = self._theme
        said = 0 if self._count is None else t.width_of(number(self._count), 12) + t.px(8)
        return QSize(t.width_of(self.text(), 13, 600) + said + t.px(8), t.px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        ink = t.colour("accent" if self.isChecked() else "text")
        words = QRect(t.px(4), 0, self.width() - t.px(8), self.height())
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(t.font(13, 600 if self.isChecked() else 400))
        painter.setPen(ink)
        painter.drawText(words, left, self.text())
        if self._count is not None:
            gone = painter.fontMetrics().horizontalAdvance(self.text()) + t.px(8)
            painter.setFont(t.font(12))
            painter.setPen(t.colour("accent" if self.isChecked() else "text2"))
            painter.drawText(words.adjusted(gone, 0, 0, 0), left, number(self._count))
        if self.isChecked():
            painter.fillRect(QRect(0, self.height() - 2, self.width(), 2), t.colour("accent"))
        if self.hasFocus():
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 5, -1, -5), t.px(4), t.px(4))


class _Segment(QAbstractButton):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, to a screen reader
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.width_of(self.text(), 12, 600) + self._theme.px(20), self._theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge, ink = ("ctl", "text") if self.isEnabled() else ("line2", "text3")
        painter.setPen(QPen(t.colour("accent" if self.isChecked() else edge), 1))
        painter.setBrush(t.colour("accent_tint" if self.isChecked() else "bg"))
        painter.drawRoundedRect(place, t.px(3), t.px(3))
        painter.setFont(t.font(12, 600 if self.isChecked() else 400))
        painter.setPen(t.colour("accent" if self.isChecked() else ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), t.px(3), t.px(3))


class OneOf(QWidget):
    """Exclusive buttons in a row; the arrows move among them. `chosen` tells the key of the one a person took."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[tuple[str, str]], *, as_views: bool, spacing: int
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _View | _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(spacing))
        for key, words in choices:
            button = _View(theme, words) if as_views else _Segment(theme, words)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._buttons[key] = button
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._buttons)

    @property
    def current(self) -> str | None:
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, key: str | None) -> None:
        """Show a choice, or none, without telling that it was chosen."""
        if key is None:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        else:
            self._buttons[key].setChecked(True)

    def take_focus(self) -> None:
        """Put the keyboard on the current choice, or the first."""
        chosen = self.current or next(iter(self._buttons))
        self._buttons[chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, key: str) -> QAbstractButton:
        return self._buttons[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        keys = [key for key, button in self._buttons.items() if button.isVisible() and button.isEnabled()]
        if step and self.current in keys:
            chosen = keys[(keys.index(self.current) + step) % len(keys)]
            self._buttons[chosen].setFocus(Qt.FocusReason.TabFocusReason)
            self._buttons[chosen].click()
        else:
            super().keyPressEvent(event)


class Views(OneOf):
    """The views of a list, each with its count."""

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme, name, choices, as_views=True, spacing=16)

    def show_count(self, key: str, count: int | None) -> None:
        button = self._buttons[key]
        if isinstance(button, _View):
            button.show_count(count)

    def show_view(self, key: str, shown: bool) -> None:
        self._buttons[key].setVisible(shown)


class Segments(OneOf):
    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme, name, choices, as_views=False, spacing=4)


class WeekStepper(QWidget):
    """A week with arrows to the one before and the one after; Page Up and Page Down do the same."""

    stepped = Signal(object)

    def __init__(self, theme: Theme, week: IsoWeek) -> None:
        super().__init__()
        self._week = week
        self._back = Button(theme, "", "icon", icon="left", name=self.tr("The week before"))
        self._on = Button(theme, "", "icon", icon="right", name=self.tr("The week after"))
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        self._said: QLabel = label("", "13b")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setMinimumWidth(theme.width_of(self._words(IsoWeek(2026, 46)), 13, 600) + theme.px(8))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        for part in (self._back, self._said, self._on):
            row.addWidget(part)
        self.show_week(week)

    @property
    def week(self) -> IsoWeek:
        return self._week

    def show_week(self, week: IsoWeek) -> None:
        self._week = week
        self._said.setText(self._words(week))
        self._said.setToolTip(f"{day(week.monday)} – {day(week.sunday)}")
        self.setAccessibleName(self._words(week))

    def step(self, weeks: int) -> None:
        self.show_week(self._week.shifted(weeks))
        self.stepped.emit(self._week)

    def _words(self, week: IsoWeek) -> str:
        return self.tr("Week {number}, {year}").format(number=week.number, year=week.year)
