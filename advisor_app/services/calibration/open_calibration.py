"""The director opens a calibration: who scores, and which cases, picked or drawn by the tickets of every sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek, panama_day
from advisor_app.office.calibration.records import Calibration, CalibrationCase, CalibrationKind, Rater
from advisor_app.office.case import Case
from advisor_app.office.people import Advisor, Entity
from advisor_app.office.scoring.audit import AuditedFacts, case_facts
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.services.cards.card_in_force import card_for, card_id_for
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rotation.coming_handover import coming_handover
from advisor_app.store import UnitOfWork, new_id

DRAWN_OF_AN_ENTITY = 10
WEEKS_BEFORE_HANDOVER = 8
"""Of so many weeks before an entity changes hands come the cases that both advisors score."""


@dataclass(frozen=True, slots=True)
class CasesWanted:
    """Either `numbers`, picked by hand; or `draw` of those closed in `weeks`, of an entity, or of all that are
    audited with a `card` (the one for entities in general).
    """

    numbers: Sequence[str] = ()
    draw: int = 0
    weeks: Sequence[IsoWeek] = ()
    entity: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class _Chosen:
    numbers: tuple[str, ...]
    card: Scorecard
    source: str = ""
    frame: tuple[str, ...] = ()
    digest: str = ""
    seed: str = ""


def open_calibration(office: Office, advisors: Sequence[str], wanted: CasesWanted) -> Calibration:
    """Raises `UserError`: "only_the_director", "unknown_advisor", "calibration_needs_two", "unknown_entity",
    "calibration_without_cases", "calibration_frame_too_small", "case_unknown_here", "calibration_of_several_cards", and
    what `card_for` raises.
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        scoring = _advisors(work, advisors)
        opened = _open(work, CalibrationKind.ORDINARY, scoring, _chosen(work, wanted), None)
        work.commit()
    return opened


def open_rotation_calibration(office: Office, entity: str, draw: int = DRAWN_OF_AN_ENTITY) -> Calibration:
    """Of an entity that changes hands: its former and its new advisor score cases drawn from the weeks before.

    Raises as `open_calibration`, and `UserError`: "no_handover" where no change of hands of it is decided,
    "handover_from_nobody".
    """
    with office.store.reading() as reading:
        whose = find_entity(reading, entity)
    handover = coming_handover(office, whose.id)
    if handover is None:
        raise UserError("no_handover", entity=whose.name)
    if not handover.from_advisor:
        raise UserError("handover_from_nobody", entity=whose.name)
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        last = IsoWeek.of(min(handover.start, panama_day(work.moment))).shifted(-1)
        weeks = [last.shifted(-at) for at in range(WEEKS_BEFORE_HANDOVER)]
        scoring = _advisors(work, [handover.from_advisor, handover.to_advisor])
        frame = _frame(work, weeks, [whose.id])
        chosen = _drawn(work, frame, min(draw, len(frame)), _told(weeks, whose.name), card_for(work, whose.id))
        opened = _open(work, CalibrationKind.ROTATION, scoring, chosen, whose)
        work.commit()
    return opened


def _advisors(work: UnitOfWork, names: Sequence[str]) -> list[Advisor]:
    found: dict[UUID, Advisor] = {}
    for name in names:
        advisor = work.advisors.by_name(name)
        if advisor is None:
            known = ", ".join(one.name for one in work.advisors.all()) or "-"
            raise UserError("unknown_advisor", name=name, known=known)
        found[advisor.id] = advisor
    if len(found) < 2:
        raise UserError("calibration_needs_two")
    return list(found.values())


def _chosen(work: UnitOfWork, wanted: CasesWanted) -> _Chosen:
    if wanted.numbers:
        numbers = tuple(dict.fromkeys(number.strip() for number in wanted.numbers))
        return _Chosen(numbers, _card_of(work, numbers))
    if wanted.entity:
        whose = find_entity(work, wanted.entity)
        source = _told(wanted.weeks, whose.name)
        return _drawn(work, _frame(work, wanted.weeks, [whose.id]), wanted.draw, source, card_for(work, whose.id))
    uses, entities = work.cards.uses(), work.entities.all()
    card_id = wanted.card or card_id_for(uses, "")
    audited = [one.id for one in entities if card_id_for(uses, one.kind) == card_id]
    if not audited:
        raise UserError("calibration_without_cases")
    of_some = "" if len(audited) == len(entities) else f"entidades con la ficha {card_id}"
    frame = _frame(work, wanted.weeks, audited)
    return _drawn(work, frame, wanted.draw, _told(wanted.weeks, of_some), card_for(work, audited[0]))


def _card_of(work: UnitOfWork, numbers: Sequence[str]) -> Scorecard:
    """The one card with which the entities of these cases are audited."""
    named = {one.entity for one in work.cases.by_numbers(numbers).values()}
    uses = work.cards.uses()
    entities = [one for one in work.entities.all() if one.name in named]
    cards = sorted({card_id_for(uses, one.kind) for one in entities})
    if not cards:
        raise UserError("case_unknown_here", number=numbers[0])
    if len(cards) > 1:
        raise UserError("calibration_of_several_cards", cards=", ".join(cards))
    return card_for(work, entities[0].id)


def _frame(work: UnitOfWork, weeks: Sequence[IsoWeek], entity_ids: Sequence[UUID]) -> tuple[str, ...]:
    closed = [work.cases.closed_in(week, entity_ids) for week in weeks]
    return sampling.sealed({number for of_week in closed for numbers in of_week.values() for number in numbers})


def _told(weeks: Sequence[IsoWeek], whose: str) -> str:
    if not weeks:
        return ""
    first, last = min(weeks), max(weeks)
    when = f"en la semana {first}" if first == last else f"de la semana {first} a la {last}"
    return f"casos cerrados {when}" + (f" de {whose}" if whose else "")


def _drawn(work: UnitOfWork, frame: tuple[str, ...], size: int, source: str, card: Scorecard) -> _Chosen:
    """The frame is sealed in the history before there is a seed."""
    if size < 1 or not frame:
        raise UserError("calibration_without_cases")
    if size > len(frame):
        raise UserError("calibration_frame_too_small", asked=size, there=len(frame), source=source)
    digest = sampling.frame_digest(frame)
    work.history.append("calibration.sealed", {"source": source, "population": len(frame), "frame_digest": digest})
    seed = sampling.new_seed()
    return _Chosen(tuple(sampling.first(frame, seed, size)), card, source, frame, digest, seed)


def _open(
    work: UnitOfWork, kind: CalibrationKind, advisors: Sequence[Advisor], chosen: _Chosen, whose: Entity | None
) -> Calibration:
    card = chosen.card
    day: date = panama_day(work.moment)
    opened = Calibration(
        id=new_id(),
        year=day.year,
        serial=work.calibrations.next_serial(day.year),
        kind=kind,
        opened_on=day,
        card_key=work.audits.freeze_card(card),
        card=card,
        raters=tuple(Rater(one.id, one.name) for one in advisors),
        cases=_cases(work, card, chosen.numbers),
        source=chosen.source,
        frame=chosen.frame,
        frame_digest=chosen.digest,
        seed=chosen.seed,
        entity_id=whose.id if whose else None,
    )
    work.calibrations.add(opened)
    facts: dict[str, object] = {
        "calibration": opened.key,
        "kind": kind.value,
        "advisors": [one.name for one in advisors],
        "card": card.id,
        "card_version": card.version,
        "cases": list(opened.numbers),
        "frame_digest": chosen.digest,
        "seed": chosen.seed,
    }
    work.history.append("calibration.opened", facts, entity_id=whose.id if whose else None, subject=opened.key)
    return opened


def _cases(work: UnitOfWork, card: Scorecard, numbers: Sequence[str]) -> tuple[CalibrationCase, ...]:
    found = work.cases.by_numbers(numbers)
    carried = work.cases.fields_carried(numbers)
    holders = {one.name: one.id for one in work.entities.all()}

    def case_of(number: str) -> CalibrationCase:
        case: Case | None = found.get(number)
        if case is None or case.entity not in holders:
            raise UserError("case_unknown_here", number=number)
        facts = AuditedFacts(case_facts(case))
        return CalibrationCase(number, holders[case.entity], facts, data_answers(card, case, carried))

    return tuple(case_of(number) for number in numbers)
