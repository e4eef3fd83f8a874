"""What the audit found, question by question; behind each finding its cases, which open in the scoring."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.finding_cases import FindingCases
from advisor_app.ui.pages.audit.rewording import RewordingLine, Rewordings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.office.scoring.findings import Finding
    from advisor_app.services.audits.show_result import ShownResult


class FindingsPanel(QWidget):
    def __init__(self, around: Surroundings, open_case: Callable[[str], None]) -> None:
        super().__init__()
        self._around = around
        self._open_case = open_case
        theme = around.theme
        self._sum = label("", "12", "text2")
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(2))
        self._of: tuple[object, str] | None = None
        self.rewordings = Rewordings(around, (self._list,))
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(label(self.tr("Findings of the week"), "14"))
        head.addWidget(self._sum, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self.rewordings.settling.panel)
        column.addWidget(self._list)

    def show_findings(self, shown: ShownResult) -> None:
        if (shown.week, shown.entity) != self._of:
            self._of = shown.week, shown.entity
            self.rewordings.leave()
        begun, self.rewordings.begun = self.rewordings.begun, None
        held = any(one.words.hasFocus() for one in self._list.findChildren(RewordingLine))
        emptied(self._lines)
        result = shown.result
        good = result.sample_size - result.errors
        self._sum.setText(
            ", ".join((self.tr("%Ln conforming", "", good), self.tr("%Ln nonconforming", "", result.errors)))
        )
        if not shown.findings:
            self._lines.addWidget(label(self.tr("No question failed in any case."), "13", "text2"))
        for at, finding in enumerate(shown.findings):
            if at:
                self._lines.addWidget(divider())
            line = FindingLine(self._around, shown, finding, self._open_case, self.rewordings)
            self._lines.addWidget(line)
            if begun is not None and begun.question == finding.question_id:
                line.cases.go_on(begun)
                if held:
                    line.cases.rewording.take_focus()


class FindingLine(QWidget):
    """One finding; the cases it rests on are links, shown under it where there are several."""

    def __init__(
        self,
        around: Surroundings,
        shown: ShownResult,
        finding: Finding,
        open_case: Callable[[str], None],
        rewordings: Rewordings,
    ) -> None:
        super().__init__()
        theme = around.theme
        several = len(finding.cases) > 1
        first = finding.cases[0].number
        words = self.tr("%Ln case(s)", "", len(finding.cases)) if several else first
        self.link = Button(theme, words, "link")
        self.link.setFixedWidth(max(self.link.sizeHint().width(), theme.wide(118)))
        self.cases = FindingCases(around, shown, finding, open_case, rewordings)
        if several:
            self.link.clicked.connect(lambda: self.cases.setVisible(not self.cases.isVisible()))
            self.link.setAccessibleName(f"{words}: {finding.text}")
        else:
            self.link.clicked.connect(lambda: open_case(first))
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        glyph = StateGlyph(theme, State.FAILS if finding.critical else State.NOT_DUE)
        row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.link, 0, top)
        text = label(finding.text, wrap=True)
        text.setToolTip(finding.clause)
        row.addWidget(text, 1, Qt.AlignmentFlag.AlignVCenter)
        if finding.critical:
            row.addWidget(label(self.tr("critical"), "12b", "late"), 0, Qt.AlignmentFlag.AlignVCenter)
        asked = self.tr("{failing} of {asked}").format(failing=number(len(finding.cases)), asked=number(finding.asked))
        row.addWidget(label(asked, "12", "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        column.setSpacing(theme.px(2))
        column.addLayout(row)
        column.addWidget(self.cases)
