"""The register of objections, and one of them as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.documents.letters.letter import letter_number
from advisor_app.mail.received.message import ReceivedMail
from advisor_app.mail.received.reading import read_received
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.objections.deciding import cases_named
from advisor_app.office.objections.objection import AnswerPapers, Decision, Objection, ObjectionState
from advisor_app.office.scoring.marks import CaseScore, Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.services.objections.find_objection import about_file, objection_of, with_audit
from advisor_app.services.office import Office
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class ObjectionLine:
    """An objection as a list shows it. `letter` is the number of the letter objected to; `overdue` says whether it
    waits beyond its day.
    """

    objection: Objection
    entity: str
    advisor: str
    advisor_id: UUID | None
    week: IsoWeek
    letter: str
    overdue: bool

    def count(self, decision: Decision) -> int:
        return sum(one.decided is not None and one.decided.decision is decision for one in self.objection.points)


@dataclass(frozen=True, slots=True)
class ShownObjection:
    """One objection with its mail.

    named      the sampled cases that the mail names
    questions  by case of the sample, what can be objected to: what the audit answered, what fails first
    mail_state  of the answer in the outbox, "" where there is none
    """

    line: ObjectionLine
    mail: ReceivedMail
    original: bytes
    named: tuple[str, ...]
    questions: Mapping[str, tuple[Question, ...]]
    scores: Mapping[str, CaseScore]
    papers: AnswerPapers | None
    corrected: str
    mail_state: str


def list_objections(
    office: Office,
    *,
    advisor: UUID | None = None,
    states: tuple[ObjectionState, ...] | None = None,
    since: date = date.min,
) -> list[ObjectionLine]:
    """Those that came since a day, in the order of their numbers."""
    with office.store.reading() as reading:
        found = [one for one in reading.objections.all(states=states) if one.received_on >= since]
        lines = lines_of(reading, found)
    return [one for one in lines if advisor is None or one.advisor_id == advisor]


def objections_of(office: Office, week: IsoWeek, entity: str) -> list[ObjectionLine]:
    """Those to one entity's letters of a week; none where it was not audited."""
    from advisor_app.services.rounds.find_round import find_round

    with office.store.reading() as reading:
        audit = reading.audits.of_round(find_round(reading, week, entity).drawn.id)
        return lines_of(reading, reading.objections.of_audit(audit.id)) if audit is not None else []


def show_objection(office: Office, reference: str) -> ShownObjection:
    """Raises `UserError("objection_unknown")`."""
    with office.store.reading() as reading:
        objection = objection_of(reading, reference)
        (line,) = lines_of(reading, [objection])
        found = with_audit(reading, objection)
        original = reading.objections.original(objection.id)
        papers = reading.objections.papers(objection.id)
        letters = reading.letters.of_audits([objection.audit_id])[objection.audit_id]
        states = reading.outbox.states([objection.mail_id]) if objection.mail_id else {}
    mail = read_received(original, objection.file_name)
    scores = {number: found.audit.score_of(number) for number in found.audit.drawn.sample}
    corrected = next((one for one in letters if one.id == objection.corrected_letter_id), None)
    return ShownObjection(
        line=line,
        mail=mail,
        original=original,
        named=cases_named(mail.text, found.audit.drawn.sample),
        questions={number: _questions(found.audit.card.questions, score) for number, score in scores.items()},
        scores=scores,
        papers=papers,
        corrected=letter_number(corrected.year, corrected.serial) if corrected else "",
        mail_state=states.get(objection.mail_id, "") if objection.mail_id else "",
    )


def lines_of(reading: Reading, objections: list[Objection]) -> list[ObjectionLine]:
    today = panama_day(now_utc())
    advisors = {one.id: one.name for one in reading.advisors.all()}
    entities = {one.id: one.name for one in reading.entities.all()}
    letters = reading.letters.numbers_of({one.letter_id for one in objections})
    lines = []
    for one in objections:
        told = letters[one.letter_id]
        lines.append(
            ObjectionLine(
                objection=one,
                entity=entities[one.entity_id],
                advisor=advisors.get(told.advisor_id, "") if told.advisor_id else "",
                advisor_id=told.advisor_id,
                week=told.week,
                letter=letter_number(told.year, told.serial),
                overdue=one.state is ObjectionState.OPEN and one.answer_by < today,
            )
        )
    return lines


def _questions(card: tuple[Question, ...], score: CaseScore) -> tuple[Question, ...]:
    if score.file_missing and not score.answers:
        return (about_file(),)
    answered = [one for one in card if score.answer_to(one.id) is not None]
    return tuple(sorted(answered, key=lambda one: _mark(score, one) is not Mark.FAILS))


def _mark(score: CaseScore, question: Question) -> Mark | None:
    answer = score.answer_to(question.id)
    return answer.mark if answer else None
