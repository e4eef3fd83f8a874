"""Calibrations for tests: advisors, cases, and everybody's answers."""

from __future__ import annotations

from collections.abc import Iterable

from advisor_app.office.calibration.records import Calibration, GivenAnswer
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.services.calibration.answer_calibration import hand_in
from advisor_app.services.calibration.open_calibration import CasesWanted, open_calibration
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor

CRITICAL = "motivo-cierre"
ANA, LUIS, EVA = "Ana Lía", "Luis Gómez", "Eva Ruiz"


def as_person(office: Office, name: str) -> Office:
    return Office(office.store, name)


def opened_for(office: Office, numbers: Iterable[str], *names: str) -> Calibration:
    for name in names:
        add_advisor(office, name)
    return open_calibration(office, names, CasesWanted(numbers=list(numbers)))


def answer_all(office: Office, calibration: Calibration, name: str, failing: Iterable[str] = ()) -> None:
    """Everything complies, but the critical question of the `failing` cases; all of it at once."""
    bad = set(failing)
    rater = next(one for one in calibration.raters if one.name == name)
    with office.store.unit_of_work(name) as work:
        for case in calibration.cases:
            for question in calibration.asked_of(case):
                fails = case.number in bad and question.id == CRITICAL
                answer = (
                    Answer(question.id, Mark.FAILS, "sin resolver") if fails else Answer(question.id, Mark.COMPLIES)
                )
                work.calibrations.put_answer(calibration.id, GivenAnswer(rater.advisor_id, case.number, answer))
        work.commit()


def answered_and_handed_in(office: Office, calibration: Calibration, name: str, failing: Iterable[str] = ()) -> None:
    answer_all(office, calibration, name, failing)
    hand_in(as_person(office, name), calibration.key)
