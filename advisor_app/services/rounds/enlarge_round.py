"""Continue a sample in the order of its draw."""

from __future__ import annotations

from dataclasses import replace

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.round_plan import sample_of
from advisor_app.services.audits.start_audit import follow_sample
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import EntityDraw, history_subject, told
from advisor_app.services.rounds.find_round import find_round


def enlarge_round(office: Office, week: IsoWeek, entity: str, size: int) -> EntityDraw:
    """Make a sample `size` cases large; what was drawn stays, in its place.

    Where scoring has begun, its audit is marked: only what stays valid then may be said of it.

    Raises `UserError`: "unknown_entity", "not_drawn", "cannot_shrink", "frame_exhausted", "audit_is_finished".
    """
    with office.store.unit_of_work(office.who) as work:
        found = find_round(work, week, entity)
        drawn, before = found.drawn, len(found.drawn.sample)
        available = drawn.population - len(drawn.replacements)
        if size < before:
            raise UserError("cannot_shrink", entity=found.entity.name, size=size, now=before)
        if size > available:
            raise UserError("frame_exhausted", entity=found.entity.name, size=size, available=available)
        if size > before:
            sample = found.draw.enlarge(size).sample
            claim = sample_of(available, drawn.planned_size, size, drawn.rules).claim
            drawn = work.rounds.save(replace(drawn, sample=sample, sample_size=size, claim=claim))
            follow_sample(work, drawn, found.entity.name, enlarged=True)
            work.history.append(
                "round.enlarged",
                {
                    "week": str(week),
                    "entity": found.entity.name,
                    "before": before,
                    "after": size,
                    "cases": list(sample),
                },
                entity_id=found.entity.id,
                subject=history_subject(drawn.id),
            )
        work.commit()
    return told(drawn, found.entity.name, found.advisor, already_drawn=True)
