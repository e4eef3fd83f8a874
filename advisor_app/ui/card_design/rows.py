"""Rows of a form that are added and taken out: a question's grades, and its root causes."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.scoring.scorecard import FEWEST_GRADES, MOST_GRADES, Grade, RootCause
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import CountField
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.theme import Theme


class GradeRows(QWidget):
    """`changed` tells the grades as they are now; fewer than two are none at all."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Grade, ...] = ()
        self.rows: list[tuple[QLineEdit, CountField, Check]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(4))
        self.more = Button(theme, self.tr("Give it grades of its own"), "link")
        self.more.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._column)
        column.addWidget(self.more)

    def show_grades(self, grades: tuple[Grade, ...]) -> None:
        if len(grades) != len(self.rows):
            emptied(self._column)
            self.rows = []
            for place in range(len(grades)):
                self._row(place)
        for (text, share, fails), grade in zip(self.rows, grades, strict=True):
            if text.text().strip() != grade.text:
                text.setText(grade.text)
            if share.count != grade.share:
                share.show_count(grade.share, 0, 100)
            fails.setChecked(grade.fails)
        self._shown = grades
        self.more.say(self.tr("Add a grade") if grades else self.tr("Give it grades of its own"))
        self.more.setEnabled(len(grades) < MOST_GRADES)

    def _row(self, place: int) -> None:
        theme = self._theme
        text = QLineEdit()
        text.setAccessibleName(self.tr("Text of grade {place}").format(place=place + 1))
        share = CountField(self.tr("Share of the weight of grade {place}").format(place=place + 1))
        share.show_count(0, 0, 100)
        share.setFixedWidth(theme.px(52))
        share.setToolTip(self.tr("What this grade brings of the question's weight, from 0 to 100"))
        fails = Check(theme, self.tr("fails"))
        gone = Button(theme, "", "icon", icon="close", name=self.tr("Take the grade out"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(text, 1)
        for part in (share, fails, gone):
            row.addWidget(part)
        text.textEdited.connect(lambda _text: self._tell())
        share.textEdited.connect(lambda _text: self._tell())
        fails.clicked.connect(self._tell)
        gone.clicked.connect(lambda: self._remove(place))
        self.rows.append((text, share, fails))
        self._column.addLayout(row)

    def _tell(self) -> None:
        grades = []
        for (text, share, fails), before in zip(self.rows, self._shown, strict=True):
            count = share.count
            grades.append(Grade(text.text().strip(), before.share if count is None else count, fails.isChecked()))
        self.changed.emit(tuple(grades))

    def _add(self) -> None:
        if not self._shown:
            self.changed.emit((Grade(self.tr("Yes"), 100), Grade(self.tr("No"), 0, fails=True)))
        else:
            name = self.tr("Grade {place}").format(place=len(self._shown))
            middle = (self._shown[-2].share + self._shown[-1].share) // 2
            self.changed.emit((*self._shown[:-1], Grade(name, middle), self._shown[-1]))

    def _remove(self, place: int) -> None:
        left = (*self._shown[:place], *self._shown[place + 1 :])
        self.changed.emit(left if len(left) >= FEWEST_GRADES else ())


class CauseRows(QWidget):
    """Root causes, each with the words that entities have for it: `IDAAN = sin cuadrilla; MOP = …`."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[RootCause, ...] = ()
        self.rows: list[tuple[QLineEdit, QLineEdit]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(4))
        self.more = Button(theme, self.tr("Add a root cause"), "link")
        self.more.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._column)
        column.addWidget(self.more)

    def show_causes(self, causes: tuple[RootCause, ...]) -> None:
        if [one.id for one in causes] != [one.id for one in self._shown]:
            emptied(self._column)
            self.rows = []
            for place in range(len(causes)):
                self._row(place)
        for (text, words), cause in zip(self.rows, causes, strict=True):
            if text.text().strip() != cause.text:
                text.setText(cause.text)
            if _words_of(words.text()) != cause.words:
                words.setText("; ".join(f"{name} = {said}" for name, said in cause.words))
        self._shown = causes

    def _row(self, place: int) -> None:
        theme = self._theme
        text, words = QLineEdit(), QLineEdit()
        text.setAccessibleName(self.tr("Root cause {place}").format(place=place + 1))
        words.setAccessibleName(self.tr("What entities call root cause {place}").format(place=place + 1))
        words.setPlaceholderText(self.tr("IDAAN = its words; MOP = its words"))
        gone = Button(theme, "", "icon", icon="close", name=self.tr("Take the root cause out"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(text, 2)
        row.addWidget(words, 3)
        row.addWidget(gone)
        text.textEdited.connect(lambda _text: self._tell())
        words.textEdited.connect(lambda _text: self._tell())
        gone.clicked.connect(lambda: self.changed.emit((*self._shown[:place], *self._shown[place + 1 :])))
        self.rows.append((text, words))
        self._column.addLayout(row)

    def _tell(self) -> None:
        self.changed.emit(
            tuple(
                RootCause(before.id, text.text().strip(), _words_of(words.text()))
                for (text, words), before in zip(self.rows, self._shown, strict=True)
            )
        )

    def _add(self) -> None:
        words = self.tr("New cause")
        stem = id_of(words) or "causa"
        taken = {one.id for one in self._shown}
        key = next(name for number in range(1, len(taken) + 2) if (name := f"{stem}-{number}") not in taken)
        self.changed.emit((*self._shown, RootCause(key, words)))


def id_of(text: str) -> str:
    """A short name made of a text: lowercase, without accents, hyphens between its words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _words_of(written: str) -> tuple[tuple[str, str], ...]:
    pairs = (one.partition("=") for one in written.split(";"))
    words = {name.strip(): said.strip() for name, _, said in pairs if name.strip() and said.strip()}
    return tuple(words.items())
