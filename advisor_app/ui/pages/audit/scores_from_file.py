"""Scores from a CSV: the file is chosen, good rows come in, and each row that could not is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, label

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.office.scoring.score_rows import ScoreProblem
    from advisor_app.services.audits.score_from_file import FileScores
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

LINES_SHOWN = 200
_FAULTS = {
    "case_not_in_sample": str(QT_TRANSLATE_NOOP("ScoreFaults", "is not in the week's sample")),
    "unknown_question": str(QT_TRANSLATE_NOOP("ScoreFaults", "is no question of the scorecard")),
    "unknown_answer": str(QT_TRANSLATE_NOOP("ScoreFaults", "is no answer; write cumple, no cumple or no aplica")),
    "question_not_asked": str(QT_TRANSLATE_NOOP("ScoreFaults", "is not asked of a case of that type or channel")),
    "not_applicable_refused": str(QT_TRANSLATE_NOOP("ScoreFaults", "is refused: the question always applies")),
    "answered_twice": str(QT_TRANSLATE_NOOP("ScoreFaults", "is answered twice and differently; the first counts")),
    "comment_missing": str(QT_TRANSLATE_NOOP("ScoreFaults", "needs a comment; the case stays unfinished")),
    "audit_is_finished": str(
        QT_TRANSLATE_NOOP("ScoreFaults", "belongs to a finished audit: it is amended, not edited")
    ),
}


class ScoresFromFile(QWidget):
    """A band that stays until it is closed; `taken` once scores have come in."""

    taken = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._problems: tuple[ScoreProblem, ...] = ()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = label("", "13b", wrap=True)
        self.copy = Button(theme, self.tr("Copy the problems"), "link")
        self.copy.clicked.connect(self._copy)
        close = Button(theme, "", "icon", icon="close", name=self.tr("Close"))
        close.clicked.connect(self.hide)
        inside = QWidget()
        inside.setObjectName("band")
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(2))
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Problems of the file"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setMaximumHeight(theme.px(110))
        self._scroll.setWidget(inside)
        head = QHBoxLayout()
        head.addWidget(self.said, 1)
        head.addWidget(self.copy)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(6), theme.px(12), theme.px(6))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self._scroll)
        self.hide()

    def choose(self, week: IsoWeek) -> None:
        """Let a file be chosen, and take its scores into the week."""
        start = self._around.memory.text("window/folder")
        chosen, _ = FileDialog.getOpenFileName(
            self.window(), self.tr("Choose a file of scores"), start, self.tr("CSV") + " (*.csv *.txt)"
        )
        if chosen:
            self._take(Path(chosen), week)

    def _take(self, path: Path, week: IsoWeek) -> None:
        def work(office: Office, _running: Running) -> FileScores:
            from advisor_app.services.audits.score_from_file import score_from_file

            return score_from_file(office, path, week)

        def done(found: FileScores) -> None:
            self._show(path.name, found)
            self.taken.emit()

        title = self.tr("Taking scores from {file}").format(file=path.name)
        self._around.jobs.change(self, work, done, things=frozenset({"scores"}), title=title)

    def _show(self, name: str, found: FileScores) -> None:
        self._problems = found.problems
        said = self.tr("{file}: {answers} answers of {cases} cases came in.").format(
            file=name, answers=number(found.answers), cases=number(found.scored)
        )
        if found.problems:
            said += " " + self.tr("%Ln row(s) with a problem:", "", len(found.problems))
        self.said.setText(said)
        emptied(self._lines)
        for problem in found.problems[:LINES_SHOWN]:
            self._lines.addWidget(ElidedLabel(self._told(problem), "12"))
        if len(found.problems) > LINES_SHOWN:
            left = len(found.problems) - LINES_SHOWN
            self._lines.addWidget(label(self.tr("and %Ln more", "", left), "12", "text2"))
        self._lines.addStretch(1)
        self._scroll.setVisible(bool(found.problems))
        self.copy.setVisible(bool(found.problems))
        self.show()

    def _told(self, problem: ScoreProblem) -> str:
        source = _FAULTS.get(problem.code)
        fault = QCoreApplication.translate("ScoreFaults", source) if source else problem.code
        return self.tr("row {row}: «{value}» {fault}").format(
            row=number(problem.row), value=problem.value[:120], fault=fault
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(self._told, self._problems)))
