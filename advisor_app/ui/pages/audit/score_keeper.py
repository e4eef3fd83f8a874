"""Carries every key of the scoring to the database, and knows what has arrived there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from advisor_app.office.calendar import now_utc
from advisor_app.ui.conflicts.settling import ANOTHER, Settling
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.given_answer import GivenAnswer, answer_fields
from advisor_app.ui.pages.audit.open_audit import Key, OpenAudit

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.errors import AppError
    from advisor_app.office.scoring.marks import Answer, CaseScore
    from advisor_app.services.audits.score_answer import DrawnCase
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

SCORES = frozenset({"scores"})
PATIENCE_MS = 2000
"""A database that takes longer than this no longer holds up the keys."""


class ScoreKeeper(QObject):
    """The window is never more than one key ahead of the database: while it is `ahead`, the next key waits, which takes
    no time at the pace of a person. `released` says that it waits no more.

    `settled` names the case of which something arrived, or did not.
    """

    settled = Signal(str)
    decided = Signal(str)
    """The case in which it was chosen between two answers, that `settling` showed."""
    released = Signal()
    things = SCORES
    """What another answer is a change of."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.settling = Settling(around, (), ())
        self._turn = 0
        self._latest: dict[Key, int] = {}
        self.on_the_way = 0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.released)
        self.saved_at: datetime | None = None
        """When something last arrived, naive in UTC."""
        self.in_trouble = False
        """Whether the last that was tried did not arrive."""
        self.stuck: dict[tuple[str, Key], OpenAudit] = {}
        """What did not arrive, by entity and key, with the audit that has it; also of entities left since."""

    @property
    def ahead(self) -> bool:
        return self.on_the_way > 0 and self._patience.isActive()

    def save(self, audit: OpenAudit, number: str, question_id: str, *, still_typing: bool = False) -> None:
        """Give the answer as the window has it to the database; no question: whether the file is missing."""
        entity = audit.entity
        stood = audit.stood(number, question_id)
        work = self.order(audit, number, question_id, still_typing=still_typing)
        mine = audit.given(number, question_id)
        audit.sent[number, question_id] = mine

        self._turn += 1
        turn, key = self._turn, (number, question_id)
        self._latest[key] = turn
        self.on_the_way += 1
        if self.on_the_way == 1:
            self._patience.start()

        def arrived(_score: CaseScore) -> None:
            self.saved_at, self.in_trouble = now_utc(), False
            if self._latest.get(key) == turn:
                audit.unsaved.discard(key)
                self.stuck.pop((entity, key), None)
            self._over(number)

        def lost() -> None:
            self.in_trouble = True
            if self._latest.get(key) == turn:
                audit.sent[key] = stood
                audit.unsaved.add(key)
                self.stuck[entity, key] = audit
            self._over(number)

        def refused(error: AppError) -> None:
            if error.code == ANOTHER:
                if self._latest.get(key) == turn:
                    self._settle(error, audit, key, stood, mine)
            elif not self.in_trouble:  # said once, not for every key that follows
                self._around.notices.refused(error)
            lost()

        self._around.jobs.change(self, work, arrived, things=self.things, failed=refused, broke=lost)

    def order(
        self, audit: OpenAudit, number: str, question_id: str, *, still_typing: bool
    ) -> Callable[[Office, Running], CaseScore]:
        """What is to be done in the database, as the window has it now."""
        answer, missing = audit.given(number, question_id), audit.file_missing(number)
        before = audit.stood(number, question_id)
        week, entity = audit.scored.drawn.week, audit.entity

        def work(office: Office, _running: Running) -> CaseScore:
            from advisor_app.services.audits.score_answer import DrawnCase, Seen, mark_file_missing, score_answer

            case: DrawnCase = DrawnCase(week, entity, number)
            if not question_id:
                return mark_file_missing(office, case, missing=missing)
            if answer is None:
                return score_answer(office, case, question_id, None, seen=Seen.of(before))
            return score_answer(
                office,
                case,
                question_id,
                answer.mark,
                answer.comment,
                grade=answer.grade,
                cause=answer.cause,
                still_typing=still_typing,
                seen=Seen.of(before),
            )

        return work

    def _settle(self, error: AppError, audit: OpenAudit, key: Key, stood: Answer | None, mine: Answer | None) -> None:
        """Another answered the same question of the same case meanwhile: both answers are shown."""
        number, question_id = key
        week, entity = audit.scored.drawn.week, audit.entity

        def theirs(office: Office) -> GivenAnswer:
            from advisor_app.services.audits.score_answer import DrawnCase, answer_as_it_is

            return GivenAnswer.of(answer_as_it_is(office, DrawnCase(week, entity, number), question_id))

        def go_on(chosen: GivenAnswer, found: GivenAnswer) -> None:
            audit.sent[key] = found.answer(question_id)
            audit.put(number, question_id, chosen.answer(question_id))
            audit.unsaved.discard(key)
            self.stuck.pop((entity, key), None)
            self.in_trouble = bool(self.stuck)
            if chosen != found:
                self.save(audit, number, question_id)
            self.decided.emit(number)
            self.settled.emit(number)

        question = audit.scored.card.find(question_id)
        self.settling.name(f"{entity}, {number}: {question.text}", answer_fields(question))
        self.settling.failed(GivenAnswer.of(stood), GivenAnswer.of(mine), theirs, go_on)(error)

    def retry(self) -> None:
        """Try once more what did not arrive."""
        self.in_trouble = False
        for (_entity, (number, question_id)), audit in list(self.stuck.items()):
            self.save(audit, number, question_id)

    def drop(self) -> None:
        """Give up what did not arrive."""
        for (_entity, key), audit in self.stuck.items():
            audit.unsaved.discard(key)
        self.stuck.clear()
        self.in_trouble = False

    def _over(self, number: str) -> None:
        self.on_the_way -= 1
        self.settled.emit(number)
        if not self.on_the_way:
            self._patience.stop()
            self.released.emit()
