"""One key, one transaction: an answer of a blind calibration, seen by nobody else until all lies open."""

from __future__ import annotations

from dataclasses import replace

from advisor_app.errors import UserError
from advisor_app.office.calibration.records import Calibration, GivenAnswer, Rater
from advisor_app.office.scoring.marks import Answer, CaseScore, check_answer
from advisor_app.services.calibration.find_calibration import case_in, find_calibration, insist_on_rater
from advisor_app.services.office import Office
from advisor_app.store import UnitOfWork


def answer_calibration(
    office: Office, calibration: str, number: str, question: str, answer: Answer | None
) -> CaseScore:
    """Answer one question of one case as whoever works here, or with no answer take it back; how the case stands then.

    Nothing of it goes to the history, which everybody may read; that it was handed in does.

    Raises `UserError`: "unknown_calibration", "not_among_raters", "calibration_handed_in", "calibration_is_closed",
    "not_in_calibration", "answered_by_data", and what `check_answer` raises.
    """
    with office.store.unit_of_work(office.who) as work:
        found = find_calibration(work, calibration)
        rater = insist_on_open(found, office.who)
        case = case_in(found, number)
        asked = found.card.find(question)
        if answer is not None:
            check_answer(found.card, case.facts.case, replace(answer, question_id=asked.id))
        if asked.id in case.from_data:
            raise UserError("answered_by_data", number=case.number, question=asked.text)
        if answer is None:
            work.calibrations.clear_answer(found.id, rater.advisor_id, case.number, asked.id)
        else:
            given = replace(answer, question_id=asked.id, comment=answer.comment.strip())
            work.calibrations.put_answer(found.id, GivenAnswer(rater.advisor_id, case.number, given))
        mine = {
            one.answer.question_id: one.answer
            for one in work.calibrations.answers_by(found.id, rater.advisor_id, case.number)
        }
        score = found.score(case, mine)
        work.commit()
    return score


def hand_in(office: Office, calibration: str) -> Calibration:
    """From now on one's answers stay as they are; when the last has handed in, all lie open to everybody.

    Raises as `answer_calibration`, and `UserError("calibration_unfinished")`.
    """
    with office.store.unit_of_work(office.who) as work:
        found = find_calibration(work, calibration)
        rater = insist_on_open(found, office.who)
        left = open_cases(work, found, rater)
        if left:
            raise UserError("calibration_unfinished", open=len(left), size=len(found.cases), first=left[0])
        work.calibrations.hand_in(found.id, rater.advisor_id)
        work.history.append(
            "calibration.handed_in", {"calibration": found.key, "advisor": rater.name}, subject=found.key
        )
        handed = find_calibration(work, calibration)
        work.commit()
    return handed


def insist_on_open(found: Calibration, who: str) -> Rater:
    """Whoever works here, if they may still answer."""
    rater = insist_on_rater(found, who)
    if rater.handed_in_at is not None:
        raise UserError("calibration_handed_in")
    if found.closed_on is not None:
        raise UserError("calibration_is_closed", calibration=found.key)
    return rater


def open_cases(work: UnitOfWork, found: Calibration, rater: Rater) -> list[str]:
    """The cases that lack an answer of theirs, or its comment."""
    given: dict[str, dict[str, Answer]] = {}
    for one in work.calibrations.answers_by(found.id, rater.advisor_id):
        given.setdefault(one.number, {})[one.answer.question_id] = one.answer
    return [case.number for case in found.cases if not found.score(case, given.get(case.number, {})).complete]
