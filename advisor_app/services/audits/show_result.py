"""One entity's result of a week with all that stands behind its figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sampling
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.entity_result import EntityResult
from advisor_app.office.scoring.findings import Finding, find
from advisor_app.office.scoring.marks import CaseScore
from advisor_app.services.audits.find_audit import ScoredAudit, find_audit
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class ShownResult:
    """`mean` has the mean score's interval; None where a case of the sample has no score, for then nothing can be said
    of the rest. `finished_at` is naive UTC.
    """

    entity_id: UUID
    entity: str
    week: IsoWeek
    result: EntityResult
    findings: tuple[Finding, ...]
    scores: tuple[CaseScore, ...]
    mean: sampling.MeanScore | None
    replaced: int
    revision: int
    finished_at: datetime | None

    @property
    def nonconforming(self) -> tuple[str, ...]:
        """The numbers of the nonconforming cases, in the order of the draw."""
        return tuple(score.number for score in self.scores if score.nonconforming)


def show_result(office: Office, week: IsoWeek, entity: str) -> ShownResult:
    """Raises what `find_audit` and `ScoredAudit.result` raise."""
    with office.store.reading() as reading:
        found = find_audit(reading, week, entity)
    result, scores = found.result(), found.scores
    return ShownResult(
        entity_id=found.entity_id,
        entity=found.entity,
        week=week,
        result=result,
        findings=find(found.card, scores),
        scores=scores,
        mean=_mean(found, result, scores),
        replaced=len(found.drawn.replacements),
        revision=found.audit.revision,
        finished_at=found.audit.finished_at,
    )


def _mean(found: ScoredAudit, result: EntityResult, scores: tuple[CaseScore, ...]) -> sampling.MeanScore | None:
    known = [score.score for score in scores if score.score is not None]
    if len(known) < len(scores):
        return None
    return sampling.mean_score(known, result.population, found.drawn.rules.confidence)
