"""Plans: what a rule asks for, the plans as a list, one beside it with its next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from action_plans.plan import AgreedBy, Side
from action_plans.plan import State as PlanState
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations.records import RecordKind
from advisor_app.ui.page import RecordAsked, Surroundings
from advisor_app.ui.pages.plans.plan_acts import PlanActs
from advisor_app.ui.pages.plans.plan_panel import PlanPanel
from advisor_app.ui.pages.plans.plan_sheet import PlanSheet
from advisor_app.ui.pages.plans.plan_words import plan_columns
from advisor_app.ui.pages.plans.proposals import ProposalPanel
from advisor_app.ui.pages.plans.view import PlansPageView
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import NewEscalation, NewIdea, PlansAt

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.services.plans.chart_plan import ChartedPlan
    from advisor_app.services.plans.evaluate_plan import EvaluatedPlan
    from advisor_app.services.plans.list_plans import PlanLine, ShownPlan
    from advisor_app.services.plans.plans_due import ProposedPlan
    from advisor_app.ui.jobs import Things

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
                ("stalled", self.tr("Stalled")),
                ("effective", self.tr("Effective")),
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
        self.acts = PlanActs(around, self, self.panel, self._number, self._asked_anew)
        self._connect()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._listing())
        due = Listing(theme, self.due_table)
        self._stack.addWidget(ListBeside(around.memory, "proposed_plans", due, self.proposals, (13, 9)))
        self._sheet: PlanSheet | None = None
        self._pages = QStackedWidget()
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        head.addWidget(self.views)
        column.addLayout(head)
        column.addWidget(divider())
        column.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._pages.addWidget(lists)

    def entered(self, target: object) -> None:
        if isinstance(target, PlansAt) and target.number:
            self._open_sheet(target.number)
        self._ask()

    def take_focus(self) -> None:
        if self._on_sheet:
            self.sheet.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        table = self.due_table if self.views.current == _PROPOSED else self.table
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def history_of(self) -> RecordAsked | None:
        from advisor_app.services.history.show_history import HistoryAsked

        number = self._number()
        return (number, HistoryAsked(subject=(number,))) if number else None

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"plans", "cases", "entities", "people", "scores", "settings"} and initiator is not self:
            self._ask()

    def _listing(self) -> QWidget:
        listing = Listing(self.around.theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addStretch(1)
        listing.foot.addWidget(self._sum, 1)
        return ListBeside(self.around.memory, "plans", listing, self.panel, (12, 8))

    def _connect(self) -> None:
        acts = self.acts
        self.panel.moved.connect(acts.move)
        self.panel.opened.connect(lambda: self._open_sheet(self._number()))
        self.table.opened.connect(lambda row: self._open_sheet(self.model.row_at(row).kept.plan.key))
        self.panel.written.connect(acts.write)
        self.panel.agreed.connect(self._agree)
        self.panel.proved.connect(acts.prove)
        self.panel.evaluated.connect(self._evaluate)
        self.panel.documents.connect(acts.write_documents)
        self.panel.reminded.connect(acts.remind)
        self.proposals.opened.connect(self._open_proposed)
        self.proposals.declined.connect(acts.decline)

    def _asked_anew(self) -> None:
        self._ask()
        if self._on_sheet:
            self._ask_sheet(self.sheet.number)

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
        for key in ("open", "behind", "stalled", "effective", "all"):
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
        if view == "stalled":
            return [one for one in self._lines if one.stalled]
        if view == "effective":
            return [one for one in self._lines if one.worked]
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

    @property
    def sheet(self) -> PlanSheet:
        """Built when the first plan is opened over the whole page."""
        if self._sheet is None:
            self._sheet = sheet = PlanSheet(self.around)
            sheet.left.connect(self._leave_sheet)
            sheet.moved.connect(self.acts.move)
            sheet.documents.connect(self.acts.write_documents)
            sheet.file_wanted.connect(self.acts.save_proof)
            sheet.reminded.connect(self.acts.remind)
            sheet.escalate.clicked.connect(self._escalate)
            sheet.facts.idea_wanted.connect(self._note_idea)
            self._pages.addWidget(sheet)
        return self._sheet

    @property
    def _on_sheet(self) -> bool:
        return self._sheet is not None and self._pages.currentWidget() is self._sheet

    def _open_sheet(self, number: str) -> None:
        """The whole plan in place of the lists, its figures as soon as they are counted."""
        self._pages.setCurrentWidget(self.sheet)
        self._ask_sheet(number)
        self.take_focus()

    def _escalate(self) -> None:
        """An obstacle of the plan before the director, with the plan as its evidence."""
        number = self.sheet.number
        records = ((RecordKind.PLAN, number),)
        self.around.go_to("plans", NewEscalation(self._entity_of(number), records=records))

    def _note_idea(self, words: str) -> None:
        number = self.sheet.number
        self.around.go_to("plans", NewIdea(self._entity_of(number), words, number))

    def _entity_of(self, number: str) -> str:
        return next((one.entity for one in self._lines if one.kept.plan.key == number), "")

    def _leave_sheet(self) -> None:
        self._pages.setCurrentIndex(0)
        self.take_focus()

    def _ask_sheet(self, number: str) -> None:
        def look(office: Office) -> ShownPlan:
            from advisor_app.services.plans.list_plans import show_plan

            return show_plan(office, number)

        def draw(office: Office) -> ChartedPlan:
            from advisor_app.services.plans.chart_plan import chart_plan

            return chart_plan(office, number)

        def watch(office: Office) -> str:
            from advisor_app.services.plans.watch_plans import watch_said

            return watch_said(office, number)

        def show(shown: ShownPlan) -> None:
            self.sheet.show_plan(shown, panama_day(now_utc()))

        def show_chart(charted: ChartedPlan) -> None:
            if charted.kept.plan.key == self.sheet.number:
                self.sheet.show_chart(charted)

        def show_rest(shown: ShownPlan) -> None:
            show(shown)
            self.around.jobs.ask(self, draw, show_chart, purpose="plan chart")
            self.around.jobs.ask(self, watch, self.sheet.say_watch, purpose="plan watch")

        def gone(error: AppError) -> None:
            self._leave_sheet()
            self.around.notices.refused(error)

        self.around.jobs.ask(self, look, show_rest, purpose="plan sheet", failed=gone)

    def _number(self) -> str:
        if self._on_sheet:
            return self.sheet.number
        return self.panel.line.kept.plan.key if self.panel.line else ""

    def _evaluate(self) -> None:
        number = self._number()

        def look(office: Office) -> EvaluatedPlan:
            from advisor_app.services.plans.evaluate_plan import evaluate_plan

            return evaluate_plan(office, number)

        def show(found: EvaluatedPlan) -> None:
            if self._number() == number:
                self.panel.say_verdict(found.said)

        self.around.jobs.ask(self, look, show, purpose="plan evaluated")

    def _agree(self, side: Side, who: str, by: AgreedBy, reference: str) -> None:
        self.acts.agree(self.panel.form.content(), side, who, by, reference)

    def _open_proposed(self, one: ProposedPlan) -> None:
        self.views.choose("open")
        self._show_rows()
        self.acts.open_proposed(one)
