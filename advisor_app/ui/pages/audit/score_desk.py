"""One entity's sample being scored: the case in the middle, its scorecard at the right, the keys at the foot.

What a key does is seen at once and goes to the database at once; see `score_keeper`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.answering import ANSWER_KEYS, PLAIN, answer_refused, cause_refused, choice_by
from advisor_app.ui.pages.audit.case_pane import CasePane
from advisor_app.ui.pages.audit.finish_strip import ClosingStrip, FinishStrip
from advisor_app.ui.pages.audit.open_audit import Choice, OpenAudit, Step
from advisor_app.ui.pages.audit.root_causes import next_cause
from advisor_app.ui.pages.audit.score_foot import ScoreFoot
from advisor_app.ui.pages.audit.score_keeper import ScoreKeeper
from advisor_app.ui.pages.audit.scorecard_panel import ScorecardPanel
from advisor_app.ui.parts.text import divider, upright

CARD_WIDTH, LEAST_CARD = 372, 270
NEXT_WAITING = 0
"""The step to the next entity that waits."""


class ScoreDesk(QWidget):
    """Holds the open audit. `case_opened` names the case that came to the front; `case_changed` tells a case's
    standing that is another now, `cases_changed` that all may be; `entity_wanted` a step among the entities, or
    `NEXT_WAITING`; `reopen_wanted` that the database has something else.
    """

    case_opened = Signal(str)
    case_changed = Signal(object)
    cases_changed = Signal()
    entity_wanted = Signal(int)
    reopen_wanted = Signal()

    def __init__(
        self, around: Surroundings, keeper: ScoreKeeper | None = None, finishing: ClosingStrip | None = None
    ) -> None:
        """Without a keeper and a strip of its own it scores an entity's audit."""
        super().__init__()
        self._theme = around.theme
        self.audit: OpenAudit | None = None
        self.number = ""
        self.question = ""
        self._steps: list[Step] = []
        self._typing = False
        self._trouble_shown = False
        self.keeper = keeper or ScoreKeeper(around)
        self.keeper.settled.connect(self._settled)
        self.pane = CasePane(around)
        self.pane.file_missing_wanted.connect(self._mark_missing)
        self.card = ScorecardPanel(around)
        self.card.question_wanted.connect(self._to_question)
        self.card.marked.connect(self._answer)
        self.card.caused.connect(self._cause)
        self.card.commented.connect(self._comment)
        self.card.go_on.clicked.connect(self._go_on)
        self.card.open.comment.go_on_wanted.connect(self._go_on)
        self.finishing = finishing or FinishStrip(around)
        self.finishing.draft_changed.connect(self._draft_changed)
        self.finishing.kept.connect(self.reopen_wanted)
        self.card.above_foot.addWidget(self.finishing)
        self.card.above_foot.addWidget(self.keeper.settling.panel)
        self.keeper.decided.connect(self._decided)
        self.foot = ScoreFoot(around)
        self.foot.retry_wanted.connect(self.keeper.retry)
        self.foot.drop_wanted.connect(self._drop)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        for part, stretch in ((self.pane, 1), (upright(), 0), (self.card, 0)):
            upper.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(divider())
        column.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card gives up width before the case has none."""
        super().resizeEvent(event)
        t = self._theme
        self.card.setFixedWidth(max(t.px(LEAST_CARD), min(t.wide(CARD_WIDTH), round(self.width() * 0.47))))

    def show_audit(self, audit: OpenAudit, number: str) -> None:
        """An audit as the database has it, at one of its cases; what was done in the same one can still be undone."""
        before = self.audit
        self.audit = audit
        same_entity = before is not None and before.entity == audit.entity
        if not same_entity:
            self._steps.clear()
        self.to_case(number, self.question if same_entity and number == self.number else "")

    def show_nothing(self) -> None:
        self.card.keep_comment()
        self.audit, self.number, self.question = None, "", ""
        self._steps.clear()
        self.finishing.show_audit(None)
        self.pane.show_nothing()

    def leave_comment(self) -> None:
        """What is typed in a comment is what was meant."""
        self.card.keep_comment()

    def take_focus(self) -> None:
        self.card.take_focus()

    def act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here; None where it is no key of the scoring."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo
        if event.modifiers() not in PLAIN:
            return None
        key = Qt.Key(event.key())
        if key in ANSWER_KEYS:
            return lambda: self._answer_by(ANSWER_KEYS[key])
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_J: lambda: self._step_case(1),
            Qt.Key.Key_K: lambda: self._step_case(-1),
            Qt.Key.Key_Down: lambda: self._step_question(1),
            Qt.Key.Key_Up: lambda: self._step_question(-1),
            Qt.Key.Key_C: self._begin_comment,
            Qt.Key.Key_R: self._next_cause,
            Qt.Key.Key_F: self._toggle_missing,
            Qt.Key.Key_Return: self._go_on,
            Qt.Key.Key_Enter: self._go_on,
            Qt.Key.Key_PageDown: lambda: self.pane.scroll_pages(1),
            Qt.Key.Key_PageUp: lambda: self.pane.scroll_pages(-1),
        }
        return acts.get(key)

    def to_case(self, number: str, question: str = "") -> None:
        audit = self.audit
        if audit is None:
            return
        self.card.keep_comment()
        self.number = number
        asked = [one.id for one in audit.questions(number)]
        first = asked[0] if asked else ""  # a card may ask nothing of a case of this type
        self.question = question if question in asked else (audit.next_waiting(number) or first)
        place = audit.numbers.index(number) + 1
        changed_since = number in audit.sample.changed_since
        self.pane.show_case(audit.sample.cases[number], place, len(audit.numbers), changed_since=changed_since)
        self.case_opened.emit(number)
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
        self.foot.show_saved(self.keeper)

    # what a person does

    def _answer_by(self, key: str) -> None:
        if self.audit is not None and self.question:
            self._answer(choice_by(self.audit.scored.card.find(self.question), key))

    def _answer(self, choice: Choice) -> None:
        audit, number, question = self.audit, self.number, self.question
        if audit is None or not question or not self._may_answer(audit, choice):
            return
        self.card.keep_comment()
        given = audit.given(number, question)
        self._steps.append(audit.step_for(number, question))
        comment, cause = (given.comment, given.cause) if given else ("", "")
        kept = cause if choice.mark is Mark.FAILS else ""
        audit.put(number, question, Answer(question, choice.mark, comment, grade=choice.grade, cause=kept))
        self._keep(question)
        asked = audit.scored.card.find(question)
        tells_cause = kept or not (choice.mark is Mark.FAILS and asked.causes)
        if tells_cause and not audit.needs_comment(number, asked):
            self.question = audit.next_open(number, question) or question
        self.foot.say("")
        self._show()
        self.card.take_focus()

    def _may_answer(self, audit: OpenAudit, choice: Choice) -> bool:
        refused = answer_refused(audit, self.number, self.question, choice)
        if refused:
            self.foot.say(refused)
        return not refused

    def _cause(self, cause: str) -> None:
        """The root cause of the open question's failure; an empty one takes it back."""
        audit, number, question = self.audit, self.number, self.question
        if audit is None:
            return
        given = audit.given(number, question)
        refused = cause_refused(audit, number, question)
        if refused or given is None:
            self.foot.say(refused)
            return
        self.card.keep_comment()
        self._steps.append(audit.step_for(number, question))
        audit.put(number, question, replace(given, cause=cause))
        self._keep(question)
        self.foot.say("")
        self._show()
        self.card.take_focus()

    def _next_cause(self) -> None:
        audit, question = self.audit, self.question
        if audit is not None and question:
            given = audit.given(self.number, question)
            self._cause(next_cause(audit.scored.card.find(question).causes, given.cause if given else ""))

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
        self.case_changed.emit(audit.standing(self.number))

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
        self.to_case(step.number, step.question_id)

    def _go_on(self) -> None:
        """To the next question that waits, then to the next case, then to the next entity."""
        audit = self.audit
        if audit is None:
            return
        self.card.keep_comment()
        owing = self.question in audit.score(self.number).comments_missing
        if owing and audit.editable:
            self._show()
            self.card.take_comment()
            return
        waiting = audit.next_waiting(self.number, self.question) if audit.editable else None
        if waiting is not None and waiting == self.question:
            self.foot.say(self.tr("This question still waits: 1, 2 or 0. J goes to the next case."))
        elif waiting is not None:
            self._to_question(waiting)
        elif (number := audit.next_case(self.number) if audit.editable else None) is not None:
            self.to_case(number)
        else:
            self.entity_wanted.emit(NEXT_WAITING)

    def _step_case(self, step: int) -> None:
        audit = self.audit
        if audit is None:
            return
        place = audit.numbers.index(self.number) + step
        if 0 <= place < len(audit.numbers):
            self.to_case(audit.numbers[place])
        else:
            self.entity_wanted.emit(step)

    def _step_question(self, step: int) -> None:
        if self.audit is None or not self.question:
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
        self.foot.show_saved(self.keeper)
        trouble_shown, self._trouble_shown = self._trouble_shown, bool(audit.unsaved)
        if number in audit.numbers and (audit.unsaved or trouble_shown):
            self.case_changed.emit(audit.standing(number))
            self.card.show_case(audit, self.number, self.question)
        if not self.keeper.on_the_way:
            self.finishing.show_audit(audit)

    def _decided(self, number: str) -> None:
        """It was chosen between two answers: the one that stands is shown."""
        if self.audit is not None and number in self.audit.numbers:
            self.case_changed.emit(self.audit.standing(number))
            self._show()

    @property
    def rests(self) -> bool:
        """Whether nothing is typed here, on its way, stuck or to be chosen: what others did may be shown."""
        keeper = self.keeper
        busy = self._typing or keeper.on_the_way or keeper.stuck or keeper.settling.panel.isVisible()
        return not busy and self.audit is not None and not self.audit.amending

    def _drop(self) -> None:
        """Give up what was not saved, and show what the database has."""
        self.keeper.drop()
        self.reopen_wanted.emit()

    def _draft_changed(self) -> None:
        """An amendment was begun or dropped."""
        audit = self.audit
        if audit is None:
            return
        self._steps.clear()
        self.cases_changed.emit()
        self._show()
        self.card.take_focus()
