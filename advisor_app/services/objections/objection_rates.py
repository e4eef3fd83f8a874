"""How often letters and findings are objected to, and how often rightly."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from advisor_app.office.objections.objection import ObjectionPoint, ObjectionState
from advisor_app.office.objections.rates import ObjectionRate, rate
from advisor_app.services.objections.list_objections import ObjectionLine, lines_of
from advisor_app.services.office import Office

NOBODY = "(sin asesor)"


@dataclass(frozen=True, slots=True)
class ObjectionRates:
    """Each in the order of its labels. By question, `of` are the cases that letters told as failing it."""

    by_entity: tuple[ObjectionRate, ...]
    by_advisor: tuple[ObjectionRate, ...]
    by_question: tuple[ObjectionRate, ...]
    together: ObjectionRate


def objection_rates(office: Office, since: date, until: date = date.max) -> ObjectionRates:
    """Of the letters issued in some days, and the objections to them; what was withdrawn does not count.

    A letter and the one that corrects it count once.
    """
    with office.store.reading() as reading:
        told = reading.objections.letters_between(since, until)
        keys = {one.audit_id for one in told}
        found = [
            one
            for one in reading.objections.all()
            if one.audit_id in keys and one.state is not ObjectionState.WITHDRAWN
        ]
        lines = lines_of(reading, found)
        entities = {one.id: one.name for one in reading.entities.all()}
        advisors = {one.id: one.name for one in reading.advisors.all()}
        failing = reading.objections.findings_between(since, until)

    def advisor_name(key: object) -> str:
        return next((name for one, name in advisors.items() if one == key), NOBODY)

    by_entity = _grouped([(one.audit_id, entities[one.entity_id]) for one in told], lines, lambda line: line.entity)
    by_advisor = _grouped(
        [(one.audit_id, advisor_name(one.advisor_id)) for one in told], lines, lambda line: line.advisor or NOBODY
    )
    points = [point for line in lines for point in line.objection.points]
    return ObjectionRates(by_entity, by_advisor, _by_question(failing, points), _together(keys, lines))


def _grouped(
    letters: Sequence[tuple[Hashable, str]], lines: Sequence[ObjectionLine], label_of: Callable[[ObjectionLine], str]
) -> tuple[ObjectionRate, ...]:
    labels = sorted({label for _, label in letters} | {label_of(line) for line in lines})
    rates = []
    for label in labels:
        own = [line for line in lines if label_of(line) == label]
        audits = {key for key, one in letters if one == label}
        objected = {line.objection.audit_id for line in own}
        rates.append(
            rate(label, len(audits), len(objected), [point for line in own for point in line.objection.points])
        )
    return tuple(rates)


def _by_question(failing: Mapping[str, int], points: Sequence[ObjectionPoint]) -> tuple[ObjectionRate, ...]:
    texts = {one.question_id: one.question for one in points}
    return tuple(
        rate(texts[key], failing.get(key, 0), len(own), own)
        for key in sorted(texts, key=lambda key: texts[key])
        if (own := [one for one in points if one.question_id == key])
    )


def _together(audits: Collection[Hashable], lines: Sequence[ObjectionLine]) -> ObjectionRate:
    objected = {line.objection.audit_id for line in lines}
    return rate("", len(audits), len(objected), [point for line in lines for point in line.objection.points])
