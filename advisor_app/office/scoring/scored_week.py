"""An entity's audit of a week as weeks are accumulated from it; and samples that are still to be scored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import RoundRules
from advisor_app.office.scoring.audit import Audit, AuditedFacts, KeptAnswer
from advisor_app.office.scoring.marks import Answer, CaseScore, Source, score_case
from advisor_app.office.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class ScoredWeek:
    """`facts` and `answers` are those of the latest revision; `sample` is in ticket order."""

    week: IsoWeek
    round_id: UUID
    entity_id: UUID
    belonging: int
    """Cases of the frame, without those that turned out not to belong to it."""
    sample: tuple[str, ...]
    rules: RoundRules
    audit: Audit
    card: Scorecard
    facts: Mapping[str, AuditedFacts] = field(repr=False)
    answers: Sequence[KeptAnswer] = field(repr=False)

    def scores(self) -> tuple[CaseScore, ...]:
        """Of the whole sample, in ticket order."""
        answers: dict[Source, dict[str, dict[str, Answer]]] = {source: {} for source in Source}
        for kept in self.answers:
            answers[kept.answer.source].setdefault(kept.number, {})[kept.answer.question_id] = kept.answer
        given, from_data = answers[Source.PERSON], answers[Source.DATA]
        return tuple(
            score_case(
                self.card,
                self.facts[number].case,
                given.get(number, {}),
                from_data.get(number, {}),
                file_missing=self.facts[number].file_missing,
                missing_file_nonconforming=self.rules.missing_file_nonconforming,
            )
            for number in self.sample
        )


@dataclass(frozen=True, slots=True)
class UnfinishedWeek:
    """A drawn sample whose audit is not finished, or not begun."""

    week: IsoWeek
    entity_id: UUID
