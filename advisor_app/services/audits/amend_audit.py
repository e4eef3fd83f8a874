"""Correct a finished audit: what stood before is kept beside what stands now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.audit import AuditState
from advisor_app.office.scoring.entity_result import EntityResult
from advisor_app.office.scoring.marks import Answer, Mark, check_answer
from advisor_app.services.audits.find_audit import ScoredAudit, find_audit, history_subject, whole_audit
from advisor_app.services.office import Office
from advisor_app.services.outbox.cancel_outdated import cancel_outdated
from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class Correction:
    """One answer of a finished audit as it should be; `grade` and `cause` as an `Answer` has them."""

    number: str
    question: str
    mark: Mark
    comment: str = ""
    grade: int = 0
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """What is corrected, and why. `missing_files` by case number: whether its file can't be found."""

    reason: str
    corrections: Sequence[Correction] = ()
    missing_files: Mapping[str, bool] = field(default_factory=dict)


def amend_audit(office: Office, week: IsoWeek, entity: str, amendment: Amendment) -> EntityResult:
    """Write the corrections as the audit's next revision; all of them or none.

    Messages with its earlier letters that have not gone are cancelled with it.

    Raises `UserError`: "unknown_entity", "not_drawn", "audit_not_started", "audit_not_finished", "reason_missing",
    "not_in_sample", "audit_unfinished" (a comment is missing), and what `check_answer` raises.
    """
    with office.store.unit_of_work(office.who) as work:
        result = amend_within(work, week, entity, amendment).result()
        work.commit()
    return result


def amend_within(work: UnitOfWork, week: IsoWeek, entity: str, amendment: Amendment) -> ScoredAudit:
    """The same within a unit of work: the audit as it stands amended."""
    if not amendment.reason.strip():
        raise UserError("reason_missing")
    found = find_audit(work, week, entity)
    held = work.audits.hold(found.drawn.id)
    if held is None or not held.finished:
        raise UserError("audit_not_finished", entity=found.entity)
    audit = work.audits.save(replace(held, state=AuditState.AMENDED, revision=held.revision + 1))
    for number in [*(one.number for one in amendment.corrections), *amendment.missing_files]:
        if number not in found.drawn.sample:
            raise UserError("not_in_sample", entity=found.entity, number=number, week=str(week))
    answers = []
    for one in amendment.corrections:
        asked = check_answer(
            found.card, found.facts[one.number].case, Answer(one.question, one.mark, grade=one.grade, cause=one.cause)
        )
        answers.append((one.number, Answer(asked.id, one.mark, one.comment.strip(), grade=one.grade, cause=one.cause)))
    work.audits.put_answers(audit, answers)
    for number, missing in amendment.missing_files.items():
        work.audits.put_case(audit, replace(found.facts[number], file_missing=missing))
    amended = whole_audit(work, found.entity, found.drawn, audit)
    result = amended.result()
    work.history.append(
        "audit.amended",
        {
            "week": str(week),
            "entity": found.entity,
            "revision": audit.revision,
            "reason": amendment.reason.strip(),
            "answers": [[number, one.question_id, one.mark.value, one.comment] for number, one in answers],
            "missing_files": dict(amendment.missing_files),
            "errors": result.errors,
            "verdict": result.verdict,
        },
        entity_id=found.entity_id,
        subject=history_subject(audit),
    )
    cancel_outdated(work, audit.id, work.who)
    return amended
