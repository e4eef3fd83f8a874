"""Two calibrations of the made-up office: one that lies open, and one that still waits for its second advisor."""

from __future__ import annotations

from advisor_app.demonstration.scores import made_up_scores
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.calibration.records import Calibration, CalibrationCase
from advisor_app.office.scoring.marks import Answer, read_answer
from advisor_app.services.calibration.answer_calibration import answer_calibration, hand_in
from advisor_app.services.calibration.open_calibration import CasesWanted, open_calibration
from advisor_app.services.calibration.show_calibration import list_calibrations
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import list_advisors

_OPEN_CASES, _BLIND_CASES = 8, 5


def demonstrate_calibration(office: Office, week: IsoWeek, seed: int) -> int:
    """Calibrate two advisors on cases of the week before, and begin again with this one's; returns how many were made.

    None where there are any, or fewer than two advisors.
    """
    names = [one.name for one in list_advisors(office)][:2]
    if list_calibrations(office).lines or len(names) < 2:
        return 0
    try:
        whole = open_calibration(office, names, CasesWanted(draw=_OPEN_CASES, weeks=[week.shifted(-1)]))
        blind = open_calibration(office, names, CasesWanted(draw=_BLIND_CASES, weeks=[week]))
    except UserError:  # an office so small that nothing can be drawn
        return 0
    for place, name in enumerate(names):
        _answer(Office(office.store, name), whole, seed + place)
    _answer(Office(office.store, names[1]), blind, seed)
    return 2


def _answer(advisor: Office, found: Calibration, seed: int) -> None:
    for case in found.cases:
        for answer in _made_up(found, case, seed):
            answer_calibration(advisor, found.key, case.number, answer.question_id, answer)
    hand_in(advisor, found.key)


def _made_up(found: Calibration, case: CalibrationCase, seed: int) -> list[Answer]:
    """What an advisor of the made-up office sees in a case; a calibration has no missing files."""
    answered = [(case.number, question) for question in case.from_data]
    rows = {row.question: row for row in made_up_scores(found.card, [case.facts.case], answered, seed)}
    answers = []
    for question in found.asked_of(case):
        row = rows.get(question.id)
        best = max(question.grades, key=lambda grade: grade.share).text if question.grades else "cumple"
        answers.append(read_answer(question, row.answer if row else best, row.comment if row else ""))
    return answers
