"""An answer to a finding, kept within somebody else's unit of work."""

from __future__ import annotations

from datetime import date

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.gathering import GatheredFinding
from advisor_app.office.findings_over_weeks.records import AnswerKind, FindingAnswer
from advisor_app.office.names import tidy
from advisor_app.office.plans.records import KeptPlan
from advisor_app.office.scoring.recommendations import joined
from advisor_app.store import UnitOfWork, new_id


def keep_answer(
    work: UnitOfWork,
    finding: GatheredFinding,
    kind: AnswerKind,
    words: str,
    day: date,
    *,
    responsible: str = "",
    due: date | None = None,
    plan: KeptPlan | None = None,
) -> FindingAnswer:
    """It answers for all weeks that were audited by now. Raises `UserError("finding_words_missing")`."""
    if not tidy(words):
        raise UserError("finding_words_missing")
    through: IsoWeek = finding.weeks[-1].week
    answer = FindingAnswer(
        new_id(),
        finding.key,
        kind,
        tidy(words),
        through,
        day,
        work.who,
        tidy(responsible),
        due,
        plan.id if plan else None,
    )
    work.finding_decisions.answer(answer)
    entity = work.entities.by_id(finding.key.entity_id)
    values = {
        "question": finding.key.question_id,
        "cause": finding.cause,
        "kind": kind.value,
        "words": answer.words,
        "through": str(through),
        "plan": plan.plan.key if plan else "",
    }
    work.history.append("finding.answered", values, entity_id=entity.id, subject=entity.name)
    return answer


def problem_of(finding: GatheredFinding) -> str:
    """The finding as a plan's problem, with its figures."""
    weeks = joined([str(week.number) for week in finding.failing_weeks])
    cases = "1 caso" if finding.case_count == 1 else f"{finding.case_count} casos"
    named = "la semana" if len(finding.failing_weeks) == 1 else "las semanas"
    return f"«{finding.text}» no se cumple en {cases} auditados de {named} {weeks}."
