"""Plans: what a rule asks for, the plans as a list, one beside it with its next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from action_plans.lifecycle import Move
from action_plans.plan import AgreedBy, Content, Side
from action_plans.plan import State as PlanState
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.plans.plan_panel import PlanPanel
from advisor_app.ui.pages.plans.plan_words import plan_columns
from advisor_app.ui.pages.plans.proposals import ProposalPanel
from advisor_app.ui.pages.plans.view import PlansPageView
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.plans.evaluate_plan import EvaluatedPlan
    from advisor_app.services.plans.list_plans import PlanLine
    from advisor_app.services.plans.plans_due import ProposedPlan
    from advisor_app.ui.jobs import Running, Things

PLANS = frozenset({"plans", "duties"})
_PROPOSED = "proposed"
_ENDED = (PlanState.CLOSED, PlanState.WITHDRAWN)


class PlansView(PlansPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._lines: list[PlanLine] = []
        self._proposed: list[ProposedPlan] = []
        self.views = Views(
            theme,
            self.tr("Plans"),
            (
                (_PROPOSED, self.tr("Proposed")),
                ("open", self.tr("Open")),
                ("behind", self.tr("Behind")),
                ("all", self.tr("All")),
            ),
        )
        self.views.choose("open")
        self.views.chosen.connect(lambda _key: self._show_rows())
        self.model: ListModel[PlanLine] = ListModel(plan_columns(), lambda line: line.kept.id, self)
        self.table = TableView(theme, around.memory, "plans", self.tr("Plans"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.say_when_empty(self.tr("No plan is like that. What a rule asks for stands under “Proposed”."))
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.panel = PlanPanel(theme)
        self.proposals = ProposalPanel(theme)
        self.due_model: ListModel[ProposedPlan] = ListModel(
            self.proposals.columns(), lambda one: (one.entity_id, one.due.reason), self
        )
        self.due_table = TableView(
            theme, around.memory, "proposed_plans", self.tr("Proposed plans"), self.due_model.columns
        )
        self.due_table.setModel(self.due_model)
        self.due_table.say_when_empty(self.tr("No rule asks for a plan today."))
        self.due_table.row_changed.connect(lambda _row: self._show_proposal())
        self.filter = FilterField(theme, self.tr("Filter plans"))
        self.filter.setFixedWidth(theme.px(200))
        self.filter.typed.connect(self.model.filter_by)
        self.filter.left_downwards.connect(self.take_focus)
        self._sum = label("", "12b")
        self._connect()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._listing())
        due = Listing(theme, self.due_table)
        self._stack.addWidget(ListBeside(around.memory, "proposed_plans", due, self.proposals, (13, 9)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        head.addWidget(self.views)
        column.addLayout(head)
        column.addWidget(divider())
        column.addWidget(self._stack, 1)

    def entered(self, target: object) -> None:
        self._ask()

    def take_focus(self) -> None:
        table = self.due_table if self.views.current == _PROPOSED else self.table
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"plans", "cases", "entities", "people", "settings"} and initiator is not self:
            self._ask()

    def _listing(self) -> QWidget:
        listing = Listing(self.around.theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addStretch(1)
        listing.foot.addWidget(self._sum, 1)
        return ListBeside(self.around.memory, "plans", listing, self.panel, (11, 9))

    def _connect(self) -> None:
        self.panel.moved.connect(self._move)
        self.panel.written.connect(self._write)
        self.panel.agreed.connect(self._agree)
        self.panel.proved.connect(self._prove)
        self.panel.evaluated.connect(self._evaluate)
        self.panel.documents.connect(self._write_documents)
        self.proposals.opened.connect(self._open)
        self.proposals.declined.connect(self._decline)

    def _ask(self) -> None:
        def look(office: Office) -> list[PlanLine]:
            from advisor_app.services.plans.list_plans import list_plans

            return list_plans(office)

        def due(office: Office) -> list[ProposedPlan]:
            from advisor_app.services.plans.plans_due import due_of

            return due_of(office, panama_day(now_utc()))

        self.around.jobs.ask(self, look, self._show, purpose="plans")
        self.around.jobs.ask(self, due, self._show_proposed, purpose="plans due")

    def _show(self, lines: list[PlanLine]) -> None:
        self._lines = lines
        for key in ("open", "behind", "all"):
            self.views.show_count(key, len(self._in(key)))
        self._show_rows()

    def _show_proposed(self, found: list[ProposedPlan]) -> None:
        self._proposed = found
        self.views.show_count(_PROPOSED, len(found))
        self.due_model.show_rows(found)
        self.due_table.select_row(0)
        self._show_proposal()

    def _in(self, view: str) -> list[PlanLine]:
        if view == "open":
            return [one for one in self._lines if one.kept.plan.state not in _ENDED]
        if view == "behind":
            return [one for one in self._lines if one.at_risk or one.stalled]
        return self._lines

    def _show_rows(self) -> None:
        view = self.views.current or "open"
        self._stack.setCurrentIndex(1 if view == _PROPOSED else 0)
        if view == _PROPOSED:
            return
        chosen = self.panel.line
        self.model.show_rows(self._in(view))
        place = self.model.place_of(chosen.kept.id) if chosen is not None else None
        self.table.select_row(place if place is not None else 0)
        behind = sum(one.at_risk for one in self.model.rows())
        told = self.tr("%Ln plan(s)", "", self.model.total)
        self._sum.setText(told + (self.tr(", %Ln behind", "", behind) if behind else ""))
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.selected_rows()
        self.panel.show_line(self.model.row_at(rows[0]) if rows else None)

    def _show_proposal(self) -> None:
        rows = self.due_table.selected_rows()
        self.proposals.show_one(self.due_model.row_at(rows[0]) if rows else None)

    def _number(self) -> str:
        return self.panel.line.kept.plan.key if self.panel.line else ""

    def _change(self, work: Callable[[Office, Running], Any], said: str = "") -> None:
        def done(_kept: object) -> None:
            if said:
                self.around.notices.done(said)
            self._ask()

        self.around.jobs.change(self, work, done, things=PLANS)

    def _move(self, move: Move, why: str) -> None:
        number = self._number()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.change_plan import move_plan, start_plan
            from advisor_app.services.plans.evaluate_plan import verify_plan

            if move is Move.START:
                return start_plan(office, number)
            return verify_plan(office, number) if move is Move.VERIFY else move_plan(office, number, move, why)

        self._change(work)

    def _write(self, content: Content) -> None:
        number = self._number()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.change_plan import write_plan

            return write_plan(office, number, content)

        self._change(work, self.tr("The draft is kept."))

    def _agree(self, side: Side, who: str, reference: str) -> None:
        number, content = self._number(), self.panel.form.content()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.change_plan import record_agreement, write_plan

            write_plan(office, number, content)  # agreed is what stands in the fields
            return record_agreement(office, number, side, who, by=AgreedBy.MAIL, reference=reference)

        self._change(work)

    def _prove(self, action: str, what: str) -> None:
        number = self._number()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.change_plan import prove_action

            return prove_action(office, number, action, what)

        self._change(work)

    def _evaluate(self) -> None:
        number = self._number()

        def look(office: Office) -> EvaluatedPlan:
            from advisor_app.services.plans.evaluate_plan import evaluate_plan

            return evaluate_plan(office, number)

        def show(found: EvaluatedPlan) -> None:
            if self._number() == number:
                self.panel.say_verdict(found.said)

        self.around.jobs.ask(self, look, show, purpose="plan evaluated")

    def _write_documents(self) -> None:
        number = self._number()
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where the documents go"))
        if not folder:
            return

        def look(office: Office) -> str:
            from pathlib import Path

            from advisor_app.services.plans.write_plan_documents import write_plan_documents

            return str(write_plan_documents(office, number, Path(folder)).pdf.parent)

        def done(where: str) -> None:
            self.around.notices.done(self.tr("The plan's documents are written."), where)

        self.around.jobs.ask(self, look, done, title=self.tr("Writing the plan's documents"))

    def _open(self, one: ProposedPlan) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.open_plan import open_plan

            return open_plan(office, one.entity, reason=one.due.reason)

        self.views.choose("open")
        self._show_rows()
        self._change(work, self.tr("A draft is opened for {entity}.").format(entity=one.entity))

    def _decline(self, one: ProposedPlan, why: str) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.open_plan import decline_plan

            return decline_plan(office, one.entity, one.due.reason, why)

        self._change(work, self.tr("It is noted that no plan is opened for {entity}.").format(entity=one.entity))
