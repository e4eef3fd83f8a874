"""One case beside the list: its facts, what each import changed about it, its problems, what audit made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.case import DATE_FIELDS, DAYS_BY_LAW, Case
from advisor_app.ui.case_words import changed_value, field_name, field_text, place_of
from advisor_app.ui.formats import moment, moment_day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import Facts, StateGlyph, divider, label, retone
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.services.browse_cases import CaseDetail
    from advisor_app.store import CaseChange

SILENT = frozenset({"created"})
"""Fields that an export has no business changing: told in red."""


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
        self._tell_rounds(detail)
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
        self._after.addWidget(label(self.tr("History by imports"), "14"))
        if not detail.changes:
            self._after.addWidget(
                label(self.tr("No import has changed it since it came in."), "12", "text2", wrap=True)
            )
        for change in detail.changes:
            silent = bool(SILENT & set(change.fields))
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            top = Qt.AlignmentFlag.AlignTop
            row.addWidget(StateGlyph(theme, State.LATE if silent else State.AT_GOAL), 0, top)
            row.addWidget(label(moment_day(change.at), "12", "text2"), 0, top)
            row.addWidget(label(self._said(change), "12", "late" if silent else "text", wrap=True), 1)
            self._after.addLayout(row)

    def _said(self, change: CaseChange) -> str:
        nothing = self.tr("(empty)")
        return "\n".join(
            f"{field_name(name)}: {changed_value(name, before) or nothing} → {changed_value(name, after) or nothing}"
            for name, (before, after) in change.fields.items()
        )

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

    def _tell_rounds(self, detail: CaseDetail) -> None:
        if not detail.rounds:
            return
        theme = self._around.theme
        self._after.addWidget(divider())
        self._after.addWidget(label(self.tr("Audit"), "14"))
        for drawn in detail.rounds:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(StateGlyph(theme, State.DUE), 0, Qt.AlignmentFlag.AlignTop)
            said = self.tr("Drawn in the sample of {week}, on {when}").format(
                week=drawn.week, when=moment(drawn.drawn_at)
            )
            row.addWidget(label(said, "12", "text", wrap=True), 1)
            self._after.addLayout(row)

    def _copy_number(self) -> None:
        if self.number:
            QGuiApplication.clipboard().setText(self.number)
