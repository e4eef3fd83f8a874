"""Finish an audit: from then on it is amended, not edited."""

from __future__ import annotations

from dataclasses import replace

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.audit import AuditState
from advisor_app.office.scoring.entity_result import EntityResult
from advisor_app.services.audits.find_audit import ScoredAudit, find_audit, history_subject, whole_audit
from advisor_app.services.office import Office
from advisor_app.store import UnitOfWork


def finish_audit(office: Office, week: IsoWeek, entity: str) -> EntityResult:
    """Finish an entity's audit whose every case is scored; one that is finished stays as it is.

    Raises `UserError`: "unknown_entity", "not_drawn", "audit_not_started", "audit_unfinished".
    """
    with office.store.unit_of_work(office.who) as work:
        found = find_audit(work, week, entity)
        result = finish(work, found).result()
        work.commit()
    return result


def finish(work: UnitOfWork, found: ScoredAudit) -> ScoredAudit:
    """The same within a unit of work."""
    held = work.audits.hold(found.drawn.id)
    if held is None:
        raise UserError("audit_not_started", entity=found.entity, week=str(found.drawn.week))
    found = whole_audit(work, found.entity, found.drawn, held)  # as it stands now that nobody else changes it
    if held.finished:
        return found
    result = found.result()
    audit = work.audits.save(replace(held, state=AuditState.FINISHED, finished_at=work.moment))
    work.history.append(
        "audit.finished",
        {
            "week": str(found.drawn.week),
            "entity": found.entity,
            "population": result.population,
            "size": result.sample_size,
            "errors": result.errors,
            "verdict": result.verdict,
        },
        entity_id=found.entity_id,
        subject=history_subject(audit),
    )
    return replace(found, audit=audit)
