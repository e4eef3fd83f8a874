"""A finding gets its cause named, and is answered: recommended, taken into a plan, or closed with a reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from action_plans.due import Reason
from advisor_app.documents.spanish import short_date
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.findings_over_weeks.gathering import FailingCase, GatheredFinding
from advisor_app.office.findings_over_weeks.records import (
    AnswerKind,
    FindingAnswer,
    FindingKey,
    NamedCause,
    cause_key,
)
from advisor_app.office.names import tidy
from advisor_app.office.plans.records import KeptPlan, SetOff
from advisor_app.office.scoring.recommendations import joined
from advisor_app.services.findings.gather_findings import WEEKS_GATHERED, gathered, last_weeks
from advisor_app.services.findings.keep_answer import keep_answer, problem_of
from advisor_app.services.office import Office
from advisor_app.services.plans.draft_mail import draft_to_entity
from advisor_app.services.plans.open_plan import add_plan
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import Reading, UnitOfWork, new_id


@dataclass(frozen=True, slots=True)
class RecommendedFinding:
    """`message_id` of the draft in the outbox, "" where no liaison or no advisor has an address."""

    answer: FindingAnswer
    message_id: str


def name_cause(
    office: Office,
    key: FindingKey,
    cause: str,
    *,
    cases: Collection[str] = (),
    as_of: date | None = None,
    seen: Mapping[FailingCase, str] | None = None,
) -> int:
    """Write down why the finding's cases failed; only of some, where their numbers are given. "" takes it away.

    Those cases then stand under the cause, together with others of the same one. Returns how many cases it was.
    seen: its cases with the cause that stood there when this one was thought of; these alone are named, and where
    another named the cause of one since, which took it to another finding, nothing is overwritten.
    Raises `UserError`: "finding_unknown", "finding_case_unknown", "changed_by_another".
    """
    with office.store.unit_of_work(office.who) as work:
        if seen is not None:
            _refuse_unseen(work, key, seen, cause)
        failing = _known(work, key, as_of).failing_cases if seen is None else tuple(seen)
        entity = work.entities.by_id(key.entity_id)
        numbers = {number for _week, number in failing}
        strange = sorted(set(cases) - numbers)
        if strange:
            raise UserError("finding_case_unknown", number=strange[0], known=", ".join(sorted(numbers)))
        named = 0
        for week, number in failing:
            if not cases or number in cases:
                one = NamedCause(new_id(), entity.id, key.question_id, week, number, tidy(cause))
                work.finding_decisions.name_cause(one)
                named += 1
        values = {"question": key.question_id, "cause": tidy(cause), "cases": named}
        work.history.append("finding.cause", values, entity_id=entity.id, subject=entity.name)
        work.commit()
    return named


def causes_as_named(office: Office, key: FindingKey, cases: Collection[FailingCase]) -> dict[FailingCase, str]:
    """The causes that these cases stand under now, as another left it; "" where one has none or fails no more."""
    with office.store.reading() as reading:
        return _causes_now(reading, key, cases)


def _causes_now(reading: Reading, key: FindingKey, cases: Collection[FailingCase]) -> dict[FailingCase, str]:
    weeks = {week for week, _number in cases}
    named = {
        case: finding.cause
        for finding in gathered(reading, weeks, key.entity_id)
        if finding.key.question_id == key.question_id
        for case in finding.failing_cases
    }
    return {case: named.get(case, "") for case in cases}


def _refuse_unseen(work: UnitOfWork, key: FindingKey, seen: Mapping[FailingCase, str], wanted: str) -> None:
    for (week, number), cause in _causes_now(work, key, seen).items():
        if cause_key(cause) not in (cause_key(seen[week, number]), cause_key(wanted)):
            raise work.finding_decisions.named_by_another(key.question_id, week, number)


def recommend_finding(
    office: Office,
    key: FindingKey,
    words: str,
    *,
    responsible: str = "",
    due: date | None = None,
    as_of: date | None = None,
) -> RecommendedFinding:
    """Recommend something about the whole finding, with a draft to the entity's liaisons that tells its cases.

    Raises `UserError`: "finding_unknown", "finding_words_missing", and what the template raises.
    """
    with office.store.unit_of_work(office.who) as work:
        finding = _known(work, key, as_of)
        answer = keep_answer(
            work, finding, AnswerKind.RECOMMENDED, words, _day(as_of), responsible=responsible, due=due
        )
        entity = work.entities.by_id(key.entity_id)
        cases = [case.number for week in finding.weeks for case in week.cases]
        told = {
            "pregunta": finding.text,
            "cuantos": "un caso" if len(cases) == 1 else f"{len(cases)} casos",
            "casos": joined(cases),
            "semanas": joined([str(week.number) for week in finding.failing_weeks]),
            "un_caso": len(cases) == 1,
            "una_semana": len(finding.failing_weeks) == 1,
            "recomendacion": answer.words,
            "responsable": answer.responsible,
            "fecha": short_date(due) if due else "",
        }
        mail = draft_to_entity(work, office_mails(work), entity, "plans/correo-recomendacion", told)
        work.commit()
    return RecommendedFinding(answer, mail.message_id if mail else "")


def close_finding(office: Office, key: FindingKey, why: str, *, as_of: date | None = None) -> FindingAnswer:
    """Close it for its cases up to now; later ones bring it back.

    Raises `UserError`: "finding_unknown", "finding_words_missing".
    """
    with office.store.unit_of_work(office.who) as work:
        finding = _known(work, key, as_of)
        answer = keep_answer(work, finding, AnswerKind.CLOSED, why, _day(as_of))
        work.commit()
    return answer


def plan_for_finding(office: Office, key: FindingKey, problem: str = "", *, as_of: date | None = None) -> KeptPlan:
    """Open a draft whose problem is the finding, with its cases; the finding is answered by it while it is open.

    Raises `UserError("finding_unknown")`.
    """
    with office.store.unit_of_work(office.who) as work:
        finding = _known(work, key, as_of)
        said = tidy(problem) or problem_of(finding)
        reason = Reason.CRITICAL if finding.critical else None
        entity = work.entities.by_id(key.entity_id)
        kept = add_plan(work, entity, _day(as_of), SetOff(reason, said), said, cause=finding.cause)
        keep_answer(work, finding, AnswerKind.PLANNED, said, _day(as_of), plan=kept)
        work.commit()
    return kept


def _day(as_of: date | None) -> date:
    return as_of or panama_day(now_utc())


def _known(reading: Reading, key: FindingKey, as_of: date | None) -> GatheredFinding:
    found = gathered(reading, last_weeks(_day(as_of), WEEKS_GATHERED), key.entity_id)
    for one in found:
        if one.key == key:
            return one
    entity = reading.entities.by_id(key.entity_id)
    known = ", ".join(dict.fromkeys(one.key.question_id for one in found)) or "-"
    raise UserError("finding_unknown", entity=entity.name, question=key.question_id, known=known)
