"""Ideas to improve procedures: noted in a line, taken on from state to state beside the list, exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.ideas.records import NEXT, IdeaState
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.plans.idea_words import Standing, idea_columns, kind_said, standing_of, state_said, step_said
from advisor_app.ui.pages.plans.new_idea import IDEAS, NewIdeaLine
from advisor_app.ui.pages.plans.view import PlansPageView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import Facts, divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import NewIdea, PlansAt

if TYPE_CHECKING:
    from advisor_app.office.ideas.records import Idea
    from advisor_app.services.ideas.keep_ideas import IdeaLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things

_ENDED = (IdeaState.ADOPTED, IdeaState.DISCARDED)


class IdeasView(PlansPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._lines: list[IdeaLine] = []
        self._wanted = ""
        self._begun: Idea | None = None
        self._typing = False
        self.new = NewIdeaLine(around, self._ask)
        self.new.hide()
        self.export = Button(theme, self.tr("To a workbook…"), "plain")
        self.export.clicked.connect(self._export)
        self.begin = Button(theme, self.tr("New idea"), "main")
        self.begin.clicked.connect(lambda _checked: self.new.open())
        self.offer(self.export)
        self.offer(self.begin)
        self.views = Views(theme, self.tr("Ideas"), (("open", self.tr("On their way")), ("all", self.tr("All"))))
        self.views.choose("open")
        self.views.chosen.connect(lambda _key: self._show_rows())
        self.model: ListModel[IdeaLine] = ListModel(idea_columns(), lambda line: line.idea.id, self)
        self.table = TableView(theme, around.memory, "ideas", self.tr("Ideas"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.say_when_empty(self.tr("Ideas to simplify a procedure stand here. Note the first with “New idea”."))
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.filter = FilterField(theme, self.tr("Filter ideas"))
        self.filter.setFixedWidth(theme.px(190))
        self.filter.typed.connect(self.model.filter_by)
        self.filter.left_downwards.connect(self.take_focus)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.views)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.filter)
        listing.foot.addWidget(self._sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.new)
        column.addWidget(divider())
        column.addWidget(ListBeside(around.memory, "ideas", listing, self._panel(), (14, 8)), 1)
        self._show_chosen()

    def entered(self, target: object) -> None:
        self._ask(target.number if isinstance(target, PlansAt) else "")
        if isinstance(target, NewIdea):
            self.new.open(target)

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"plans", "entities", "people"} and initiator is not self:
            self._ask()

    def _panel(self) -> QWidget:
        theme = self.around.theme
        panel = SidePanel(theme, self.tr("Idea"), 560, 320)
        self.title = label("", "16", wrap=True)
        self._facts = Facts(theme)
        self._story = QVBoxLayout()
        self._story.setSpacing(theme.px(4))
        self.to = Choice(theme, self.tr("Next state"))
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("Why; needed to discard it"))
        self.why.setAccessibleName(self.tr("Why; needed to discard it"))
        self.move_on = Button(theme, self.tr("Take it there"), "plain")
        self.move_on.clicked.connect(self._move)
        for part in (self.title, self._facts):
            panel.column.addWidget(part)
        panel.column.addLayout(self._story)
        self.to.activated.connect(lambda _place: self._touched())
        self.why.textEdited.connect(lambda _text: self._touched())
        steps: list[Field[Standing]] = [Field("step", self.tr("Next state"), step_said)]
        self.settling = Settling(self.around, steps, (self.to, self.why, self.move_on))
        panel.column.addWidget(self.settling.panel)
        for piece in (self.to, self.why, self.move_on):
            panel.column.addWidget(piece)
        panel.column.addStretch(1)
        return panel

    def _touched(self) -> None:
        self._typing = True

    def _ask(self, number: str = "") -> None:
        self._wanted = number or self._wanted

        def look(office: Office) -> list[IdeaLine]:
            from advisor_app.services.ideas.keep_ideas import list_ideas

            return list_ideas(office)

        self.around.jobs.ask(self, look, self._show, purpose="ideas")

    def _show(self, lines: list[IdeaLine]) -> None:
        self._lines = lines
        for key in ("open", "all"):
            self.views.show_count(key, len(self._in(key)))
        self._show_rows()

    def _in(self, view: str) -> list[IdeaLine]:
        if view == "all":
            return self._lines
        begun = self._begun.id if self._begun is not None and self._typing else None  # nobody's hands are left empty
        return [one for one in self._lines if one.idea.state not in _ENDED or one.idea.id == begun]

    def _show_rows(self) -> None:
        chosen, wanted = self._chosen(), self._wanted
        at = next((one for one in self._lines if one.idea.number == wanted), None) or chosen
        self._wanted = ""
        if wanted and at is not None and at not in self._in(self.views.current or "all"):
            self.views.choose("all")
        self.model.show_rows(self._in(self.views.current or "all"))
        place = self.model.place_of(at.idea.id) if at is not None else None
        self.table.select_row(place if place is not None else 0)
        adopted = sum(one.idea.state is IdeaState.ADOPTED for one in self._lines)
        said = self.tr("%Ln idea(s)", "", len(self._lines))
        self._sum.setText(said + (self.tr(", %Ln adopted", "", adopted) if adopted else ""))
        self._show_chosen()

    def _chosen(self) -> IdeaLine | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]) if rows else None

    def _show_chosen(self) -> None:
        line = self._chosen()
        emptied(self._story)
        self._offer_states(None if line is None else line.idea)
        if line is None:
            self.title.setText(self.tr("Choose an idea, or note one"))
            self._facts.show_facts(())
            return
        idea = line.idea
        self.title.setText(idea.what)
        facts = [
            (self.tr("Entity"), line.entity),
            (self.tr("Procedure"), idea.procedure),
            (self.tr("Kind"), kind_said(idea.kind)),
            (self.tr("State"), state_said(idea.state)),
            (self.tr("It saves"), idea.saving.told()),
            (self.tr("Who sees to it"), idea.who),
            (self.tr("Noted"), day(idea.noted_on)),
            (self.tr("Plan"), line.plan),
        ]
        self._facts.show_facts([one for one in facts if one[1]])
        for step in idea.steps:
            words = f"{day(step.on)} · {state_said(step.state)} · {step.by}"
            self._story.addWidget(label(f"{words}: {step.why}" if step.why else words, "12", "text2", wrap=True))

    def _offer_states(self, idea: Idea | None) -> None:
        """Where it may go; what a person has begun to write stays, and goes on from what was seen."""
        if idea is None or self._begun is None or idea.id != self._begun.id:
            self.settling.leave()
        elif self._typing or self.settling.panel.isVisible():
            return
        self._begun, self._typing = idea, False
        following = [state for state in IdeaState if idea is not None and state in NEXT[idea.state]]
        for part in (self.to, self.why, self.move_on):
            part.setVisible(bool(following))
        self.to.clear()
        self.why.clear()
        for state in following:
            self.to.addItem(state_said(state), state)
        if idea is not None and idea.state is IdeaState.STUDY:
            self.to.setCurrentIndex(self.to.findData(IdeaState.AGREED))

    def _move(self) -> None:
        seen, why = self._begun, self.why.text().strip()
        if seen is None:
            return
        to = IdeaState(self.to.currentData())
        if to is IdeaState.DISCARDED and not why:
            self.why.setFocus()
            return
        self._take_on(seen, to, why)

    def _take_on(self, seen: Idea, to: IdeaState, why: str) -> None:
        number = seen.number

        def work(office: Office, _running: Running) -> Idea:
            from advisor_app.services.ideas.keep_ideas import move_idea

            return move_idea(office, number, to, why, seen=seen)

        def undo(kept: Idea) -> None:
            def back(office: Office, _running: Running) -> Idea:
                from advisor_app.services.ideas.keep_ideas import move_idea

                return move_idea(office, number, seen.state, seen=kept)

            self.around.jobs.change(self, back, lambda _idea: self._ask(number), things=IDEAS)

        def done(kept: Idea) -> None:
            self._typing = False
            said = self.tr("{idea} is “{state}” now.").format(idea=number, state=state_said(to))
            if seen.state in NEXT[to]:
                self.around.notices.done(said, offer=self.tr("Undo"), act=lambda: undo(kept))
            else:
                self.around.notices.done(said)
            self._ask(number)

        def theirs(office: Office) -> Standing:
            from advisor_app.services.ideas.keep_ideas import idea_as_it_is

            return standing_of(idea_as_it_is(office, number))

        def settled(chosen: Standing, found: Standing) -> None:
            self._typing = False
            wanted, because = chosen["step"]
            if wanted is found["kept"].state:
                self._ask(number)
            else:
                self._take_on(found["kept"], wanted, because)

        base = standing_of(seen)
        failed = self.settling.failed(base, {**base, "step": (to, why)}, theirs, settled)
        self.around.jobs.change(self, work, done, things=IDEAS, failed=failed)

    def _export(self) -> None:
        name, _kind = FileDialog.getSaveFileName(self, self.tr("Ideas to a workbook"), "Ideas.xlsx", "Excel (*.xlsx)")
        if not name:
            return

        def look(office: Office) -> int:
            from advisor_app.services.ideas.keep_ideas import export_ideas

            return export_ideas(office, Path(name))

        def done(count: int) -> None:
            self.around.notices.done(self.tr("%Ln idea(s) written.", "", count), name)

        self.around.jobs.ask(self, look, done, title=self.tr("Writing the ideas"))
