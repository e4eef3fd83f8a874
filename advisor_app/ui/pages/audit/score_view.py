"""Scoring of a week's sampled cases: the cases at the left, the case in the middle, its scorecard at the right.

Made for the keyboard. What a key does is seen at once and goes to the database at once; see `score_keeper`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.scoring import Answer, Mark
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.case_pane import CasePane
from advisor_app.ui.pages.audit.changing import EnlargeForm, ReplaceForm
from advisor_app.ui.pages.audit.finish_strip import FinishStrip
from advisor_app.ui.pages.audit.open_audit import OpenAudit, Step, allowed_marks
from advisor_app.ui.pages.audit.score_foot import ScoreFoot
from advisor_app.ui.pages.audit.score_keeper import ScoreKeeper
from advisor_app.ui.pages.audit.scorecard_panel import ScorecardPanel
from advisor_app.ui.pages.audit.scores_from_file import ScoresFromFile
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.pages.audit.week_panel import WeekPanel
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.text import divider, upright
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.follow_scoring import WeekStanding
    from advisor_app.services.office import Office
    from advisor_app.services.open_sample import OpenedSample
    from advisor_app.ui.jobs import Things

CARD_WIDTH = 372
_MARK_KEYS = {Qt.Key.Key_1: Mark.COMPLIES, Qt.Key.Key_2: Mark.FAILS, Qt.Key.Key_0: Mark.NOT_APPLICABLE}
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
FIRST, LAST = "first", "last"


class ScoreView(AuditView):
    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        theme = around.theme
        self.audit: OpenAudit | None = None
        self.number = ""
        self.question = ""
        self._steps: list[Step] = []
        self._typing = False
        self._opening = False
        self._early: list[QKeyEvent] = []
        self._target: AuditAt | None = None
        self.keeper = ScoreKeeper(around)
        self.keeper.settled.connect(self._settled)
        self.week_panel = WeekPanel(around)
        self.week_panel.opened.connect(self._open)
        self.week_panel.narrowed.connect(self._open_first)
        self.pane = CasePane(around)
        self.pane.file_missing_wanted.connect(self._mark_missing)
        self.card = ScorecardPanel(around)
        self.card.question_wanted.connect(self._to_question)
        self.card.marked.connect(self._answer)
        self.card.commented.connect(self._comment)
        self.card.go_on.clicked.connect(self._go_on)
        self.finishing = FinishStrip(around)
        self.finishing.draft_changed.connect(self._draft_changed)
        self.finishing.kept.connect(self._reopen)
        self.card.above_foot.addWidget(self.finishing)
        self.foot = ScoreFoot(around)
        self.foot.retry_wanted.connect(self._retry)
        self.foot.drop_wanted.connect(self._reopen)
        self.enlarge = Button(theme, self.tr("Enlarge the sample"), "link")
        self.enlarge.clicked.connect(self._enlarge)
        self.replace = Button(theme, self.tr("Replace this case"), "link")
        self.replace.clicked.connect(self._replace)
        for link in (self.enlarge, self.replace):
            self.banner.offer(link)
        self.enlarge_form = EnlargeForm(around)
        self.replace_form = ReplaceForm(around)
        self.from_file = ScoresFromFile(around)
        self.from_file.taken.connect(self._ask)
        self.week_panel.from_file.clicked.connect(lambda: self.from_file.choose(self.week))
        self._empty = EmptyPage(
            theme,
            "clipboard",
            self.tr("There is nothing to score in this week"),
            self.tr("What is scored is each entity's sample. Draw the week first."),
            self.tr("Go to the draw"),
            lambda: around.go_to("audit", AuditAt(self.week, "draw")),
        )
        self._stack = QStackedWidget()
        self._lay_out()

    def show_week(self, week: IsoWeek) -> None:
        if week != self.week:
            self._leave()
        super().show_week(week)
        self._ask()

    def entered(self, target: AuditAt) -> None:
        if target.entity:
            self._target = target

    def take_focus(self) -> None:
        if self.audit is not None:
            self.card.take_focus()
        else:
            self.week_panel.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if initiator not in (self.keeper, self.finishing, self.from_file) and things - {"settings"}:
            self._ask()

    # what is open

    def _ask(self) -> None:
        week = self.week

        def look(office: Office) -> WeekStanding:
            from advisor_app.services.follow_scoring import week_standing

            return week_standing(office, week)

        self.around.jobs.ask(self, look, self._show_standing, purpose="standing")

    def _show_standing(self, standing: WeekStanding) -> None:
        self.week_panel.show_week(standing)
        self._stack.setCurrentIndex(1 if standing.entities else 2)
        target, self._target = self._target, None
        if target is not None:
            if all(one.entity != target.entity for one in self.week_panel.entities):
                self.week_panel.show_everyone()
            self._open(target.entity, target.case)
        elif self.audit is None or all(one.entity != self.audit.entity for one in self.week_panel.entities):
            self._open_first()
        else:
            self._reopen()

    def _open_first(self) -> None:
        """Where the work of the week goes on."""
        entities = self.week_panel.entities
        waiting = next((one for one in entities if one.done < len(one.cases)), None)
        if waiting is not None or entities:
            self._open((waiting or entities[0]).entity)
        else:
            self._leave()

    def _reopen(self) -> None:
        """Read once more what is open, as the database has it."""
        if self.audit is not None:
            self._open(self.audit.entity, self.number)

    def _open(self, entity: str, number: str = "") -> None:
        """Open an entity at a case: by its number, the `FIRST` or `LAST`, or at the first that waits."""
        self.card.keep_comment()
        if self.audit is not None and self.audit.entity == entity and number in self.audit.numbers:
            self._to_case(number)
        week = self.week
        self._opening = True

        def look(office: Office) -> OpenedSample:
            from advisor_app.services.open_sample import open_sample

            return open_sample(office, week, entity)

        def failed(error: object) -> None:
            self._opening = False
            self._early.clear()
            self.around.notices.refused(error)  # type: ignore[arg-type]

        self.around.jobs.ask(self, look, lambda one: self._opened(one, number), purpose="open", failed=failed)

    def _opened(self, sample: OpenedSample, wanted: str) -> None:
        self._opening = False
        before = self.audit
        self.audit = audit = OpenAudit(sample)
        if before is None or before.entity != audit.entity:
            self._steps.clear()
            self.enlarge_form.hide()
            self.replace_form.hide()
        standings = tuple(audit.standing(number) for number in audit.numbers)
        self.week_panel.audit_changed(audit.scored.entity_id, audit.scored.audit.state, standings)
        self.banner.say(f"{audit.entity}: {sample.statement}")
        self.enlarge.setEnabled(not audit.finished and len(audit.numbers) < self._available)
        self.replace.setEnabled(not audit.finished)
        places = {FIRST: audit.numbers[0], LAST: audit.numbers[-1]}
        number = places.get(wanted, wanted)
        if number not in audit.numbers:
            number = audit.next_case() or audit.numbers[0]
        same = number == self.number and before is not None and before.entity == audit.entity
        self._to_case(number, self.question if same else "")
        early, self._early = self._early, []
        for event in early:
            self.keyPressEvent(event)

    def _leave(self) -> None:
        self.card.keep_comment()
        self.audit, self.number, self.question = None, "", ""
        self._steps.clear()
        self.finishing.show_audit(None)
        self.banner.say("")
        self.pane.show_nothing()

    def _to_case(self, number: str, question: str = "") -> None:
        audit = self.audit
        if audit is None:
            return
        self.card.keep_comment()
        self.number = number
        asked = [one.id for one in audit.questions(number)]
        self.question = question if question in asked else (audit.next_waiting(number) or asked[0])
        place = audit.numbers.index(number) + 1
        changed_since = number in audit.sample.changed_since
        self.pane.show_case(audit.sample.cases[number], place, len(audit.numbers), changed_since=changed_since)
        self.week_panel.show_case(audit.scored.entity_id, number)
        self.replace_form.hide()
        self.foot.say("")
        self._show()
        self.card.take_focus()

    def _to_question(self, question: str) -> None:
        self.card.keep_comment()
        self.question = question
        self.foot.say("")
        self._show()
        self.card.take_focus()

    def _show(self) -> None:
        """The open case as it stands now."""
        audit = self.audit
        if audit is None:
            return
        self.card.show_case(audit, self.number, self.question)
        self.pane.show_missing(audit.file_missing(self.number), editable=audit.editable)
        self.finishing.show_audit(audit)
        self.foot.show_saved(self.keeper, len(audit.unsaved))

    # what a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the scoring's."""
        if self.audit is None and not self._opening:
            return False
        key = Qt.Key(event.key())
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if not undo and event.modifiers() not in _PLAIN:
            return False
        act = self._undo if undo else self._act_of(key)
        if act is None:
            return False
        if self._opening:
            self._early.append(QKeyEvent(event))
            return True
        act()
        return True

    def _act_of(self, key: Qt.Key) -> Callable[[], object] | None:
        if key in _MARK_KEYS:
            return lambda: self._answer(_MARK_KEYS[key])
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_J: lambda: self._step_case(1),
            Qt.Key.Key_K: lambda: self._step_case(-1),
            Qt.Key.Key_Down: lambda: self._step_question(1),
            Qt.Key.Key_Up: lambda: self._step_question(-1),
            Qt.Key.Key_C: self._begin_comment,
            Qt.Key.Key_F: self._toggle_missing,
            Qt.Key.Key_Return: self._go_on,
            Qt.Key.Key_Enter: self._go_on,
            Qt.Key.Key_PageDown: lambda: self.pane.scroll_pages(1),
            Qt.Key.Key_PageUp: lambda: self.pane.scroll_pages(-1),
        }
        return acts.get(key)

    def _answer(self, mark: Mark) -> None:
        audit, number, question = self.audit, self.number, self.question
        if audit is None or not self._may_answer(audit, mark):
            return
        self.card.keep_comment()
        given = audit.given(number, question)
        self._steps.append(audit.step_for(number, question))
        audit.put(number, question, Answer(question, mark, given.comment if given else ""))
        self._keep(question)
        asked = audit.scored.card.find(question)
        if not audit.needs_comment(number, asked):
            self.question = audit.next_open(number, question) or question
        self.foot.say("")
        self._show()
        self.card.take_focus()

    def _may_answer(self, audit: OpenAudit, mark: Mark) -> bool:
        if not audit.editable:
            self.foot.say(self.tr("This audit is finished: use Amend."))
            return False
        score = audit.score(self.number)
        if score.file_missing and score.complete and not score.answers:
            self.foot.say(self.tr("What was not seen is not scored. F: the file was found."))
            return False
        if mark not in allowed_marks(audit.scored.card.find(self.question)):
            self.foot.say(self.tr("This question always applies: 1 or 2."))
            return False
        return True

    def _comment(self, text: str, still_typing: bool) -> None:
        audit, number, question = self.audit, self.number, self.question
        given = audit.given(number, question) if audit is not None else None
        if audit is None or given is None or not audit.editable:
            return
        if still_typing and not self._typing:
            self._steps.append(audit.step_for(number, question))
        self._typing = still_typing
        audit.put(number, question, replace(given, comment=text if still_typing else text.strip()))
        self._keep(question, still_typing=still_typing)
        self.card.show_owed(audit, number, question)
        self.finishing.show_audit(audit)

    def _begin_comment(self) -> None:
        if self.audit is not None and not self.audit.editable:
            self.foot.say(self.tr("This audit is finished: use Amend."))
        elif not self.card.take_comment():
            self.foot.say(self.tr("Answer first: 1, 2 or 0. Then comment."))

    def _toggle_missing(self) -> None:
        if self.audit is not None:
            self._mark_missing(not self.audit.file_missing(self.number))

    def _mark_missing(self, missing: bool) -> None:
        audit = self.audit
        if audit is None:
            return
        if not audit.editable:
            self.foot.say(self.tr("This audit is finished: use Amend."))
            return
        self.card.keep_comment()
        self._steps.append(audit.step_for(self.number, ""))
        audit.put_missing(self.number, missing)
        self._keep("")
        self.foot.say("")
        self._show()
        self.card.take_focus()

    def _keep(self, question: str, *, still_typing: bool = False) -> None:
        """Give what was just changed to the database, or leave it in the amendment's draft."""
        audit = self.audit
        if audit is None:
            return
        if not audit.amending:
            self.keeper.save(audit, self.number, question, still_typing=still_typing)
        self.week_panel.case_changed(audit.scored.entity_id, audit.standing(self.number))

    def _undo(self) -> None:
        audit = self.audit
        if audit is None or not self._steps or not audit.editable:
            self.foot.say(self.tr("There is nothing to take back."))
            return
        step = self._steps.pop()
        if step.question_id:
            audit.put(step.number, step.question_id, step.before)
        else:
            audit.put_missing(step.number, step.was_missing)
        self.number = step.number
        self._keep(step.question_id)
        self._to_case(step.number, step.question_id)

    def _go_on(self) -> None:
        """To the next question that waits, then to the next case, then to the next entity."""
        audit = self.audit
        if audit is None:
            return
        self.card.keep_comment()
        if audit.needs_comment(self.number, audit.scored.card.find(self.question)) and audit.editable:
            self._show()
            self.card.take_comment()
            return
        waiting = audit.next_waiting(self.number, self.question) if audit.editable else None
        if waiting == self.question:
            self.foot.say(self.tr("This question still waits: 1, 2 or 0. J goes to the next case."))
        elif waiting is not None:
            self._to_question(waiting)
        elif (number := audit.next_case(self.number) if audit.editable else None) is not None:
            self._to_case(number)
        else:
            self._to_next_entity()

    def _to_next_entity(self) -> None:
        entities = self.week_panel.entities
        at = next((place for place, one in enumerate(entities) if self.audit and one.entity == self.audit.entity), -1)
        waiting = [one for one in (*entities[at + 1 :], *entities[: at + 1]) if one.done < len(one.cases)]
        if waiting:
            self._open(waiting[0].entity)
        else:
            self.foot.say(self.tr("Every case of the list is scored."))

    def _step_case(self, step: int) -> None:
        audit = self.audit
        if audit is None:
            return
        place = audit.numbers.index(self.number) + step
        if 0 <= place < len(audit.numbers):
            self._to_case(audit.numbers[place])
            return
        names = [one.entity for one in self.week_panel.entities]
        at = names.index(audit.entity) + step if audit.entity in names else -1
        if 0 <= at < len(names):
            self._open(names[at], FIRST if step > 0 else LAST)

    def _step_question(self, step: int) -> None:
        if self.audit is None:
            return
        asked = [one.id for one in self.audit.questions(self.number)]
        place = asked.index(self.question) + step
        if 0 <= place < len(asked):
            self._to_question(asked[place])

    def _settled(self, number: str) -> None:
        """Something arrived at the database, or did not."""
        audit = self.audit
        if audit is None:
            return
        self.foot.show_saved(self.keeper, len(audit.unsaved))
        if number in audit.numbers and (audit.unsaved or self.keeper.in_trouble):
            self.week_panel.case_changed(audit.scored.entity_id, audit.standing(number))
            self.card.show_case(audit, self.number, self.question)
        if not self.keeper.on_the_way:
            self.finishing.show_audit(audit)

    def _retry(self) -> None:
        if self.audit is not None:
            self.keeper.retry(self.audit)

    def _draft_changed(self) -> None:
        """An amendment was begun or dropped."""
        audit = self.audit
        if audit is None:
            return
        self._steps.clear()
        standings = tuple(audit.standing(number) for number in audit.numbers)
        self.week_panel.audit_changed(audit.scored.entity_id, audit.scored.audit.state, standings)
        self._show()
        self.card.take_focus()

    # the sample itself

    @property
    def _available(self) -> int:
        """Cases that the sample may have at most."""
        drawn = self.audit.scored.drawn if self.audit is not None else None
        return 0 if drawn is None else drawn.population - len(drawn.replacements)

    def _enlarge(self) -> None:
        if self.audit is not None:
            self.replace_form.hide()
            self.enlarge_form.begin(self.week, self.audit.entity, len(self.audit.numbers), self._available)

    def _replace(self) -> None:
        if self.audit is not None:
            self.enlarge_form.hide()
            self.replace_form.begin(self.week, self.audit.entity, self.number)

    def _lay_out(self) -> None:
        theme = self.around.theme
        self.card.setFixedWidth(theme.wide(CARD_WIDTH))
        upper = QHBoxLayout()
        upper.setSpacing(0)
        for part, stretch in ((self.pane, 1), (upright(), 0), (self.card, 0)):
            upper.addWidget(part, stretch)
        work = QVBoxLayout()
        work.setSpacing(0)
        work.addLayout(upper, 1)
        work.addWidget(divider())
        work.addWidget(self.foot)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.week_panel)
        beside.addWidget(upright())
        beside.addLayout(work, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for band in (self.enlarge_form, self.replace_form, self.from_file):
            column.addWidget(band)
        column.addLayout(beside, 1)
        for shown in (QWidget(), whole, self._empty):
            self._stack.addWidget(shown)
        self.fill(self._stack)
