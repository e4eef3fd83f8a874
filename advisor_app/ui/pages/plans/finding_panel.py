"""One finding beside the list: what it weighs, its cases week by week, and how it is answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.findings_over_weeks.words import claim_said, standing_said, trend_said, weight_said
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.formats import day
from advisor_app.ui.pages.plans.cause_fields import text_field
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.office.findings_over_weeks.gathering import GatheredFinding
    from advisor_app.office.findings_over_weeks.weight import Explained, Weighing
    from advisor_app.office.scoring.recommendations import Recommendation
    from advisor_app.services.findings.gather_findings import FindingLine
    from advisor_app.ui.page import Surroundings


USUAL_TERM = timedelta(days=30)


class FindingPanel(SidePanel):
    named = Signal(str)
    """The cause that was written for all of its cases."""
    recommended = Signal(str, str, object)
    """Words, who is to do it, until when or None."""
    planned = Signal()
    closed = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 640, 400)
        self.setAccessibleName(self.tr("Finding"))
        self._around = around
        theme = around.theme
        self.line: FindingLine | None = None
        self.title = label("", "16", wrap=True)
        self._clause = label("", "12", "text2", wrap=True)
        self._weight = label("", "13", wrap=True)
        self._claim = label("", "13", wrap=True)
        self._trend = label("", "13", "text2", wrap=True)
        self._standing = label("", "13b", wrap=True)
        self._weeks = QVBoxLayout()
        self._weeks.setSpacing(theme.px(4))
        self.cause = QLineEdit()
        self.cause.setPlaceholderText(self.tr("Why these cases failed"))
        self.cause.setAccessibleName(self.tr("Why these cases failed"))
        self.name = Button(theme, self.tr("Name the cause"), "small")
        self.name.clicked.connect(lambda: self.named.emit(self.cause.text().strip()))
        self.cause.returnPressed.connect(self.name.click)
        self.words = text_field(theme, self.tr("What is recommended"), 3)
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("Who does it"))
        self.who.setAccessibleName(self.tr("Who does it"))
        self.due = DayField(self.tr("Until when"), panama_day(now_utc()) + USUAL_TERM)
        self.due.setFixedWidth(theme.px(104))
        self.recommend = Button(theme, self.tr("Recommend"), "plain")
        self.recommend.clicked.connect(self._recommend)
        self.plan = Button(theme, self.tr("Open a plan"), "plain")
        self.plan.clicked.connect(self.planned)
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("Why it is closed"))
        self.why.setAccessibleName(self.tr("Why it is closed"))
        self.close_it = Button(theme, self.tr("Close with this reason"), "small")
        self.close_it.clicked.connect(self._close)
        self.why.returnPressed.connect(self._close)
        self._rest = self._lay_out()
        self.settling = Settling(around, (), (self._rest,))
        self.seen: GatheredFinding | None = None
        """From which a cause is typed."""
        self.column.addWidget(self.title)
        self.column.addWidget(self.settling.panel)
        self.column.addWidget(self._rest)
        self.column.addStretch(1)
        self.show_line(None, None)

    def _lay_out(self) -> QWidget:
        theme = self._around.theme
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self._clause, self._weight, self._claim, self._trend, self._standing):
            column.addWidget(part)
        column.addWidget(divider())
        column.addWidget(label(self.tr("Its cases"), "13b"))
        column.addLayout(self._weeks)
        column.addLayout(_row(theme.px(6), (self.cause, 1), (self.name, 0)))
        column.addWidget(divider())
        column.addWidget(label(self.tr("Answer it"), "13b"))
        column.addWidget(self.words)
        column.addLayout(_row(theme.px(6), (self.who, 1), (self.due, 0), (self.recommend, 0)))
        column.addWidget(label(self.tr("Or take it into a plan, or close it:"), "12", "text2"))
        column.addLayout(_row(theme.px(6), (self.plan, 0), (self.why, 1), (self.close_it, 0)))
        return whole

    def show_line(self, line: FindingLine | None, weighing: Weighing | None) -> None:
        same = line is not None and self.line is not None and follows(line.finding, self.line.finding)
        self.line = line
        if not same:
            self.settling.leave()
        self._rest.setVisible(line is not None and self.settling.panel.isHidden())
        if line is None or weighing is None:
            self.title.setText(self.tr("Choose a finding"))
            return
        finding = line.finding
        self.title.setText(f"{line.entity}: {finding.text}")
        self._clause.setText(finding.clause)
        self._weight.setText(weight_said(finding, line.weight, weighing))
        self._standing.setText(standing_said(line.stands))
        self._show_weeks(line)
        self.plan.setEnabled(line.stands.standing != "planned")
        if not (same and self.cause.isModified()):
            self.seen = finding
            self.cause.setText(finding.cause)
        if not same:
            self._claim.clear()
            self._trend.clear()
            self.words.clear()
            self.who.clear()
            self.due.setText(day(panama_day(now_utc()) + USUAL_TERM))
            self.why.clear()

    def show_explained(self, explained: Explained, weighing: Weighing) -> None:
        """What the sample bears out, as soon as it is counted."""
        self._claim.setText(claim_said(explained.claim, weighing.tolerable_rate))
        self._trend.setText(trend_said(explained.trend))

    def suggest(self, words: Recommendation) -> None:
        """What the phrase book says, where nobody has written yet."""
        if not self.words.toPlainText().strip():
            self.words.setPlainText(words.advice)
            self.who.setText(words.responsible)
            self.due.setText(day(words.due))

    def _show_weeks(self, line: FindingLine) -> None:
        emptied(self._weeks)
        for week in reversed(line.finding.weeks):
            told = self.tr("Week {number}: {errors} of {audited} audited, of {closed} closed").format(
                number=week.week.number, errors=len(week.cases), audited=week.counted, closed=week.population
            )
            self._weeks.addWidget(label(told, "12", "text" if week.cases else "text3"))
            if not week.cases:
                continue
            links = Flow(self._around.theme.px(10), self._around.theme.px(2))
            for case in week.cases:
                link = Button(self._around.theme, case.number, "link")
                link.setToolTip(case.comment or case.detail)
                at = AuditAt(week.week, "score", line.entity, case.number)
                link.clicked.connect(lambda _checked=False, at=at: self._around.go_to("audit", at))
                links.addWidget(link)
            self._weeks.addLayout(links)

    def _recommend(self) -> None:
        words = self.words.toPlainText().strip()
        if not words:
            self.words.setFocus()
            return
        due: date | None = self.due.day if self.due.text().strip() else None
        self.recommended.emit(words, self.who.text().strip(), due)

    def _close(self) -> None:
        why = self.why.text().strip()
        if why:
            self.closed.emit(why)
        else:
            self.why.setFocus()


def follows(now: GatheredFinding, before: GatheredFinding) -> bool:
    """Whether it is the same finding, or where the cases of the one before went when their cause was named."""
    if now.key == before.key:
        return True
    alike = (now.key.entity_id, now.key.question_id) == (before.key.entity_id, before.key.question_id)
    return alike and not set(now.failing_cases).isdisjoint(before.failing_cases)


def _row(spacing: int, *parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for part, share in parts:
        row.addWidget(part, share)
    return row
