"""One plan beside the list: where it stands, what was agreed, its actions with their proof, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from action_plans.plan import AgreedBy, CauseAndEffect, FiveWhys, Side
from action_plans.plan import State as PlanState
from advisor_app.ui.formats import day, percent
from advisor_app.ui.pages.plans.next_step import NextStep
from advisor_app.ui.pages.plans.plan_form import PlanForm
from advisor_app.ui.pages.plans.plan_words import state_glyph, state_words
from advisor_app.ui.pages.plans.proof_row import ProofRow
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.flow import Flow
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from action_plans.plan import Action
    from advisor_app.services.plans.list_plans import PlanLine
    from advisor_app.ui.theme import Theme


class PlanPanel(SidePanel):
    moved = Signal(object, str)
    """A move, and the reason that was written."""
    written = Signal(object)
    agreed = Signal(object, str, object, str)
    """A side, who said yes, whether by mail or in minutes, and in which."""
    reminded = Signal()
    proved = Signal(str, str, str)
    """An action's key, what shows that it is done, and the path of a file that does, or empty."""
    opened = Signal()
    """The whole plan is wanted."""
    evaluated = Signal()
    documents = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", 640, 400)
        self.setAccessibleName(self.tr("Plan"))
        self._theme = theme
        self.line: PlanLine | None = None
        self._rows: list[ProofRow] = []
        self._goes_on = False
        self.title = label("", "16", wrap=True)
        self._glyph = StateGlyph(theme)
        self._standing = label("", "12", "text2", wrap=True)
        self.step = NextStep(theme)
        self.step.moved.connect(self.moved)
        self.open = Button(theme, self.tr("Open the whole plan"), "link")
        self.open.clicked.connect(self.opened)
        self.evaluate = Button(theme, self.tr("See what the figures say"), "link")
        self.evaluate.clicked.connect(self.evaluated)
        self.remind = Button(theme, self.tr("Draft a reminder"), "link")
        self.remind.clicked.connect(self.reminded)
        self.print = Button(theme, self.tr("Write its documents"), "link")
        self.print.clicked.connect(self.documents)
        self.verdict = label("", "13", wrap=True)
        self.form = PlanForm(theme)
        self.form.saved.connect(self.written)
        self._read = QVBoxLayout()
        self._read.setSpacing(theme.px(6))
        self.agreement = self._agreement_form()
        self._draft = QWidget()
        self._drafting = QVBoxLayout(self._draft)
        self._drafting.setContentsMargins(0, 0, 0, 0)
        self._drafting.setSpacing(theme.px(8))
        self._drafting.addWidget(self.form)
        self._drafting.addWidget(self.agreement)
        self._rest = self._lay_out()
        self.column.addWidget(self.title)
        self.column.addWidget(self._rest)
        self.column.addStretch(1)
        self.show_line(None)

    def _lay_out(self) -> QWidget:
        theme = self._theme
        standing = QHBoxLayout()
        standing.setSpacing(theme.px(8))
        standing.addWidget(self._glyph)
        standing.addWidget(self._standing, 1)
        links = Flow(theme.px(16), theme.px(2))
        for link in (self.open, self.evaluate, self.remind, self.print):
            links.addWidget(link)
        whole = QWidget()
        rest = QVBoxLayout(whole)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(theme.px(8))
        rest.addLayout(standing)
        rest.addWidget(self.step)
        rest.addLayout(links)
        rest.addWidget(self.verdict)
        rest.addWidget(divider())
        rest.addLayout(self._read)
        rest.addWidget(self._draft)
        return whole

    def put_conflicts(self, panel: QWidget) -> None:
        """Where both versions of a draft are shown, when two wrote it."""
        self._drafting.insertWidget(0, panel)

    def show_line(self, line: PlanLine | None) -> None:
        same = line is not None and self.line is not None and line.kept == self.line.kept
        self.line = line
        self._rest.setVisible(line is not None)
        if line is None:
            self.title.setText(self.tr("Choose a plan"))
            return
        if same:
            return
        plan = line.kept.plan
        self.title.setText(f"{plan.key} · {line.entity}")
        self._glyph.show_state(state_glyph(line))
        self._standing.setText(self._stands(line))
        self.verdict.setText(plan.verification.said if plan.verification else "")
        self.verdict.setVisible(plan.verification is not None)
        self.evaluate.setVisible(plan.state in (PlanState.LIVE, PlanState.DONE, PlanState.INCONCLUSIVE))
        self.step.show_plan(plan)
        self.remind.setVisible(plan.state is PlanState.LIVE)
        draft = plan.state is PlanState.DRAFT
        self._draft.setVisible(draft)
        if draft:
            self.form.show_content(plan.content, plan.key)
        self._show_content(line)
        if self._goes_on:
            self._goes_on = False
            (self._rows[0].what if self._rows else self.step.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def say_verdict(self, said: str) -> None:
        self.verdict.setText(said)
        self.verdict.show()

    def _stands(self, line: PlanLine) -> str:
        plan, now = line.kept.plan, line.progress
        said = [self.tr("{state}, version {version}").format(state=state_words(plan.state), version=plan.version)]
        if plan.steps:
            said.append(self.tr("since {day}").format(day=day(plan.steps[-1].on)))
        if now is not None:
            said.append(
                self.tr("{done} done, {planned} planned by now").format(
                    done=percent(now.done), planned=percent(now.planned)
                )
            )
        return " · ".join(said)

    def _show_content(self, line: PlanLine) -> None:
        emptied(self._read)
        self._rows = []
        plan = line.kept.plan
        content = plan.content
        if plan.state is not PlanState.DRAFT:
            self._part(self.tr("Problem"), content.problem)
            if isinstance(content.cause, FiveWhys | CauseAndEffect):
                self._part(self.tr("Root cause"), content.cause.root)
            if content.goal is not None:
                self._part(
                    self.tr("Goal"),
                    self.tr("at least {target} by {day}").format(
                        target=percent(content.goal.target), day=day(content.goal.by)
                    ),
                )
            self._read.addWidget(label(self.tr("Actions"), "13b"))
            for action in content.actions:
                self._read.addLayout(self._action(line, action))
        for one in (each for each in plan.agreements if each.version == plan.version):
            side = self.tr("The centre") if one.side is Side.CENTRE else self.tr("The entity")
            self._part(side, f"{one.who}, {day(one.on)}: {one.reference}")

    def _part(self, title: str, text: str) -> None:
        self._read.addWidget(label(title, "13b"))
        self._read.addWidget(label(text, "13", wrap=True))

    def _action(self, line: PlanLine, action: Action) -> QVBoxLayout:
        late = line.progress is not None and action in [one.action for one in line.progress.overdue]
        glyph = StateGlyph(self._theme, State.DONE if action.proof else State.LATE if late else State.DUE)
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(8))
        head.addWidget(glyph)
        head.addWidget(label(f"{action.what}: {action.who}, {day(action.due)}", "13", wrap=True), 1)
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(2))
        column.addLayout(head)
        if action.proof is not None:
            shown = label(f"{action.proof.what}, {day(action.proof.on)}", "12", "text2", wrap=True)
            shown.setContentsMargins(self._theme.px(22), 0, 0, 0)
            column.addWidget(shown)
        elif line.kept.plan.state is PlanState.LIVE:
            column.addWidget(self._proof(action))
        return column

    def _proof(self, action: Action) -> ProofRow:
        row = ProofRow(self._theme, action)
        row.proved.connect(self._say_proved)
        self._rows.append(row)
        return row

    def _say_proved(self, action: str, what: str, file: str) -> None:
        """The keyboard goes on to what is to be proved next."""
        self._goes_on = True
        self.proved.emit(action, what, file)

    def _agreement_form(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        column.addWidget(divider())
        column.addWidget(label(self.tr("Agreement of both sides"), "13b"))
        self.agreeing: dict[Side, tuple[QLineEdit, Choice, QLineEdit, Button]] = {}
        for side, words in ((Side.CENTRE, self.tr("The centre")), (Side.ENTITY, self.tr("The entity"))):
            who, reference = QLineEdit(), QLineEdit()
            who.setPlaceholderText(self.tr("Who"))
            who.setAccessibleName(self.tr("{side}: who agrees").format(side=words))
            reference.setPlaceholderText(self.tr("Which mail or minutes"))
            reference.setAccessibleName(self.tr("{side}: which mail or minutes").format(side=words))
            by = Choice(self._theme, self.tr("{side}: by mail or in minutes").format(side=words))
            by.addItem(self.tr("by mail"), AgreedBy.MAIL)
            by.addItem(self.tr("in minutes"), AgreedBy.MINUTES)
            yes = Button(self._theme, self.tr("Agrees"), "small")
            yes.setAccessibleName(self.tr("{side} agrees").format(side=words))
            yes.clicked.connect(lambda _checked=False, one=side: self._agree(one))
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(6))
            named = label(words, "12", "text2")
            named.setFixedWidth(self._theme.px(76))
            for part in (named, who, by, reference, yes):
                row.addWidget(part)
            column.addLayout(row)
            self.agreeing[side] = (who, by, reference, yes)
        return whole

    def _agree(self, side: Side) -> None:
        who, by, reference, _yes = self.agreeing[side]
        for field in (who, reference):
            if not field.text().strip():
                field.setFocus()
                return
        self.agreed.emit(side, who.text().strip(), AgreedBy(str(by.currentData())), reference.text().strip())
        reference.clear()
