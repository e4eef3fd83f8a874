"""One case beside the list: its facts, what each import changed about it, its problems, what audit made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.case import DATE_FIELDS, DAYS_BY_LAW, Case
from advisor_app.ui.case_words import field_name, field_text, place_of
from advisor_app.ui.formats import moment
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.story import StoryStep, told_of
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import Facts, StateGlyph, divider, label, retone
from advisor_app.ui.states import State
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from advisor_app.services.cases.browse_cases import CaseDetail
    from advisor_app.services.cases.tell_case import CaseAudit


class CaseDetails(SidePanel):
    closed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 350)
        self.setAccessibleName(self.tr("Case"))
        self._around = around
        theme = around.theme
        self.number: str | None = None
        self._title = label("", "16")
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = Button(theme, "", "icon", icon="copy", name=self.tr("Copy the number"))
        self._copy.clicked.connect(self._copy_number)
        self._stand = label("", "13", "text2", wrap=True)
        self._subject = label("", "13", wrap=True)
        self._facts = Facts(theme)
        self._resolution_head = label(self.tr("Resolution"), "14")
        self._resolution = label("", "13", wrap=True)
        self._after = QVBoxLayout()
        self._after.setSpacing(theme.px(6))
        self._nothing = label(self.tr("Choose a case to see it here."), "13", "text2", wrap=True)
        self._whole = QWidget()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._copy)
        close = Button(theme, "", "icon", icon="close", name=self.tr("Close the case"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(8))
        inside.addLayout(head)
        for part in (self._stand, self._subject, self._facts, self._resolution_head, self._resolution):
            inside.addWidget(part)
        inside.addLayout(self._after)
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._whole)
        self.column.addStretch(1)
        self.show_nothing()

    def show_nothing(self) -> None:
        self.number = None
        self._whole.hide()
        self._nothing.show()

    def show_case(self, detail: CaseDetail) -> None:
        case = detail.case
        self.number = case.number
        self._nothing.hide()
        self._title.setText(case.number)
        self._say_stand(case)
        self._subject.setText(case.subject)
        self._subject.setVisible(bool(case.subject))
        self._facts.show_facts(self._facts_of(case))
        for part in (self._resolution_head, self._resolution):
            part.setVisible(bool(case.resolution))
        self._resolution.setText(case.resolution)
        emptied(self._after)
        self._tell_history(detail)
        self._tell_problems(detail)
        self._tell_audits(detail)
        self._whole.show()
        self.verticalScrollBar().setValue(0)

    def _say_stand(self, case: Case) -> None:
        today = panama_day(now_utc())
        kind = case.type or self.tr("Case")
        if case.days_to_close is not None:
            days = case.days_to_close
            said = self.tr("closed before it was created") if days < 0 else self.tr("closed in %Ln day(s)", "", days)
            tone = "warn" if days < 0 else "text2"
        else:
            opened = (today - case.created_on).days
            over = (today - panama_day(case.due)).days if case.due else opened - DAYS_BY_LAW
            said = self.tr("open for %Ln day(s)", "", opened)
            tone = "text2"
            if over > 0:
                said += ", " + self.tr("expired for %Ln day(s)", "", over)
                tone = "late"
        self._stand.setText(f"{kind} · {said}")
        retone(self._stand, tone)

    def _facts_of(self, case: Case) -> list[tuple[str, str]]:
        shown = [(field_name(name), field_text(case, name)) for name in ("entity", "status", "reason", "channel")]
        shown.append((self.tr("Place"), place_of(case)))
        shown += [(field_name(name), field_text(case, name)) for name in (*DATE_FIELDS, "owner")]
        return [(name, value) for name, value in shown if value]

    def _tell_history(self, detail: CaseDetail) -> None:
        theme = self._around.theme
        self._after.addWidget(divider())
        head = QHBoxLayout()
        head.addWidget(label(self.tr("History by imports"), "14"), 1)
        imports = sum(len(step.at) for step in detail.steps)
        head.addWidget(label(self.tr("%Ln import(s)", "", imports), "12", "text2"))
        self._after.addLayout(head)
        for place, step in enumerate(detail.steps):
            told = told_of(step, detail.steps[place + 1 :])
            self._after.addWidget(StoryStep(theme, told, last=place == len(detail.steps) - 1))

    def _tell_problems(self, detail: CaseDetail) -> None:
        if not detail.problems:
            return
        theme = self._around.theme
        self._after.addWidget(divider())
        self._after.addWidget(label(self.tr("Problems in its data"), "14"))
        for problem in detail.problems:
            values = {"row": problem.row, "column": problem.column, "value": problem.value}
            said = words(problem.code, values, self._around.language)
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(StateGlyph(theme, State.DOUBT), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(said.what, "12", "text", wrap=True), 1)
            self._after.addLayout(row)

    def _tell_audits(self, detail: CaseDetail) -> None:
        theme = self._around.theme
        for audit in detail.audits:
            self._after.addWidget(divider())
            said, state = self._verdict(audit)
            row = QHBoxLayout()
            row.setSpacing(theme.px(10))
            row.addWidget(StateGlyph(theme, state), 0, Qt.AlignmentFlag.AlignTop)
            column = QVBoxLayout()
            column.setSpacing(theme.px(2))
            column.addWidget(label(said, "13b", "late" if state is State.FAILS else "text", wrap=True))
            more = [self.tr("drawn on {when}").format(when=moment(audit.drawn_at))]
            if audit.letter:
                more.append(self.tr("letter {number}").format(number=audit.letter))
            column.addWidget(label(" · ".join(more), "12", "text2", wrap=True))
            link = Button(theme, self.tr("See the audit"), "link")
            link.clicked.connect(lambda _=False, audit=audit: self._open_audit(audit))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            row.addLayout(column, 1)
            self._after.addLayout(row)

    def _verdict(self, audit: CaseAudit) -> tuple[str, State]:
        week = audit.week.number
        return {
            "drawn": (self.tr("Drawn in week {week}").format(week=week), State.DUE),
            "replaced": (self.tr("Replaced in the sample of week {week}").format(week=week), State.EXCUSED),
            "scoring": (self.tr("Drawn in week {week}: being scored").format(week=week), State.UNDER_WAY),
            "conforming": (self.tr("Drawn in week {week}: conforming").format(week=week), State.AT_GOAL),
            "nonconforming": (self.tr("Drawn in week {week}: nonconforming").format(week=week), State.FAILS),
        }[audit.verdict]

    def _open_audit(self, audit: CaseAudit) -> None:
        target = AuditAt(audit.week, "" if audit.verdict == "drawn" else "score", audit.entity, self.number or "")
        self._around.go_to("audit", target)

    def _copy_number(self) -> None:
        if self.number:
            QGuiApplication.clipboard().setText(self.number)
