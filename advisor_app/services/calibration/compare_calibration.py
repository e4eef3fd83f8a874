"""Calibrations that lie open: the answers side by side, what was agreed, and how agreement moves over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sampling
from advisor_app.office.calibration.comparison import Comparison, compare
from advisor_app.office.calibration.records import Calibration, Consensus
from advisor_app.services.calibration.find_calibration import find_calibration, insist_on_revealed
from advisor_app.services.office import Office
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class EarlierAgreement:
    """In an earlier calibration `same` of `cases` got the same answer to a question."""

    calibration: str
    same: int
    cases: int


@dataclass(frozen=True, slots=True)
class CalibrationResults:
    """`consensus` by case number and question; `card_changes` by question.

    draw_holds   the frame, the seed and the size that are kept give the very cases again; so where they were picked
    """

    calibration: Calibration
    entity: str
    comparison: Comparison
    consensus: Mapping[tuple[str, str], Consensus]
    card_changes: Mapping[str, Consensus]
    draw_holds: bool
    earlier: Mapping[str, tuple[EarlierAgreement, ...]]
    """By question, in earlier calibrations that lie open, the earliest first."""


@dataclass(frozen=True, slots=True)
class DriftPoint:
    """One calibration among the others of the same card."""

    calibration: Calibration
    comparison: Comparison


def show_results(office: Office, calibration: str) -> CalibrationResults:
    """Raises `UserError`: "unknown_calibration", "calibration_still_blind"."""
    with office.store.reading() as reading:
        found = find_calibration(reading, calibration)
        insist_on_revealed(found)
        return _results(reading, found)


def calibration_drift(office: Office) -> tuple[DriftPoint, ...]:
    """Every calibration that lies open, the earliest first; a card's question keeps its id from version to version."""
    with office.store.reading() as reading:
        revealed = [one for one in reading.calibrations.all() if one.revealed]
        answers = reading.calibrations.revealed_answers(revealed)
    return tuple(DriftPoint(one, compare(one, answers.get(one.id, []))) for one in reversed(revealed))


def _results(reading: Reading, found: Calibration) -> CalibrationResults:
    answers = reading.calibrations.revealed_answers([found]).get(found.id, [])
    agreed = reading.calibrations.consensus_of(found.id)
    failures = (
        sampling.verify_draw(
            frame=found.frame,
            digest=found.frame_digest,
            seed=found.seed,
            size=len(found.cases),
            sample=found.numbers,
        )
        if found.drawn
        else []
    )
    return CalibrationResults(
        calibration=found,
        entity=reading.entities.by_id(found.entity_id).name if found.entity_id else "",
        comparison=compare(found, answers),
        consensus={(one.number, one.question_id): one for one in agreed if one.answer is not None},
        card_changes={one.question_id: one for one in agreed if one.answer is None},
        draw_holds=not failures,
        earlier=_earlier(reading, found),
    )


def _earlier(reading: Reading, found: Calibration) -> dict[str, tuple[EarlierAgreement, ...]]:
    before = [
        one
        for one in reversed(reading.calibrations.all())
        if one.revealed and (one.year, one.serial) < (found.year, found.serial) and one.card.id == found.card.id
    ]
    answers = reading.calibrations.revealed_answers(before)
    told: dict[str, list[EarlierAgreement]] = {}
    for one in before:
        for question in compare(one, answers.get(one.id, [])).questions:
            agreed = EarlierAgreement(one.key, question.same, len(question.cases))
            told.setdefault(question.question.id, []).append(agreed)
    return {key: tuple(each) for key, each in told.items()}
