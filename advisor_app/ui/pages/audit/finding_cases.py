"""The cases of one finding, those of which the same was seen on one line; what was seen can be said once for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.scoring.findings import MISSING_FILE, same_seen
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.scoring.findings import Finding
    from advisor_app.services.audits.show_result import ShownResult
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class FindingCases(QWidget):
    def __init__(
        self, around: Surroundings, shown: ShownResult, finding: Finding, open_case: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._around = around
        self._shown = shown
        self._finding = finding
        theme = around.theme
        groups = same_seen(finding.cases)
        self.rewording = _Rewording(around)
        self.rewording.done.clicked.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(22), 0, 0, theme.px(4))
        column.setSpacing(theme.px(2))
        for seen, numbers in groups.items():
            column.addWidget(self._group(seen, numbers, open_case))
        if len(groups) > 1 and finding.question_id != MISSING_FILE:
            every = [case.number for case in finding.cases]
            once = Button(theme, self.tr("Say it once for the %Ln cases", "", len(every)), "quiet")
            once.clicked.connect(lambda: self._reword(every, next(iter(filter(None, groups)), "")))
            column.addWidget(once)
        column.addWidget(self.rewording)
        self.hide()

    def _group(self, seen: str, numbers: Sequence[str], open_case: Callable[[str], None]) -> QWidget:
        theme = self._around.theme
        links = Flow(theme.px(6), theme.px(2))
        for number in numbers:
            alone = Button(theme, number, "link")
            alone.clicked.connect(lambda _=False, number=number: open_case(number))
            if len(numbers) > 1:
                links.addWidget(alone)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        if len(numbers) > 1:
            column.addLayout(links)
        else:
            row.addWidget(alone, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(seen, "12", "text2", wrap=True), 1)
        if self._finding.question_id != MISSING_FILE:
            edit = Button(theme, self.tr("Change the words"), "quiet")
            edit.setAccessibleName(f"{edit.text()}: {', '.join(numbers)}")
            edit.clicked.connect(lambda: self._reword(numbers, seen))
            row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        return whole

    def _reword(self, numbers: Sequence[str], seen: str) -> None:
        self.rewording.begin(numbers, seen, finished=self._shown.finished_at is not None)

    def _keep(self) -> None:
        shown, question = self._shown, self._finding.question_id
        numbers, words = self.rewording.numbers, self.rewording.words.text()

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.audits.reword_finding import reword_finding

            reword_finding(office, shown.week, shown.entity, question, numbers=numbers, comment=words)

        said = self.tr("%Ln case(s) say the same now.", "", len(numbers))
        around = self._around
        around.jobs.change(around.notices, work, lambda _done: _tell(around, said), things=frozenset({"scores"}))


def _tell(around: Surroundings, said: str) -> None:
    around.notices.done(said)


class _Rewording(QWidget):
    """What was seen, in one line; Enter keeps it, Escape leaves it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.numbers: tuple[str, ...] = ()
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("What was seen, as the letter tells it"))
        self.done = Button(theme, self.tr("Keep"), "small")
        self.words.returnPressed.connect(self.done.click)
        self.words.textChanged.connect(lambda text: self.done.setEnabled(bool(text.strip())))
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.hide)
        self._amends = label(
            self.tr("The audit is finished: this amends it, and its letter is to be corrected."),
            "12",
            "warn",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.done)
        row.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self._amends)
        self.hide()

    def begin(self, numbers: Sequence[str], seen: str, *, finished: bool) -> None:
        self.numbers = tuple(numbers)
        self.words.setText(seen)
        self._amends.setVisible(finished)
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
