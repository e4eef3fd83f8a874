"""Calibrations for tests: advisors, cases, and everybody's answers given as a person gives them."""

from __future__ import annotations

from collections.abc import Iterable

from advisor_app.office.calibration.records import Calibration
from advisor_app.office.scoring import Answer, Mark
from advisor_app.services.calibration.answer_calibration import answer_calibration, hand_in
from advisor_app.services.calibration.open_calibration import CasesWanted, open_calibration
from advisor_app.services.calibration.show_calibration import open_sheet
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
    """Everything complies, but the critical question of the `failing` cases."""
    own, bad = as_person(office, name), set(failing)
    for case in open_sheet(own, calibration.key).calibration.cases:
        for question in calibration.asked_of(case):
            fails = case.number in bad and question.id == CRITICAL
            answer = Answer(question.id, Mark.FAILS, "sin resolver") if fails else Answer(question.id, Mark.COMPLIES)
            answer_calibration(own, calibration.key, case.number, question.id, answer)


def answered_and_handed_in(office: Office, calibration: Calibration, name: str, failing: Iterable[str] = ()) -> None:
    answer_all(office, calibration, name, failing)
    hand_in(as_person(office, name), calibration.key)
