"""Scorecards as the director designs them: their tree, what is chosen in it to be written, a trial on a case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.cards import editing
from advisor_app.office.cards.editions import CardState, Edition, from_its_file
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD
from advisor_app.ui.card_design.card_clash import CardClash
from advisor_app.ui.card_design.card_words import state_words
from advisor_app.ui.card_design.changes_panel import ChangesPanel
from advisor_app.ui.card_design.design import Design
from advisor_app.ui.card_design.kinds_panel import KindsPanel
from advisor_app.ui.card_design.tree_side import TreeSide
from advisor_app.ui.card_design.trial_panel import TrialPanel
from advisor_app.ui.card_design.writing_panel import WritingPanel
from advisor_app.ui.formats import day
from advisor_app.ui.pages.direction.card_acts import CardActs
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.switches import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.scoring.scorecard import Question, QuestionGroup, Scorecard
    from advisor_app.services.cards.list_cards import CardLine, CardList
    from advisor_app.services.cards.preview_card import CardTrial
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.targets import DirectionAt

TRIAL_PAUSE_MS = 120
SIDES = ("trial", "changes", "kinds")


class CardsView(DirectionView):
    """Every change is kept as the card's draft at once; nothing holds before it is published."""

    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self.found: CardList | None = None
        self.design: Design | None = None
        self._card_id = DEFAULT_CARD
        self._current = ""
        self._trial: CardTrial | None = None
        self.acts = CardActs(around, self)
        self.acts.kept.connect(self._kept)
        self.acts.came.connect(self._came)
        self.tree_side = TreeSide(theme)
        self.which, self.begin = self.tree_side.which, self.tree_side.begin
        self.which.activated.connect(lambda _index: self._open(str(self.which.currentData())))
        self.begin.clicked.connect(lambda: self.acts.begin(self._card_id))
        self.tree = self.tree_side.tree
        self.tree.chosen.connect(self._choose)
        self.tree.moved_by.connect(self._move)
        self.tree.moved_to.connect(self._drop)
        self.tree.add_wanted.connect(self._add_question)
        self.tree.removal_wanted.connect(self._remove)
        self.tree_side.add_question.clicked.connect(self._add_question)
        self.tree_side.add_group.clicked.connect(self._add_group)
        self.tree_side.remove.clicked.connect(self._remove)
        self.tree_side.undo.clicked.connect(self._undo)
        self.tree_side.from_file.clicked.connect(self._import)
        self.tree_side.to_file.clicked.connect(self._export)
        self.writing = WritingPanel(theme, around.language)
        self.writing.question.changed.connect(self._question_changed)
        self.writing.group.changed.connect(self._group_changed)
        self.writing.group.titled.connect(lambda title: self._change(lambda card: replace(card, title=title), "card"))
        self.clash = CardClash(around, (self.writing.forms,), self._say)
        self.writing.column.insertWidget(0, self.clash.panel)
        self.acts.clashed.connect(self.clash.settle)
        self.clash.chosen.connect(self._take_chosen)
        self.trial = TrialPanel(theme)
        self.trial.case_wanted.connect(self._ask_trial)
        self.changes = ChangesPanel(theme)
        self.changes.publish_wanted.connect(self._publish)
        self.changes.discard_wanted.connect(lambda: self.acts.discard(self._card_id))
        self.kinds = KindsPanel(theme)
        self.kinds.assigned.connect(self.acts.assign)
        self.kinds.copy_wanted.connect(lambda key, title: self.acts.copy(self._card_id, key, title))
        self.kinds.retire_wanted.connect(lambda: self.acts.retire(self._card_id))
        self.sides = Segments(
            theme,
            self.tr("Beside the card"),
            (("trial", self.tr("Trial")), ("changes", self.tr("Changes")), ("kinds", self.tr("Use"))),
        )
        self.sides.chosen.connect(self.show_side)
        self._stack = QStackedWidget()
        for panel in (self.trial, self.changes, self.kinds):
            self._stack.addWidget(panel)
        self._trial_pause = QTimer(self, singleShot=True, interval=TRIAL_PAUSE_MS)
        self._trial_pause.timeout.connect(self._show_beside)
        self._lay_out()

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()
        if self._trial is None:
            self._ask_trial("")

    def take_focus(self) -> None:
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if initiator is not self.acts and things & {"cards", "entities"}:
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            if self.design is not None and self.design.redo():
                self._changed()
        else:
            super().keyPressEvent(event)

    def show_side(self, name: str) -> None:
        """Bring the trial, the changes or the use beside the card."""
        self.sides.choose(name)
        self._stack.setCurrentIndex(SIDES.index(name))
        self._show_beside()

    # what the database has

    def _ask(self) -> None:
        def look(office: Office) -> CardList:
            from advisor_app.services.cards.list_cards import list_cards

            return list_cards(office)

        self.around.jobs.ask(self, look, self._show, purpose="cards")

    def _ask_trial(self, number: str) -> None:
        def look(office: Office) -> CardTrial:
            from advisor_app.services.cards.preview_card import preview_card

            return preview_card(office, number)

        def done(trial: CardTrial) -> None:
            self._trial = trial
            if self.design is not None:
                self.design.known = trial.known
                self._say()
            self.writing.question.know(trial.known)
            self.trial.show_trial(trial)

        self.around.jobs.ask(self, look, done, purpose="trial")

    def _show(self, found: CardList) -> None:
        self.found = found
        self.which.clear()
        for line in found.cards:
            self.which.addItem(line.title, line.card_id)
        self.which.setCurrentIndex(max(0, self.which.findData(self._card_id)))
        self._open(str(self.which.currentData()))

    def _line(self) -> CardLine | None:
        cards = self.found.cards if self.found is not None else ()
        return next((one for one in cards if one.card_id == self._card_id), None)

    def _open(self, card_id: str) -> None:
        """The card's draft, else what holds; a card that nobody has touched yet is begun from its file."""
        self._card_id = card_id
        line = self._line()
        if line is None:
            return
        shown = line.in_state(CardState.DRAFT) or line.in_state(CardState.PUBLISHED) or next(iter(line.editions), None)
        if shown is None:
            shown = from_its_file(card_id, line.file or b"")
        design = self.design
        if design is None or design.edition.id != shown.id:
            self.clash.leave()
            self.design = Design(shown, self._trial.known if self._trial else {})
        elif design.edition.version < shown.version and not design.unkept:
            self.design = Design(shown, design.known)
        self._changed()

    def _take_chosen(self, found: Edition, card: Scorecard) -> None:
        """What was chosen of two versions goes on from the other's."""
        self.design = Design(found, self._trial.known if self._trial else {})
        self.design.change(card)
        self._changed()

    def _kept(self, edition: Edition, card: Scorecard) -> None:
        """A draft arrived in the database; what was typed meanwhile goes after it."""
        if self.design is not None and self.design.edition.id == edition.id:
            self.design.kept(edition, card)
            self._say()
            self.acts.keep(self.design)

    def _came(self, card_id: str) -> None:
        self._card_id = card_id or self._card_id
        self._ask()

    # what a person changes

    def _choose(self, key: str) -> None:
        self._current = key
        self._show_chosen()

    def _change(self, change: Callable[[Scorecard], Scorecard], typed_in: str = "") -> None:
        design = self.design
        if design is not None and design.editable and design.change(change(design.card), typed_in):
            self._changed()

    def _changed(self) -> None:
        design = self.design
        if design is None:
            return
        doubtful = {one.question_id for one in design.remarks()}
        self.tree.show_card(design.card, doubtful, self._current, editable=design.editable)
        self._current = self.tree.current_key
        self._show_chosen()
        self._say()
        self._trial_pause.start()
        if not self.clash.open:
            self.acts.keep(design)

    def _question_changed(self, question: Question, field: str) -> None:
        before = self._current
        if question.id != before:
            self._current = question.id
        self._change(lambda card: editing.with_question(card, before, question), f"{before} {field}" if field else "")

    def _group_changed(self, group: QuestionGroup, field: str) -> None:
        self._change(lambda card: editing.with_group(card, group.id, group), f"{group.id} {field}" if field else "")

    def _move(self, step: int) -> None:
        self._change(lambda card: editing.moved(card, self._current, step))

    def _drop(self, key: str, group: str, place: int) -> None:
        self._change(lambda card: editing.moved_to(card, key, group, place))

    def _add_question(self) -> None:
        if self.design is not None and self.design.editable:
            card, key = editing.add_question(self.design.card, self._current, self.tr("New question"))
            self._current = key
            self._change(lambda _card: card)
            self.writing.begin_text()

    def _add_group(self) -> None:
        if self.design is not None and self.design.editable:
            card, key = editing.add_group(
                self.design.card, self._current, self.tr("New group"), self.tr("New question")
            )
            self._current = key
            self._change(lambda _card: card)
            self.writing.begin_text()

    def _remove(self) -> None:
        design, key = self.design, self._current
        if design is None or not design.editable:
            return
        before = design.card
        self._change(lambda card: editing.without(card, key))
        if design.card == before:
            return
        gone = editing.find_question(before, key)
        title = gone.text if gone is not None else next(one.title for one in before.groups if one.id == key)
        self.around.notices.done(
            self.tr("“{title}” is taken out.").format(title=title), offer=self.tr("Undo"), act=self._undo
        )

    def _undo(self) -> None:
        if self.design is not None and self.design.undo():
            self._changed()

    def _publish(self, note: str) -> None:
        design = self.design
        if design is not None and not design.to_be_kept and design.fault is None:
            kinds = self._line()
            self.acts.publish(design, note, () if kinds is None else kinds.kinds)

    def _import(self) -> None:
        path, _ = FileDialog.getOpenFileName(self, self.tr("A scorecard's file"), str(Path.home()), "TOML (*.toml)")
        if path:
            self.acts.take_in(Path(path))

    def _export(self) -> None:
        name = str(Path.home() / f"{self._card_id}.toml")
        path, _ = FileDialog.getSaveFileName(self, self.tr("The scorecard as a file"), name, "TOML (*.toml)")
        if path and self.design is not None:
            self.acts.write(self._card_id, self.design.edition.number, Path(path))

    # what is shown

    def _show_chosen(self) -> None:
        if self.design is not None:
            line = self._line()
            older = () if line is None else tuple(one for one in line.editions if one.state is not CardState.DRAFT)
            self.writing.show_item(self.design, self._current, older)

    def _show_beside(self) -> None:
        design, line = self.design, self._line()
        if design is None or line is None or self.found is None:
            return
        shown = self._stack.currentWidget()
        if shown is self.trial:
            if design.fault is None:
                self.trial.show_card(design.card)
        elif shown is self.changes:
            editions = line.editions
            if line.file is not None and all(one.state is CardState.DRAFT for one in editions):
                editions = (*editions, from_its_file(line.card_id, line.file))
            self.changes.show_card(design.card, design.edition, editions, sound=design.fault is None)
        else:
            self.kinds.show_cards(self.found, line)

    def _say(self) -> None:
        design = self.design
        self.tree_side.show_state(design, undecided=self.clash.open)
        self.writing.show_faults(design)
        if design is None:
            return
        edition = design.edition
        if edition.only_a_file:
            self.say_scope(self.tr("as in its file; nothing was published here yet"))
            return
        said = self.tr("version {number}, {state}").format(number=edition.number, state=state_words(edition.state))
        if edition.published_at is not None and edition.state is CardState.PUBLISHED:
            said = self.tr("{version} since {day}").format(version=said, day=day(edition.published_at.date()))
        self.say_scope(said)

    def _lay_out(self) -> None:
        theme = self.around.theme
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(0)
        indented = QVBoxLayout()
        indented.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        indented.addWidget(self.sides)
        column.addLayout(indented)
        column.addWidget(self._stack, 1)
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.setHandleWidth(1)
        whole.setChildrenCollapsible(False)
        for part, share in ((self.tree_side, 32), (self.writing, 40), (beside, 36)):
            whole.addWidget(part)
            whole.setStretchFactor(whole.count() - 1, share)
        whole.setSizes([340, 390, 350])
        self.fill(whole)
        self.show_side("trial")
