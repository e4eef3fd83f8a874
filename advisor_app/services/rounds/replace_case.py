"""Replace a drawn case that turned out not to belong to the frame."""

from __future__ import annotations

from dataclasses import replace

from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.round_plan import sample_of
from advisor_app.office.rounds.weekly_round import REPLACEMENT_REASONS, Replacement
from advisor_app.services.audits.start_audit import follow_sample
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import EntityDraw, history_subject, told
from advisor_app.services.rounds.find_round import find_round


def replace_case(office: Office, week: IsoWeek, entity: str, number: str, reason: str) -> EntityDraw:
    """The next case in ticket order takes the place of one that is another entity's or was not closed.

    A case that merely lacks its file stays in the sample. Where the frame has no other case left, the sample shrinks.
    Raises `UserError`: "unknown_entity", "not_drawn", "not_in_sample", "audit_is_finished";
    `UsageError("unknown_reason")`.
    """
    if reason not in REPLACEMENT_REASONS:
        raise UsageError("unknown_reason", value=reason, known=", ".join(REPLACEMENT_REASONS))
    with office.store.unit_of_work(office.who) as work:
        found = find_round(work, week, entity)
        drawn = found.drawn
        if number not in drawn.sample:
            raise UserError("not_in_sample", entity=found.entity.name, number=number, week=str(week))
        sample = found.draw.replace(number, reason).sample
        entered = [one for one in sample if one not in drawn.sample]
        replacements = (*drawn.replacements, Replacement(number, reason, entered[0] if entered else None))
        claim = sample_of(drawn.population - len(replacements), drawn.planned_size, len(sample), drawn.rules).claim
        drawn = work.rounds.save(
            replace(drawn, sample=sample, sample_size=len(sample), claim=claim, replacements=replacements)
        )
        follow_sample(work, drawn, found.entity.name, enlarged=False)
        work.history.append(
            "round.replaced",
            {
                "week": str(week),
                "entity": found.entity.name,
                "case": number,
                "reason": reason,
                "by": entered[0] if entered else None,
                "cases": list(sample),
            },
            entity_id=found.entity.id,
            subject=history_subject(drawn.id),
        )
        work.commit()
    return told(drawn, found.entity.name, found.advisor, already_drawn=True)
