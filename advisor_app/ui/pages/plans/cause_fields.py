"""Why it happens, as it is written: five whys a line each, or a diagram's branches with what each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from action_plans.plan import Branch, CauseAndEffect, FiveWhys
from advisor_app.charts.plan_marks import chart_of_causes
from advisor_app.ui.charts.chart_view import ChartView
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.charts.look import Chart
    from advisor_app.ui.theme import Theme

WHYS, DIAGRAM = "whys", "diagram"
DIAGRAM_HEIGHT = 210


class CauseFields(QWidget):
    """The diagram is drawn as it is written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.kind = Segments(
            theme,
            self.tr("How the cause is found"),
            ((WHYS, self.tr("Five whys")), (DIAGRAM, self.tr("Cause and effect"))),
        )
        self.whys = text_field(theme, self.tr("Why? One answer a line; the last one is the root cause"), 4)
        self.branches = text_field(theme, self.tr("A branch a line: its name, a colon, its causes with semicolons"), 4)
        self.branches.setPlaceholderText(self.tr("People: nobody covers holidays; new staff"))
        self.root = QLineEdit()
        self.root.setPlaceholderText(self.tr("The root cause"))
        self.root.setAccessibleName(self.tr("The root cause"))
        self.drawn = ChartView(theme, DIAGRAM_HEIGHT)
        self.branches.textChanged.connect(self._draw)
        self.root.textChanged.connect(lambda _text: self._draw())
        whys = QWidget()
        under = QVBoxLayout(whys)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(label(self.tr("Why? One answer a line; the last one is the root cause"), "12", "text2"))
        under.addWidget(self.whys)
        under.addStretch(1)
        diagram = QWidget()
        below = QVBoxLayout(diagram)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.px(6))
        told = self.tr("A branch a line: its name, a colon, its causes with semicolons")
        below.addWidget(label(told, "12", "text2", wrap=True))
        for part in (self.branches, self.root, self.drawn):
            below.addWidget(part)
        self._ways = {WHYS: whys, DIAGRAM: diagram}
        self.kind.chosen.connect(self._show_kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.kind)
        for way in self._ways.values():
            column.addWidget(way)
        self.kind.choose(WHYS)
        self._show_kind(WHYS)

    def show_cause(self, cause: FiveWhys | CauseAndEffect | None) -> None:
        diagram = cause if isinstance(cause, CauseAndEffect) else None
        self.whys.setPlainText("\n".join(cause.answers) if isinstance(cause, FiveWhys) else "")
        lines = [f"{one.category}: {'; '.join(one.causes)}" for one in diagram.branches] if diagram else []
        self.branches.setPlainText("\n".join(lines))
        self.root.setText(diagram.root if diagram else "")
        self.kind.choose(DIAGRAM if diagram else WHYS)
        self._show_kind(DIAGRAM if diagram else WHYS)

    def cause(self) -> FiveWhys | CauseAndEffect | None:
        """As the fields of the way in front stand; None where they are empty."""
        if self.kind.current == DIAGRAM:
            branches = read_branches(self.branches.toPlainText())
            root = self.root.text().strip()
            return CauseAndEffect(branches, root) if branches or root else None
        answers = tuple(line.strip() for line in self.whys.toPlainText().splitlines() if line.strip())
        return FiveWhys(answers) if answers else None

    def _show_kind(self, kind: str) -> None:
        for key, way in self._ways.items():
            way.setVisible(key == kind)
        self._draw()

    def _draw(self) -> None:
        if self.kind.current != DIAGRAM:
            return
        written = CauseAndEffect(read_branches(self.branches.toPlainText()), self.root.text().strip())
        self.drawn.show_chart(cause_chart(written), self.tr("Cause and effect"))


def read_branches(text: str) -> tuple[Branch, ...]:
    """ "People: nobody covers holidays; new staff" on a line each."""
    found = []
    for line in text.splitlines():
        category, _, rest = line.partition(":")
        if category.strip():
            causes = tuple(one.strip() for one in rest.split(";") if one.strip())
            found.append(Branch(category.strip(), causes))
    return tuple(found)


def cause_chart(cause: CauseAndEffect) -> Chart | None:
    """None while it has no branch."""
    branches = [(one.category, one.causes) for one in cause.branches]
    return chart_of_causes(branches, cause.root) if branches else None


def text_field(theme: Theme, words: str, lines: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName(words)
    made.setTabChangesFocus(True)
    made.setFixedHeight(theme.px(20 * lines + 14))
    return made
