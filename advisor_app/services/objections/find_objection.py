"""An objection with the audit and the letter that it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.correspondence import IssuedLetter
from advisor_app.office.objections.deciding import scored
from advisor_app.office.objections.objection import Objection, Scored
from advisor_app.office.scoring.findings import MISSING_FILE, MISSING_FILE_CLAUSE, MISSING_FILE_TEXT
from advisor_app.office.scoring.marks import Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.services.audits.find_audit import ScoredAudit, find_audit
from advisor_app.store import Reading

_REFERENCE = re.compile(r"(?:OB-)?(\d{4})-0*(\d{1,6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundObjection:
    objection: Objection
    letter: IssuedLetter
    week: IsoWeek
    audit: ScoredAudit


def objection_of(reading: Reading, reference: str) -> Objection:
    """By "OB-2026-0001"; raises `UserError("objection_unknown")`."""
    written = _REFERENCE.fullmatch(reference.strip())
    found = reading.objections.by_reference(int(written[1]), int(written[2])) if written else None
    if found is None:
        raise UserError("objection_unknown", reference=reference)
    return found


def find_objection(reading: Reading, reference: str) -> FoundObjection:
    """Raises `UserError("objection_unknown")`."""
    return with_audit(reading, objection_of(reading, reference))


def with_audit(reading: Reading, objection: Objection) -> FoundObjection:
    letters = reading.letters.of_audits([objection.audit_id])[objection.audit_id]
    letter = next(one for one in letters if one.id == objection.letter_id)
    week = letter_from_json(letter.content).week
    audit = find_audit(reading, week, reading.entities.by_id(objection.entity_id).name)
    return FoundObjection(objection, letter, week, audit)


def asked(audit: ScoredAudit, question: str) -> Question:
    """A question of the audit's card, or the one about a case's file; raises `UserError("unknown_question")`."""
    return about_file() if question == MISSING_FILE else audit.card.find(question)


def about_file() -> Question:
    """What a case without its file is objected to in."""
    return Question(MISSING_FILE, MISSING_FILE_TEXT, MISSING_FILE_CLAUSE, "", 0, critical=True)


def standing(audit: ScoredAudit, number: str, question: Question) -> Scored:
    """What the audit says now. Raises `UserError`: "not_in_sample", "objection_question_open"."""
    if number not in audit.facts:
        raise UserError("not_in_sample", entity=audit.entity, number=number, week=str(audit.drawn.week))
    if question.id == MISSING_FILE:
        missing = audit.facts[number].file_missing
        return Scored(Mark.FAILS if missing else Mark.COMPLIES)
    answer = audit.score_of(number).answer_to(question.id)
    if answer is None:
        raise UserError("objection_question_open", number=number, question=question.text)
    return scored(answer)
