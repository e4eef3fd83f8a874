"""From what was drawn, scored and found to what the letter says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from advisor_app.documents.letters.letter import Addressee, AuditedCase, LetterContent, Letterhead, LetterRecommendation
from advisor_app.documents.letters.verdict_words import verdict_words
from advisor_app.office.case import Case
from advisor_app.office.mail.personal_data import personal_traces
from advisor_app.office.people import Entity, Liaison, LiaisonKind
from advisor_app.office.rounds.accumulated import Accumulation
from advisor_app.office.rounds.weekly_round import DrawnRound
from advisor_app.office.scoring.entity_result import EntityResult
from advisor_app.office.scoring.findings import same_seen
from advisor_app.office.scoring.marks import CaseScore, Mark
from advisor_app.office.scoring.recommendations import Recommendation, joined
from advisor_app.office.scoring.scorecard import DataRule, Scorecard
from advisor_app.office.working_days import add_working_days

OBJECTION_DAYS = 5
DEMONSTRATION = "Documento de demostración: personas, cifras y puntajes inventados."

_KINDS = {LiaisonKind.OPERATIONAL: "enlace operativo", LiaisonKind.EXECUTIVE: "enlace ejecutivo"}


@dataclass(frozen=True, slots=True)
class Signer:
    name: str
    post: str = "Asesoría de Calidad"


def compose_letter(
    *,
    number: str,
    issued_on: date,
    entity: Entity,
    liaisons: Sequence[Liaison],
    drawn: DrawnRound,
    cases: Mapping[str, Case],
    card: Scorecard,
    scores: Sequence[CaseScore],
    result: EntityResult,
    recommendations: Sequence[Recommendation],
    signer: Signer,
    objection_days: int = OBJECTION_DAYS,
    closings: AbstractSet[date] = frozenset(),
    amends: str = "",
    never_sent: Sequence[str] = (),
    quarter: Accumulation | None = None,
    repeated: Mapping[str, str] | None = None,
    demonstration: str = "",
    letterhead: Letterhead | None = None,
) -> LetterContent:
    """One letter.

    cases      by number, at least those of `scores`, as they stood when they were audited
    scores     complete, of the whole sample
    closings   days without work besides the national holidays
    amends     the number of the letter that this one replaces
    never_sent   the numbers of those it replaces that were never mailed
    quarter    what the audited weeks of the quarter up to this one say together
    repeated   by question id, a sentence on the weeks in which it failed, as `repeated_words` gives it
    demonstration   a sentence that says what is made up; `DEMONSTRATION` in the demonstration office
    """
    rows = [_audited(cases[score.number], card, score) for score in scores]
    return LetterContent(
        number=number,
        issued_on=issued_on,
        entity=_called(entity),
        addressees=tuple(_addressee(one) for one in liaisons),
        week=drawn.week,
        verdict=verdict_words(result, drawn.week, quarter),
        cases=tuple(sorted(rows, key=lambda row: (row.closed_on or date.max, row.number))),
        recommendations=tuple(_recommendation(one, repeated or {}) for one in recommendations),
        objection_until=add_working_days(issued_on, objection_days, closings),
        objection_days=objection_days,
        signer=signer.name,
        signer_post=signer.post,
        frame_digest=drawn.frame_digest,
        seed=drawn.seed,
        amends=amends,
        never_sent=tuple(never_sent),
        demonstration=demonstration,
        letterhead=letterhead or Letterhead(),
    )


def personal_traces_in(content: LetterContent) -> tuple[str, ...]:
    """What in the advisor's own words looks like a citizen's number or address: to be looked at before approval."""
    words = [one for row in content.recommendations for one in (row.finding, row.advice, *row.remarks)]
    return personal_traces("\n".join(words), [case.number for case in content.cases])


def _called(entity: Entity) -> str:
    if entity.full_name and entity.full_name != entity.name:
        return f"{entity.full_name} ({entity.name})"
    return entity.full_name or entity.name


def _addressee(liaison: Liaison) -> Addressee:
    kind = _KINDS[liaison.kind]
    return Addressee(liaison.name, f"{liaison.post}, {kind}" if liaison.post else kind.capitalize())


def _audited(case: Case, card: Scorecard, score: CaseScore) -> AuditedCase:
    return AuditedCase(
        number=case.number,
        type=case.type,
        closed_on=case.closed_on,
        days=case.days_to_close,
        worked_in_24h=_worked_in_24h(card, score),
        nonconforming=score.nonconforming,
        score=score.score,
        file_missing=score.file_missing,
    )


def _worked_in_24h(card: Scorecard, score: CaseScore) -> bool | None:
    for question in card.questions:
        answer = score.answer_to(question.id)
        if question.data_rule is DataRule.WORKED_IN_24H and answer and answer.mark is not Mark.NOT_APPLICABLE:
            return answer.mark is Mark.COMPLIES
    return None


def _recommendation(one: Recommendation, repeated: Mapping[str, str]) -> LetterRecommendation:
    again = (repeated[one.question_id],) if one.question_id in repeated else ()
    return LetterRecommendation(one.finding, (*_remarks(one), *again), one.advice, one.responsible, one.due)


def _remarks(recommendation: Recommendation) -> tuple[str, ...]:
    """What was seen, with its cases; cases of which the same was seen, or nothing, share a line."""
    cases_by_words = same_seen(recommendation.cases)
    told = [f"{joined(numbers)}: {seen}" for seen, numbers in cases_by_words.items() if seen]
    silent = cases_by_words.get("", ())
    if not silent or all(number in recommendation.finding for number in silent):
        return tuple(told)
    return (*told, f"{'Caso' if len(silent) == 1 else 'Casos'} {joined(silent)}.")
