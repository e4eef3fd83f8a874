"""What the director does with a calibration: closes it, records what was agreed, and what to change in the card."""

from __future__ import annotations

from advisor_app.errors import UserError
from advisor_app.office.calendar import panama_day
from advisor_app.office.calibration.records import Calibration, Consensus
from advisor_app.office.names import tidy
from advisor_app.office.scoring.marks import Answer, check_answer
from advisor_app.services.calibration.find_calibration import case_in, find_calibration, insist_on_revealed
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office


def close_calibration(office: Office, calibration: str) -> Calibration:
    """Nobody can hand in any more, and what was handed in lies open; it cannot be opened again.

    Raises `UserError`: "only_the_director", "unknown_calibration", "calibration_is_closed",
    "calibration_needs_two_handed_in".
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        found = find_calibration(work, calibration)
        if found.closed_on is not None:
            raise UserError("calibration_is_closed", calibration=found.key)
        if len(found.compared) < 2:
            raise UserError("calibration_needs_two_handed_in", calibration=found.key, there=len(found.compared))
        work.calibrations.close(found, panama_day(work.moment))
        left_out = [one.name for one in found.raters if one.handed_in_at is None]
        work.history.append("calibration.closed", {"calibration": found.key, "left_out": left_out}, subject=found.key)
        closed = find_calibration(work, calibration)
        work.commit()
    return closed


def agree_on(office: Office, calibration: str, number: str, answer: Answer, reason: str) -> Consensus:
    """Record what the answer of a case should have been, and why; no audit and no one's answer changes by it.

    Raises `UserError`: "only_the_director", "unknown_calibration", "calibration_still_blind", "not_in_calibration",
    "answered_by_data", "consensus_reason_missing", and what `check_answer` raises.
    """
    if not tidy(reason):
        raise UserError("consensus_reason_missing")
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        found = find_calibration(work, calibration)
        insist_on_revealed(found)
        case = case_in(found, number)
        asked = check_answer(found.card, case.facts.case, answer)
        if asked.id in case.from_data:
            raise UserError("answered_by_data", number=case.number, question=asked.text)
        agreed = Consensus(
            case.number, asked.id, Answer(asked.id, answer.mark, grade=answer.grade), tidy(reason), office.who
        )
        work.calibrations.agree(found.id, agreed)
        facts = {"case": case.number, "question": asked.id, "answer": answer.mark.value, "reason": agreed.reason}
        work.history.append("calibration.agreed", {"calibration": found.key, **facts}, subject=found.key)
        work.commit()
    return agreed


def propose_card_change(office: Office, calibration: str, question: str, words: str) -> Consensus:
    """Record what to change in the card about a question; the card itself is changed in its designer.

    Raises as `agree_on`, and `UserError("unknown_question")`.
    """
    if not tidy(words):
        raise UserError("consensus_reason_missing")
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        found = find_calibration(work, calibration)
        insist_on_revealed(found)
        asked = found.card.find(question)
        said = Consensus("", asked.id, None, tidy(words), office.who)
        work.calibrations.agree(found.id, said)
        facts = {"calibration": found.key, "question": asked.id, "change": said.reason}
        work.history.append("calibration.card_change", facts, subject=found.key)
        work.commit()
    return said
