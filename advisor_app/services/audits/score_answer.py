"""One key, one transaction: an answer, its comment, an answer taken back, a file that is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek, in_panama
from advisor_app.office.scoring.audit import Audit, KeptAnswer
from advisor_app.office.scoring.marks import Answer, CaseScore, Mark, Source, check_answer
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.services.audits.find_audit import find_audit, history_subject, whole_audit
from advisor_app.services.audits.start_audit import refuse_if_finished
from advisor_app.services.office import Office
from advisor_app.services.rounds.find_round import find_round
from advisor_app.store import Reading, UnitOfWork


@dataclass(frozen=True, slots=True)
class Seen:
    """What stood as a person's answer to a question; no mark where there was none."""

    mark: Mark | None
    grade: int = 0
    cause: str = ""
    comment: str = ""

    @classmethod
    def of(cls, answer: Answer | None) -> Seen:
        return cls(None) if answer is None else cls(answer.mark, answer.grade, answer.cause, answer.comment.strip())


@dataclass(frozen=True, slots=True)
class DrawnCase:
    """Which case is scored: the entity in any of its spellings, the case by its number."""

    week: IsoWeek
    entity: str
    number: str


def score_answer(
    office: Office,
    case: DrawnCase,
    question: str,
    mark: Mark | None,
    comment: str = "",
    *,
    grade: int = 0,
    cause: str = "",
    still_typing: bool = False,
    seen: Seen | None = None,
) -> CaseScore:
    """Answer one question of one case, or with no mark take the answer back; returns how the case stands then.

    grade, cause   as in `Answer`; a question with grades needs its grade

    seen           what stood there when it was answered; where another answered since, nothing is overwritten

    A comment that is `still_typing` is kept at every letter, and told to the history once, when it is left.

    Raises `UserError`: "changed_by_another", "unknown_entity", "not_drawn", "audit_not_started", "audit_is_finished",
    "not_in_sample", "unknown_question", "question_not_asked", "not_applicable_refused", "grade_unknown",
    "cause_unknown".
    """

    def write(work: UnitOfWork, audit: Audit, card: Scorecard) -> dict[str, object]:
        if seen is not None:
            _refuse_unseen(work, audit, case.number, card.find(question).id, seen)
        if mark is None:
            question_id = card.find(question).id
            work.audits.clear_answer(audit, case.number, question_id)
            return {"question": question_id, "answer": None}
        facts = work.audits.cases_of(audit, case.number)[case.number]
        asked = check_answer(card, facts.case, Answer(question, mark, grade=grade, cause=cause))
        answer = Answer(asked.id, mark, comment.strip(), grade=grade, cause=cause)
        work.audits.put_answers(audit, [(case.number, answer)])
        more = {"grade": grade, "cause": cause}
        told = {"question": asked.id, "answer": mark.value, "comment": answer.comment}
        return told | {name: value for name, value in more.items() if value}

    return _scored(office, case, "" if still_typing else "audit.answered", write)


def answer_as_it_is(office: Office, case: DrawnCase, question: str) -> Answer | None:
    """What a person answered last; raises "unknown_entity", "not_drawn", "audit_not_started"."""
    with office.store.reading() as reading:
        found = find_audit(reading, case.week, case.entity)
        kept = kept_answer(reading, found.audit, case.number, found.card.find(question).id)
    return kept.answer if kept is not None else None


def kept_answer(reading: Reading, audit: Audit, number: str, question_id: str) -> KeptAnswer | None:
    """What a person answered last, with who and when."""
    of_person = (
        one
        for one in reading.audits.answers_of(audit, number)
        if one.answer.question_id == question_id and one.answer.source is Source.PERSON
    )
    return next(of_person, None)


def _refuse_unseen(work: UnitOfWork, audit: Audit, number: str, question_id: str, seen: Seen) -> None:
    kept = kept_answer(work, audit, number, question_id)
    if Seen.of(kept.answer if kept is not None else None) != seen:
        raise answered_by_another(work, kept, number)


def answered_by_another(work: UnitOfWork, kept: KeptAnswer | None, number: str) -> UserError:
    """The refusal; one that was taken back names nobody."""
    who, at = (kept.who, kept.at) if kept is not None else ("?", work.moment)
    return UserError(
        "changed_by_another", kind="audit_answer", name=number, who=who, at=f"{in_panama(at):%d/%m/%Y %H:%M}"
    )


def mark_file_missing(office: Office, case: DrawnCase, *, missing: bool = True) -> CaseScore:
    """Note that a case's file can't be found, or that it was found after all; raises as `score_answer`."""

    def write(work: UnitOfWork, audit: Audit, _card: Scorecard) -> dict[str, object]:
        facts = work.audits.cases_of(audit, case.number)[case.number]
        work.audits.put_case(audit, replace(facts, file_missing=missing))
        return {"file_missing": missing}

    return _scored(office, case, "audit.file_missing", write)


def _scored(
    office: Office, case: DrawnCase, action: str, write: Callable[[UnitOfWork, Audit, Scorecard], dict[str, object]]
) -> CaseScore:
    with office.store.unit_of_work(office.who) as work:
        found = find_round(work, case.week, case.entity)
        if case.number not in found.drawn.sample:
            raise UserError("not_in_sample", entity=found.entity.name, number=case.number, week=str(case.week))
        audit = work.audits.hold(found.drawn.id)
        if audit is None:
            raise UserError("audit_not_started", entity=found.entity.name, week=str(case.week))
        refuse_if_finished(audit, found.entity.name)
        written = write(work, audit, work.audits.card_of(audit))
        if action:
            work.history.append(
                action, {"case": case.number, **written}, entity_id=found.entity.id, subject=history_subject(audit)
            )
        score = whole_audit(work, found.entity.name, found.drawn, audit, case.number).score_of(case.number)
        work.commit()
    return score
