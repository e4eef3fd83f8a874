"""What was just done, with Undo where that is possible; what went wrong, with what to do. They stay until closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.ui.fault_report import FaultReport, save_report
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.theme import Theme

SHOWN_AT_ONCE = 2


class Notice(QWidget):
    def __init__(self, theme: Theme, state: State, what: str, more: str) -> None:
        super().__init__()
        self.setObjectName("fault" if state is State.LATE else "band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(f"{what} {more}".strip())
        self._theme = theme
        self.fault = state is State.LATE
        self._closable = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), theme.px(6), theme.px(12), theme.px(6))
        self._row.setSpacing(theme.px(10))
        self._row.addWidget(StateGlyph(theme, state))
        self._row.addWidget(label(what, "13b", "late" if state is State.LATE else "text"))
        self._row.addWidget(label(more, "13", "text2", wrap=True), 1)

    def offer(self, words_of_it: str, act: Callable[[], None]) -> Button:
        link = Button(self._theme, words_of_it, "link")
        link.clicked.connect(act)
        self._row.insertWidget(self._row.count() - (1 if self._closable else 0), link)
        return link

    def close_with(self, closed: Callable[[], None], name: str) -> None:
        cross = Button(self._theme, "", "icon", icon="close", name=name)
        cross.clicked.connect(closed)
        self._closable = True
        self._row.addWidget(cross)


class Notices(QWidget):
    """What was done last, and above it what went wrong, two at most; the newest pushes the oldest of its kind out.

    So an offer to undo is always that of the last thing done.
    """

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._shown: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    def done(
        self, what: str, more: str = "", *, offer: str = "", act: Callable[[], None] | None = None, doubt: bool = False
    ) -> Notice:
        """Tell what was done; `offer` and `act` are the way back or onward (Undo, Amend, See them)."""
        notice = Notice(self._theme, State.DOUBT if doubt else State.DONE, what, more)
        if act is not None:
            undo = act

            def act_and_close() -> None:
                self._close(notice)
                undo()

            notice.offer(offer, act_and_close)
        self._add(notice)
        return notice

    def refused(self, error: AppError) -> Notice:
        """Tell of an error in the words of its code."""
        from advisor_app.messages import words

        said = words(error.code, error.values, self._language)
        notice = Notice(self._theme, State.LATE, said.what, said.to_do)
        self._add(notice)
        return notice

    def broke(self, report: FaultReport) -> Notice:
        """Tell of an error of ours; the report can be copied, and holds no case data."""
        notice = Notice(
            self._theme,
            State.LATE,
            self.tr("Something went wrong in the program."),
            self.tr("Nothing was half saved. Copy the report and send it to whoever looks after the program."),
        )
        notice.offer(self.tr("Copy report"), lambda: QGuiApplication.clipboard().setText(report.text))
        notice.offer(self.tr("Save report…"), lambda: save_report(self, report))
        self._add(notice)
        return notice

    def take_away(self, notice: Notice | None) -> None:
        """Close one whose offer holds no more, if it still stands."""
        if notice is not None:
            self._close(notice)

    def clear(self) -> None:
        for notice in list(self._shown):
            self._close(notice)

    def _add(self, notice: Notice) -> None:
        notice.close_with(lambda: self._close(notice), self.tr("Close this notice"))
        for earlier in [one for one in self._shown if not (one.fault or notice.fault)]:
            self._close(earlier)
        while len(self._shown) >= SHOWN_AT_ONCE:
            self._close(self._shown[0])
        self._shown.append(notice)
        self._column.addWidget(notice)
        self.show()

    def _close(self, notice: Notice) -> None:
        if notice in self._shown:
            self._shown.remove(notice)
            notice.hide()
            notice.deleteLater()
        if not self._shown:
            self.hide()
