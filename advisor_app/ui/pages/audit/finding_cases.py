"""The cases of one finding, those of which the same was seen on one line; what was seen can be said once for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.scoring.findings import MISSING_FILE, same_seen
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.rewording import Begun, RewordingLine, Rewordings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.scoring.findings import Finding
    from advisor_app.services.audits.show_result import ShownResult


class FindingCases(QWidget):
    def __init__(
        self,
        around: Surroundings,
        shown: ShownResult,
        finding: Finding,
        open_case: Callable[[str], None],
        rewordings: Rewordings,
    ) -> None:
        super().__init__()
        self._around = around
        self._shown = shown
        self.finding = finding
        theme = around.theme
        groups = same_seen(finding.cases)
        self._rewordings = rewordings
        self.rewording = RewordingLine(around)
        self.rewording.kept.connect(rewordings.keep)
        self.rewording.left.connect(rewordings.forget)
        self.rewording.words.textChanged.connect(rewordings.typed)
        rewordings.began.connect(self._make_room)
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
        if self.finding.question_id != MISSING_FILE:
            edit = Button(theme, self.tr("Change the words"), "quiet")
            edit.setAccessibleName(f"{edit.text()}: {', '.join(numbers)}")
            edit.clicked.connect(lambda: self._reword(numbers, seen))
            row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        return whole

    def _reword(self, numbers: Sequence[str], words: str) -> None:
        seen = {case.number: case.comment for case in self.finding.cases if case.number in numbers}
        shown = self._shown
        self.go_on(Begun(shown.week, shown.entity, self.finding.question_id, self.finding.text, seen, words))
        self.rewording.take_focus()
        self.rewording.words.selectAll()

    def go_on(self, begun: Begun) -> None:
        """With words for these cases, from what stood there when they were begun."""
        self._rewordings.begin(begun, self.rewording)
        self.show()
        self.rewording.begin(begun.words, finished=self._shown.finished_at is not None)

    def _make_room(self, line: RewordingLine | None) -> None:
        """One finding is worded at a time."""
        if line is not self.rewording:
            self.rewording.hide()
