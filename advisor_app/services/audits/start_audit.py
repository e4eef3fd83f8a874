"""Begin the audit of a drawn sample: the card's version is frozen into it, and what the data answers is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import DrawnRound
from advisor_app.office.scoring.audit import Audit
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.services.audits.find_audit import ScoredAudit, history_subject, whole_audit
from advisor_app.services.cards.card_in_force import card_for
from advisor_app.services.office import Office
from advisor_app.services.rounds.find_round import find_round
from advisor_app.store import UnitOfWork, new_id


def start_audit(office: Office, week: IsoWeek, entity: str) -> ScoredAudit:
    """Begin an entity's audit of a week, or return it as it stands.

    Raises `UserError`: "unknown_entity", "not_drawn", what `card_for` raises, and
    "scorecard_changed_under_its_version".
    """
    with office.store.unit_of_work(office.who) as work:
        found = find_round(work, week, entity)
        audit = begin_audit(work, found.drawn, found.entity.name)
        begun = whole_audit(work, found.entity.name, found.drawn, audit)
        work.commit()
    return begun


def begin_audit(work: UnitOfWork, drawn: DrawnRound, entity: str, card: Scorecard | None = None) -> Audit:
    """The round's audit, held for this unit of work; begun with the card for its entity where there is none."""
    known = work.audits.hold(drawn.id)
    if known is not None:
        return known
    card = card or card_for(work, drawn.entity_id)
    audit = work.audits.add(Audit(new_id(), drawn.entity_id, drawn.id, work.audits.freeze_card(card)))
    _take_in(work, audit, card, drawn.sample)
    work.history.append(
        "audit.started",
        {"week": str(drawn.week), "entity": entity, "card": card.id, "card_version": card.version},
        entity_id=drawn.entity_id,
        subject=history_subject(audit),
    )
    return audit


def refuse_if_finished(audit: Audit | None, entity: str) -> None:
    """Raises `UserError("audit_is_finished")`: what was finished is amended, and its sample stays."""
    if audit is not None and audit.finished:
        raise UserError("audit_is_finished", entity=entity)


def follow_sample(work: UnitOfWork, drawn: DrawnRound, entity: str, *, enlarged: bool) -> None:
    """Let a round's audit follow its changed sample, and mark it if the sample grew after scoring began.

    Raises `UserError("audit_is_finished")`.
    """
    audit = work.audits.hold(drawn.id)
    if audit is None:
        return
    refuse_if_finished(audit, entity)
    known = work.audits.cases_of(audit)
    _take_in(work, audit, work.audits.card_of(audit), [one for one in drawn.sample if one not in known])
    if enlarged and not audit.enlarged_while_scoring and work.audits.scoring_begun(audit):
        audit = work.audits.save(replace(audit, enlarged_while_scoring=True))
        work.history.append(
            "audit.enlarged_while_scoring",
            {"week": str(drawn.week), "entity": entity, "size": len(drawn.sample)},
            entity_id=drawn.entity_id,
            subject=history_subject(audit),
        )


def _take_in(work: UnitOfWork, audit: Audit, card: Scorecard, numbers: Sequence[str]) -> None:
    """Keep cases as they stand now, with what their data answers.

    What an export has no column for, the data does not answer: a person does.
    """
    found = work.cases.by_numbers(numbers)
    carried = work.cases.fields_carried(numbers)
    cases = [found[number] for number in numbers]
    work.audits.add_cases(audit, cases)
    work.audits.put_answers(
        audit, [(case.number, answer) for case in cases for answer in data_answers(card, case, carried).values()]
    )
