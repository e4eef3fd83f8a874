"""The case that is scored: its life on a line, its fields, its words as plain text."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.case import Case
from advisor_app.ui.case_words import field_name, field_text, place_of
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.time_line import TimeLine
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.reading import ReadText
from advisor_app.ui.parts.text import ElidedLabel, Facts, StateGlyph, label
from advisor_app.ui.states import State

LONGEST_FIELD = 300
NARROW = 440
_LONG_RUN = re.compile(r"\S{28}(?=\S)")


class CasePane(QScrollArea):
    """`file_missing_wanted` tells whether the case's file is to count as missing from now on."""

    file_missing_wanted = Signal(bool)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._theme = theme
        self._missing = False
        self.setAccessibleName(self.tr("The case that is scored"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.number = ElidedLabel("", "16")
        self._which = ElidedLabel("", "13", "text2")
        self._copy = Button(theme, "", "icon", icon="copy", name=self.tr("Copy the case's number"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.number.text()))
        self.subject = ReadText(self.tr("Subject"))
        self.life = TimeLine(theme)
        self._left, self._right = Facts(theme), Facts(theme)
        self._facts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head = label(self.tr("Resolution"), "12b", "text2")
        self.resolution = ReadText(self.tr("Resolution"))
        self._none = label(self.tr("The export brought no resolution text for this case."), "13", "text2", wrap=True)
        self._changed = label(
            self.tr("A later export tells this case otherwise. The audit keeps it as it was when it began."),
            "12",
            "warn",
            wrap=True,
        )
        self._gone = QWidget()
        self.missing = Button(theme, self.tr("The file can't be found"), "quiet")
        self.missing.clicked.connect(lambda: self.file_missing_wanted.emit(not self._missing))
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._lay_out()
        self.setWidget(self._inside)
        self._inside.hide()

    def show_case(self, case: Case, place: int, of: int, *, changed_since: bool) -> None:
        self.number.setText(case.number)
        kind = case.type or self.tr("Case")
        self._which.setText(self.tr("{type} · case {place} of {size}").format(type=kind, place=place, size=of))
        self.subject.setVisible(bool(case.subject))
        self.subject.show_text(case.subject)
        self.life.show_case(case)
        left = (
            (self.tr("Place"), place_of(case)),
            (field_name("owner"), case.owner),
            (field_name("due"), field_text(case, "due")),
        )
        right = [(field_name(name), str(getattr(case, name))) for name in ("channel", "status", "reason")]
        for facts, shown in ((self._left, left), (self._right, right)):
            facts.show_facts([(name, _breakable(value)) for name, value in shown if value])
        self.resolution.setVisible(bool(case.resolution.strip()))
        self.resolution.show_text(case.resolution)
        self._none.setVisible(not case.resolution.strip())
        self._changed.setVisible(changed_since)
        self._inside.show()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The fields stand in one column where two have no room."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < self._theme.wide(NARROW)
        self._facts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def show_missing(self, missing: bool, *, editable: bool) -> None:
        """Whether the case's file can't be found; with the way to say so, or to take it back."""
        self._missing = missing
        self._gone.setVisible(missing)
        self.missing.say(self.tr("The file was found after all") if missing else self.tr("The file can't be found"))
        self.missing.setVisible(editable)

    def show_nothing(self) -> None:
        self._inside.hide()

    def scroll_pages(self, pages: int) -> None:
        """By so many pages downwards."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.number)
        head.addWidget(self._which, 1)
        head.addWidget(self._copy)
        gone = QHBoxLayout(self._gone)
        gone.setContentsMargins(0, 0, 0, 0)
        gone.setSpacing(theme.px(8))
        gone.addWidget(StateGlyph(theme, State.FAILS), 0, Qt.AlignmentFlag.AlignTop)
        gone.addWidget(
            label(self.tr("Its file can't be found: the case counts as nonconforming."), "13b", "late", wrap=True), 1
        )
        self._facts.setSpacing(theme.px(6))
        for side in (self._left, self._right):
            self._facts.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(12))
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.subject)
        column.addWidget(self._gone)
        column.addWidget(self.life)
        column.addWidget(self._changed)
        column.addLayout(self._facts)
        column.addSpacing(theme.px(4))
        column.addWidget(self._head)
        column.addWidget(self.resolution)
        column.addWidget(self._none)
        column.addSpacing(theme.px(6))
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("The citizen's personal data was not imported."), "12", "text2", wrap=True), 1)
        foot.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        column.addStretch(1)


def _breakable(value: str) -> str:
    """A field that fits its column: runs without a blank may break, and what is endless is cut."""
    cut = value if len(value) <= LONGEST_FIELD else value[:LONGEST_FIELD] + "…"
    return _LONG_RUN.sub(lambda run: run.group() + "\u200b", cut)
