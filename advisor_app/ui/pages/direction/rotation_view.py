"""The rotation: proposals beside each other, moved by hand, approved, applied, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.decision import RotationState
from advisor_app.office.rotation.terms import RotationKind
from advisor_app.ui.formats import number
from advisor_app.ui.pages.direction.rotation_asking import Asking
from advisor_app.ui.pages.direction.rotation_compare import Comparison
from advisor_app.ui.pages.direction.rotation_deciding import Deciding
from advisor_app.ui.pages.direction.rotation_entities import Entities
from advisor_app.ui.pages.direction.rotation_front import Front, Moves, front_of
from advisor_app.ui.pages.direction.rotation_layout import laid_out
from advisor_app.ui.pages.direction.rotation_loads import Loads
from advisor_app.ui.pages.direction.rotation_rules import RuleList
from advisor_app.ui.pages.direction.rotation_state import StateLine
from advisor_app.ui.pages.direction.rotation_words import breach_words, up_to
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import EmptyPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from advisor_app.services.office import Office
    from advisor_app.services.rotation.rotation_desk import RotationDesk
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.targets import DirectionAt

ROTATION = frozenset({"rotation"})


class RotationView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self._desk: RotationDesk | None = None
        self._front: Front | None = None
        self._label = ""
        self._advisor: UUID | None = None
        self._undo: list[tuple[str, Moves]] = []
        this_year = panama_day(now_utc()).year
        self.period = Choice(theme, self.tr("Which rotation"))
        for year, kind, words in (
            (this_year + 1, RotationKind.YEAR, self.tr("Rotation {year}")),
            (this_year, RotationKind.YEAR, self.tr("Rotation {year}")),
            (this_year, RotationKind.CHANGE, self.tr("Changes in {year}")),
            (this_year + 1, RotationKind.CHANGE, self.tr("Changes in {year}")),
        ):
            self.period.addItem(words.format(year=year), (year, kind))
        self.period.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.period.currentIndexChanged.connect(lambda _index: self._other_period())
        self.what_if = Button(theme, self.tr("What if someone leaves?"), "link")
        self.another = Button(theme, self.tr("Another proposal"), "plain")
        self.dossiers = Button(theme, self.tr("Handover dossiers"), "plain")
        self.decide = Button(theme, "", "main")
        for action in (self.period, self.what_if, self.another, self.dossiers, self.decide):
            self.offer(action)
        self.state_line = StateLine(theme)
        self.comparison = Comparison(theme)
        self.loads = Loads(around)
        self.rules = RuleList(theme)
        self.entities = Entities(around)
        self._asking: Asking | None = None
        self.deciding = Deciding(around, self)
        self._stack = QStackedWidget()
        self.fill(self._stack)
        self._empty = QWidget()
        self._empty_column = QVBoxLayout(self._empty)
        for page in (self._empty, laid_out(around, self)):
            self._stack.addWidget(page)
        self._connect()

    def _connect(self) -> None:
        self.what_if.clicked.connect(lambda: self._ask_for(trying=True))
        self.another.clicked.connect(lambda: self._ask_for(trying=False))
        self.dossiers.clicked.connect(self._write_dossiers)
        self.decide.clicked.connect(self._decide)
        self.state_line.withdraw.connect(self._withdraw)
        self.comparison.chosen.connect(self._bring_to_front)
        self.loads.picked.connect(self._pick)
        self.entities.all_wanted.connect(lambda: self._pick(None))
        self.entities.wanted.connect(self._move)
        self.entities.weighed.connect(self._weigh)
        self.entities.table.carried.connect(self._carried)
        self.entities.table.dropped.connect(self._dropped)
        self.entities.table.let_go.connect(self._let_go)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo_move)

    @property
    def asking(self) -> Asking:
        """Made when it is first wanted."""
        if self._asking is None:
            self._asking = Asking(self.around)
            self._asking.proposed.connect(self._proposed)
            self._asking.left.connect(self._show)
            self._stack.addWidget(self._asking)
        return self._asking

    @property
    def front(self) -> Front | None:
        return self._front

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.entities.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"rotation", "people", "entities"}:
            self._ask()

    def _period(self) -> tuple[int, RotationKind]:
        year, kind = self.period.currentData()
        return int(year), RotationKind(kind)

    def _other_period(self) -> None:
        self._undo.clear()
        self._advisor, self._label = None, ""
        self._ask()

    def _ask(self) -> None:
        year, kind = self._period()

        def look(office: Office) -> RotationDesk:
            from advisor_app.services.rotation.rotation_desk import open_rotation_desk

            return open_rotation_desk(office, year, kind)

        self.around.jobs.ask(self, look, self._opened, purpose="rotation")

    def _opened(self, desk: RotationDesk) -> None:
        self._desk = desk
        if self._asking is None or self._stack.currentWidget() is not self._asking:
            self._show()

    def _show(self) -> None:
        desk = self._desk
        if desk is None:
            return
        decided = desk.state not in (None, RotationState.DRAFT)
        self.what_if.setVisible(bool(desk.proposals) and not decided)
        self.another.setVisible(bool(desk.proposals) and not decided)
        self.dossiers.setVisible(decided)
        self.decide.setVisible(bool(desk.proposals))
        if not desk.proposals:
            self._front = None
            self._show_empty(desk)
            return
        self._front = front_of(desk, self._label)
        self._stack.setCurrentIndex(1)
        self._show_front()

    def _show_front(self) -> None:
        front = self._front
        if front is None:
            return
        self._label = front.label
        if self._advisor is not None and self._advisor not in front.advisors:
            self._advisor = None
        desk = front.desk
        self.say_scope("")  # the verdict says how many of whom
        in_force = self.deciding.in_force(front)
        self.state_line.show_desk(desk, in_force)
        self.comparison.show_front(front)
        self.rules.show_front(front)
        self._show_advisor(front)
        words, able = self.deciding.next_step(front)
        self.decide.say(words)
        self.decide.setVisible(bool(words))
        self.decide.setEnabled(able)

    def _show_advisor(self, front: Front) -> None:
        """Whose entities are listed, and whose row is marked."""
        self.loads.show_front(front, self._advisor)
        self.entities.show_front(front, self._advisor, may_move=front.desk.state is RotationState.DRAFT)

    def _show_empty(self, desk: RotationDesk) -> None:
        while (item := self._empty_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        entities, advisors = len(desk.entities), len(desk.advisors)
        title = self.tr("There is no rotation of {year} yet")
        told = self.tr(
            "{entities} entities and {advisors} advisors; at one advisor for 25 entities it takes {needed}. The"
            " proposal is a draft: nothing changes until you approve it and its day comes."
        )
        if desk.kind is RotationKind.CHANGE:
            title = self.tr("There is no change in {year} yet")
            told = self.tr(
                "For a leave or a new entity: only a few change hands and the others stay. {entities} entities,"
                " {advisors} advisors, {needed} needed."
            )
        said = told.format(entities=number(entities), advisors=number(advisors), needed=number(desk.advisors_needed))
        ready = bool(entities and advisors)
        empty = EmptyPage(
            self.around.theme,
            "people",
            title.format(year=desk.year),
            said
            if ready
            else self.tr("First the entities and the advisors: the directory takes them in from an xlsx."),
            self.tr("Propose an assignment") if ready else self.tr("Go to Entities"),
            self._propose_first if ready else self._go_to_entities,
        )
        self._empty_column.addWidget(empty)
        self._stack.setCurrentIndex(0)
        self.say_scope("")

    def _propose_first(self) -> None:
        self._ask_for(trying=False)

    def _go_to_entities(self) -> None:
        self.around.go_to("entities", None)

    def _ask_for(self, *, trying: bool) -> None:
        if self._desk is not None:
            self.asking.begin(self._desk, self._label, trying=trying)
            self._stack.setCurrentWidget(self.asking)
            for action in (self.what_if, self.another, self.dossiers, self.decide):
                action.hide()
            self.asking.take_focus(trying=trying)

    def _proposed(self, label: str) -> None:
        self._label = label
        self._undo.clear()
        self._stack.setCurrentIndex(1)
        self._ask()

    def _bring_to_front(self, label: str) -> None:
        self._label = label
        self._show()

    def _pick(self, advisor: UUID | None) -> None:
        self._advisor = advisor
        if self._front is not None:
            self._show_advisor(self._front)

    def _decide(self) -> None:
        if self._front is not None:
            self.deciding.go_on(self._front)

    def _write_dossiers(self) -> None:
        if self._front is not None:
            self.deciding.handing_over.write_dossiers(self._front)

    def _withdraw(self) -> None:
        if self._front is not None:
            self.deciding.withdraw(self._front)

    def _weigh(self, entity: UUID, to: UUID) -> None:
        """Say what a move would do, before it is made."""
        front = self._front
        move = front.moving(entity, to) if front is not None else None
        if front is None or move is None:
            return
        names = {"entity": front.desk.entities[entity], "advisor": front.desk.advisors[to]}
        if move.broken:
            said = self.tr("Breaks: {rules}.").format(
                rules="; ".join(breach_words(one, front) for one in move.broken[:2])
            )
        else:
            told = self.tr("{entity} to {advisor}: breaks nothing; the largest load is then {gap} above the best.")
            said = told.format(**names, gap=up_to(move.after.gap))
        self.entities.say_hint(said, bad=bool(move.broken))

    def _carried(self, row: int, place: QPoint) -> None:
        chart = self.loads.chart
        under = chart.row_under(chart.mapFromGlobal(place))
        chart.carry_over(under)
        advisor = self.loads.advisor_at(under)
        if advisor is not None:
            self._weigh(self.entities.model.row_at(row).entity_id, advisor)
        else:
            self.entities.say_hint("")

    def _dropped(self, row: int, place: QPoint) -> None:
        chart = self.loads.chart
        advisor = self.loads.advisor_at(chart.row_under(chart.mapFromGlobal(place)))
        entity = self.entities.model.row_at(row).entity_id
        self._let_go()
        if advisor is not None:
            self._move(entity, advisor)

    def _let_go(self) -> None:
        self.loads.chart.carry_over(None)
        self.entities.say_hint("")

    def _move(self, entity: UUID, to: UUID) -> None:
        front = self._front
        move = front.moving(entity, to) if front is not None else None
        if front is None or move is None:
            return
        there, back = front.changes(move.after)
        if not there:
            return
        self._undo.append((front.label, back))
        said = self.tr("{entity} goes to {advisor}.").format(
            entity=front.desk.entities[entity], advisor=front.desk.advisors[to]
        )
        more = "; ".join(breach_words(one, front) for one in move.broken[:2])
        broken = self.tr("Breaks: {rules}.").format(rules=more) if more else ""
        self.around.notices.done(said, broken, offer=self.tr("Undo"), act=self._undo_move, doubt=bool(more))
        self._front = front.judged(move.after)
        self._desk = self._front.desk
        self._show_front()
        self._keep(front, there)

    def _undo_move(self) -> None:
        if self._undo and self._front is not None and self._front.desk.state is RotationState.DRAFT:
            label, back = self._undo.pop()
            front = front_of(self._front.desk, label)
            self._keep(front, back)

    def _keep(self, front: Front, moves: Moves) -> None:
        rotation = front.proposal.rotation

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.rotation.rotate_entities import move_entities

            move_entities(office, rotation, moves)

        self.around.jobs.change(self, work, things=ROTATION)
