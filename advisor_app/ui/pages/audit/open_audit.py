"""One entity's audit as the window holds it: what the database has, and what is on its way there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from advisor_app.office.scoring.marks import Answer, CaseScore, Mark, asked_questions, comment_missing
from advisor_app.office.scoring.recurring_comments import RecurringComment, suggest
from advisor_app.office.scoring.scorecard import Question
from advisor_app.services.audits.follow_scoring import CaseStanding, case_standing
from advisor_app.services.rounds.open_sample import OpenedSample

Key = tuple[str, str]
"""A case's number and a question's id; the question is empty where the case's file is meant."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a key changed, so that it can be taken back: the person's answer, or the missing file, as it was before."""

    number: str
    question_id: str
    before: Answer | None = None
    was_missing: bool = False


class OpenAudit:
    """Holds answers as a person gives them, ahead of the database; scores follow at once.

    `unsaved` are those that the database did not take. While `amending`, what is given is a draft that
    `corrections` and `missing_files` tell, until it is kept as a whole or dropped.
    """

    def __init__(self, sample: OpenedSample) -> None:
        self.sample = sample
        self.scored = sample.scored
        self.unsaved: set[Key] = set()
        self.amending = False
        self.sent: dict[Key, Answer | None] = {}
        """Answers as they were last given to the database, which has them once it has come to them."""
        self.comments: Mapping[str, tuple[RecurringComment, ...]] = {}
        """What the office has written before, by question; it comes once nothing else is asked for."""
        self._changed: set[Key] = set()
        self._scores: dict[str, CaseScore] = {}

    @property
    def entity(self) -> str:
        return self.scored.entity

    @property
    def numbers(self) -> tuple[str, ...]:
        return self.scored.drawn.sample

    @property
    def available(self) -> int:
        """Cases that the sample may have at most."""
        return self.scored.drawn.population - len(self.scored.drawn.replacements)

    @property
    def finished(self) -> bool:
        return self.scored.audit.finished

    @property
    def editable(self) -> bool:
        return self.amending or not self.finished

    @property
    def complete(self) -> bool:
        """Whether every case is scored to the end and the database has it all."""
        return not self.unsaved and all(self.score(number).complete for number in self.numbers)

    def questions(self, number: str) -> tuple[Question, ...]:
        """Those that are asked of a case as it is answered so far."""
        given, from_data = self.scored.given.get(number, {}), self.scored.from_data.get(number, {})
        return asked_questions(self.scored.card, self.scored.facts[number].case, given, from_data)

    def score(self, number: str) -> CaseScore:
        known = self._scores.get(number)
        if known is None:
            known = self._scores[number] = self.scored.score_of(number)
        return known

    def standing(self, number: str) -> CaseStanding:
        standing = case_standing(self.scored, self.score(number))
        unsaved = any(key[0] == number for key in self.unsaved)
        return replace(standing, complete=False) if unsaved else standing

    def given(self, number: str, question_id: str) -> Answer | None:
        """What a person answered."""
        return self.scored.given.get(number, {}).get(question_id)

    def stood(self, number: str, question_id: str) -> Answer | None:
        """What the database has, or will have when it comes to what is given to it next."""
        key = (number, question_id)
        return self.sent[key] if key in self.sent else self.sample.scored.given.get(number, {}).get(question_id)

    def from_data(self, number: str, question_id: str) -> Answer | None:
        return self.scored.from_data.get(number, {}).get(question_id)

    def in_force(self, number: str, question_id: str) -> Answer | None:
        return self.given(number, question_id) or self.from_data(number, question_id)

    def file_missing(self, number: str) -> bool:
        return self.scored.facts[number].file_missing

    def needs_comment(self, number: str, question: Question) -> bool:
        """Whether a comment is owed here."""
        return comment_missing(question, self.given(number, question.id), self.from_data(number, question.id))

    def differs_from_data(self, number: str, question_id: str) -> bool:
        given, told = self.given(number, question_id), self.from_data(number, question_id)
        return given is not None and told is not None and given.mark is not told.mark

    def put(self, number: str, question_id: str, answer: Answer | None) -> None:
        """Take a person's answer, or with None take it back."""
        own = dict(self.scored.given.get(number, {}))
        if answer is None:
            own.pop(question_id, None)
        else:
            own[question_id] = answer
        self.scored = replace(self.scored, given={**self.scored.given, number: own})
        self._touched((number, question_id))

    def put_missing(self, number: str, missing: bool) -> None:
        facts = {**self.scored.facts, number: replace(self.scored.facts[number], file_missing=missing)}
        self.scored = replace(self.scored, facts=facts)
        self._touched((number, ""))

    def suggestions(self, number: str, question_id: str, typed: str) -> tuple[str, ...]:
        """Comments to be offered while one is typed: those of this audit's other cases first, then the office's."""
        others = (given.get(question_id) for case, given in self.scored.given.items() if case != number)
        here = [one.comment for one in others if one is not None and one.comment.strip()]
        return suggest(self.comments.get(question_id, ()), typed, here=here)

    def step_for(self, number: str, question_id: str) -> Step:
        """How this stands now, to be come back to."""
        return Step(number, question_id, self.given(number, question_id), self.file_missing(number))

    def next_open(self, number: str, after: str = "") -> str | None:
        """The next question without an answer, round from the one after `after`; None if none is left."""
        waiting = set(self.score(number).open_questions)
        return self._next(number, after, waiting)

    def next_waiting(self, number: str, after: str = "") -> str | None:
        """The next question that lacks an answer or its comment, round from the one after `after`."""
        score = self.score(number)
        return self._next(number, after, {*score.open_questions, *score.comments_missing})

    def next_case(self, after: str = "") -> str | None:
        """The next case that is not scored to the end, round from the one after `after`."""
        place = self.numbers.index(after) + 1 if after in self.numbers else 0
        for number in (*self.numbers[place:], *self.numbers[:place]):
            if not self.standing(number).complete:
                return number
        return None

    def begin_amendment(self) -> None:
        self.amending = True
        self._changed = set()

    def drop_amendment(self) -> None:
        """Everything as the database has it."""
        self.amending = False
        self.scored = self.sample.scored
        self._changed = set()
        self._scores = {}

    @property
    def corrections(self) -> dict[Key, Answer]:
        """The answers that the amendment changes; those that stand as they were before are none."""
        found = {}
        for number, question_id in sorted(self._changed):
            answer = self.given(number, question_id) if question_id else None
            if answer is not None and answer != self.sample.scored.given.get(number, {}).get(question_id):
                found[number, question_id] = answer
        return found

    @property
    def missing_files(self) -> Mapping[str, bool]:
        """By number, the cases whose file the amendment tells otherwise."""
        return {
            number: self.file_missing(number)
            for number, question_id in sorted(self._changed)
            if not question_id and self.file_missing(number) != self.sample.scored.facts[number].file_missing
        }

    def _touched(self, key: Key) -> None:
        self._changed.add(key)
        self._scores.pop(key[0], None)

    def _next(self, number: str, after: str, waiting: set[str]) -> str | None:
        asked = [question.id for question in self.questions(number)]
        place = asked.index(after) + 1 if after in asked else 0
        return next((one for one in (*asked[place:], *asked[:place]) if one in waiting), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a question takes: its key, its mark, and of a grade its place from 1 and its text."""

    key: str
    mark: Mark
    grade: int = 0
    text: str = ""
    allowed: bool = True

    def answers(self, answer: Answer | None) -> bool:
        """Whether an answer is this one."""
        return answer is not None and (answer.mark, answer.grade) == (self.mark, self.grade)


def choices(question: Question) -> tuple[Choice, ...]:
    """In the order of their keys, 0 last; a question without grades shows what it does not admit as well."""
    may_not_apply = question.not_applicable_allowed
    if question.grades:
        graded = [
            Choice(str(place), Mark.FAILS if grade.fails else Mark.COMPLIES, place, grade.text)
            for place, grade in enumerate(question.grades, start=1)
        ]
        return (*graded, Choice("0", Mark.NOT_APPLICABLE)) if may_not_apply else tuple(graded)
    return (
        Choice("1", Mark.COMPLIES),
        Choice("2", Mark.FAILS),
        Choice("0", Mark.NOT_APPLICABLE, allowed=may_not_apply),
    )
