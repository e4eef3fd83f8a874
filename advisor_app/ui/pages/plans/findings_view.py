"""Findings over the last weeks: what repeats, what it weighs, and what was decided about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from advisor_app.ui.conflicts.by_case import CasesOfTwo, Versions
from advisor_app.ui.conflicts.settling import ANOTHER
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.plans.finding_columns import finding_columns
from advisor_app.ui.pages.plans.finding_panel import FindingPanel, follows
from advisor_app.ui.pages.plans.view import PlansPageView
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import PlansAt

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.errors import AppError
    from advisor_app.office.findings_over_weeks.gathering import FailingCase, GatheredFinding
    from advisor_app.office.findings_over_weeks.records import FindingKey
    from advisor_app.office.findings_over_weeks.weight import Explained, Weighing
    from advisor_app.office.plans.records import KeptPlan
    from advisor_app.office.scoring.recommendations import Recommendation
    from advisor_app.services.findings.answer_finding import RecommendedFinding
    from advisor_app.services.findings.gather_findings import FindingLine, GatheredFindings
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things

_WAITING, _GRAVE, _ALL = "waiting", "grave", "all"
THINGS = frozenset({"plans", "scores"})


class FindingsView(PlansPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._found: GatheredFindings | None = None
        self.views = Views(
            theme,
            self.tr("Findings"),
            ((_WAITING, self.tr("Waiting")), (_GRAVE, self.tr("Grave")), (_ALL, self.tr("All"))),
        )
        self.views.choose(_WAITING)
        self.views.chosen.connect(lambda _key: self._show_rows())
        self.model: ListModel[FindingLine] = ListModel(finding_columns(), lambda line: line.key, self)
        self.table = TableView(theme, around.memory, "findings", self.tr("Findings"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(
            self.tr("No finding is like that. They are gathered from the audits that were finished in the last weeks.")
        )
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.panel = FindingPanel(around)
        self.panel.named.connect(self._name)
        self.panel.recommended.connect(self._recommend)
        self.panel.planned.connect(self._plan)
        self.panel.closed.connect(self._close)
        self.filter = FilterField(theme, self.tr("Filter findings"))
        self.filter.setFixedWidth(theme.px(200))
        self.filter.typed.connect(self.model.filter_by)
        self.filter.left_downwards.connect(self.take_focus)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addStretch(1)
        listing.foot.addWidget(self._sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        head.addWidget(self.views)
        column.addLayout(head)
        column.addWidget(divider())
        column.addWidget(ListBeside(around.memory, "findings", listing, self.panel, (13, 9)), 1)

    def entered(self, target: object) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"plans", "scores", "rounds", "entities", "settings"} and initiator is not self:
            self._ask()

    def _ask(self) -> None:
        def look(office: Office) -> GatheredFindings:
            from advisor_app.services.findings.gather_findings import gather_findings

            return gather_findings(office)

        self.around.jobs.ask(self, look, self._show, purpose="findings")

    def _show(self, found: GatheredFindings) -> None:
        self._found = found
        for key in (_WAITING, _GRAVE, _ALL):
            self.views.show_count(key, len(self._in(key)))
        self._show_rows()

    def _in(self, view: str) -> list[FindingLine]:
        lines = list(self._found.lines) if self._found else []
        if view == _WAITING:
            return [one for one in lines if one.stands.waits]
        return [one for one in lines if one.weight.severity == "high"] if view == _GRAVE else lines

    def _show_rows(self) -> None:
        chosen = self.panel.line
        self.model.show_rows(self._in(self.views.current or _WAITING))
        place = self.model.place_of(chosen.key) if chosen is not None else None
        if place is None and chosen is not None:
            rows = self.model.rows()
            place = next((at for at, one in enumerate(rows) if follows(one.finding, chosen.finding)), None)
        self.table.select_row(place if place is not None else 0)
        weeks = len(self._found.weeks) if self._found else 0
        told = self.tr("%Ln finding(s)", "", self.model.total)
        self._sum.setText(self.tr("{findings} in the last {weeks} weeks").format(findings=told, weeks=weeks))
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.selected_rows()
        line = self.model.row_at(rows[0]) if rows else None
        before = self.panel.line
        self.panel.show_line(line, self._found.weighing if self._found else None)
        if line is not None and self._found is not None and (before is None or before.key != line.key):
            self._explain(line, self._found.weighing)

    def _explain(self, line: FindingLine, weighing: Weighing) -> None:
        def look(_office: Office) -> tuple[Explained, Recommendation]:
            from advisor_app.office.calendar import now_utc, panama_day
            from advisor_app.office.findings_over_weeks.weight import explain
            from advisor_app.office.scoring.recommendations import phrase_book_path, read_phrase_book
            from advisor_app.services.findings.gather_findings import proposed_words

            words = proposed_words(line, read_phrase_book(phrase_book_path()), panama_day(now_utc()))
            return explain(line.finding, weighing), words

        def show(found: tuple[Explained, Recommendation]) -> None:
            if self.panel.line is not None and self.panel.line.key == line.key:
                self.panel.show_explained(found[0], weighing)
                self.panel.suggest(found[1])

        self.around.jobs.ask(self, look, show, purpose="finding explained")

    def _key(self) -> FindingKey | None:
        return self.panel.line.key if self.panel.line else None

    def _change(
        self,
        work: Callable[[Office, Running], Any],
        done: Callable[[Any], None],
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        def told(value: Any) -> None:
            done(value)
            self._ask()

        self.around.jobs.change(self, work, told, things=THINGS, failed=failed)

    def _name(self, cause: str) -> None:
        finding = self.panel.seen
        if finding is not None:
            self._name_from(finding, dict.fromkeys(finding.failing_cases, finding.cause), cause)

    def _name_from(self, finding: GatheredFinding, seen: Mapping[FailingCase, str], cause: str) -> None:
        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.findings.answer_finding import name_cause

            return name_cause(office, finding.key, cause, seen=seen)

        def done(cases: int) -> None:
            self.panel.cause.setModified(False)
            self.around.notices.done(self.tr("%Ln case(s) stand under that cause.", "", cases))

        def failed(error: AppError) -> None:
            if error.code != ANOTHER:
                self.around.notices.refused(error)
                return

            def read(office: Office) -> dict[FailingCase, str]:
                from advisor_app.services.findings.answer_finding import causes_as_named

                return causes_as_named(office, finding.key, seen)

            self.around.jobs.ask(self, read, partial(self._offer, error, finding, seen, cause), purpose="named causes")

        self._change(work, done, failed)

    def _offer(
        self,
        error: AppError,
        finding: GatheredFinding,
        seen: Mapping[FailingCase, str],
        cause: str,
        theirs: Mapping[FailingCase, str],
    ) -> None:
        both = CasesOfTwo(seen, cause, theirs)

        def save(chosen: Versions, _other: Versions) -> None:
            if left := both.to_be_said(chosen):
                self._name_from(finding, left, cause)
            else:
                self.panel.cause.setModified(False)
                self._ask()

        settling = self.panel.settling
        settling.name(self.panel.cause.accessibleName(), both.fields)
        settling.offer(*both.versions, str(error.values.get("who", "?")), str(error.values.get("at", "")), save)

    def _recommend(self, words: str, who: str, due: date | None) -> None:
        if (key := self._key()) is None:
            return

        def work(office: Office, _running: Running) -> RecommendedFinding:
            from advisor_app.services.findings.answer_finding import recommend_finding

            return recommend_finding(office, key, words, responsible=who, due=due)

        def done(made: RecommendedFinding) -> None:
            if made.message_id:
                self.around.notices.done(self.tr("Recommended. Its mail waits in the outbox to be approved."))
            else:
                self.around.notices.done(self.tr("Recommended. There is nobody to write to: an address is missing."))

        self._change(work, done)

    def _plan(self) -> None:
        if (key := self._key()) is None:
            return

        def work(office: Office, _running: Running) -> KeptPlan:
            from advisor_app.services.findings.answer_finding import plan_for_finding

            return plan_for_finding(office, key)

        def done(kept: KeptPlan) -> None:
            self.around.notices.done(
                self.tr("Draft {number} is opened for {entity}.").format(number=kept.plan.key, entity=kept.plan.entity)
            )
            self.around.go_to("plans", PlansAt("plans"))

        self._change(work, done)

    def _close(self, why: str) -> None:
        if (key := self._key()) is None:
            return

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.findings.answer_finding import close_finding

            return close_finding(office, key, why)

        def done(_answer: object) -> None:
            self.around.notices.done(self.tr("The finding is closed. New cases bring it back."))

        self._change(work, done)
