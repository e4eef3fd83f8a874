"""Say once what was seen in several cases: one comment in the place of theirs, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.marks import Answer, Mark, Source
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_within
from advisor_app.services.audits.find_audit import ScoredAudit, find_audit, history_subject
from advisor_app.services.audits.score_answer import answered_by_another, kept_answer
from advisor_app.services.office import Office
from advisor_app.store import UnitOfWork


def reword_finding(
    office: Office,
    week: IsoWeek,
    entity: str,
    question: str,
    *,
    numbers: Sequence[str],
    comment: str,
    seen: Mapping[str, str] | None = None,
) -> ScoredAudit:
    """Write the comment into the failing answers of these cases to one question; their marks stay.

    A finished audit is amended by it, so that its letter is to be corrected. `seen`: the comments that stood there, by
    case; where another wrote one since, nothing is overwritten.
    Raises `UserError`: "finding_words_missing", "finding_case_complies", "changed_by_another", "unknown_question", and
    what `find_audit` and `amend_within` raise.
    """
    words = comment.strip()
    if not words:
        raise UserError("finding_words_missing")
    with office.store.unit_of_work(office.who) as work:
        found = find_audit(work, week, entity)
        asked = found.card.find(question)
        before = [(number, _failing(found, number, asked.id)) for number in numbers]
        if seen is not None:
            _refuse_unseen(work, found, before, {number: (seen.get(number, "").strip(), words) for number in numbers})
        answers = [(number, replace(one, comment=words, source=Source.PERSON, detail="")) for number, one in before]
        if found.audit.finished:
            corrections = [
                Correction(number, asked.id, one.mark, words, one.grade, one.cause) for number, one in answers
            ]
            amended = amend_within(work, week, entity, Amendment(f"Redacción del hallazgo «{asked.text}»", corrections))
        else:
            amended = _written(work, found, answers)
        work.commit()
    return amended


def wording_as_it_is(
    office: Office, week: IsoWeek, entity: str, question: str, numbers: Sequence[str]
) -> dict[str, str]:
    """What stands by case, as another left it; raises what `reword_finding` does where a case no longer fails."""
    with office.store.reading() as reading:
        found = find_audit(reading, week, entity)
        question_id = found.card.find(question).id
        return {number: _failing(found, number, question_id).comment.strip() for number in numbers}


def _refuse_unseen(
    work: UnitOfWork, found: ScoredAudit, answers: Sequence[tuple[str, Answer]], known: Mapping[str, tuple[str, ...]]
) -> None:
    for number, one in answers:
        if one.comment.strip() not in known[number]:
            raise answered_by_another(work, kept_answer(work, found.audit, number, one.question_id), number)


def _failing(found: ScoredAudit, number: str, question_id: str) -> Answer:
    """The case's answer; raises `UserError("finding_case_complies")` where it does not fail."""
    answer = found.score_of(number).answer_to(question_id) if number in found.facts else None
    if answer is None or answer.mark is not Mark.FAILS:
        raise UserError("finding_case_complies", number=number)
    return answer


def _written(work: UnitOfWork, found: ScoredAudit, answers: Sequence[tuple[str, Answer]]) -> ScoredAudit:
    held = work.audits.hold(found.drawn.id)
    if held is None or held.finished:
        raise UserError("audit_is_finished", entity=found.entity)
    work.audits.put_answers(held, answers)
    for number, one in answers:
        work.history.append(
            "audit.answered",
            {"case": number, "question": one.question_id, "answer": one.mark.value, "comment": one.comment},
            entity_id=found.entity_id,
            subject=history_subject(held),
        )
    return found
