"""An answer that was noted wrongly is corrected or taken back; the history keeps what stood before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.followups.records import CaseAnswer
from advisor_app.services.office import Office
from advisor_app.store import Reading, UnitOfWork


def correct_answer(
    office: Office,
    key: UUID,
    words: str,
    promised_on: date | None,
    answered_on: date | None = None,
    *,
    seen: CaseAnswer | None = None,
) -> CaseAnswer:
    """Its words, the promised day, and the day on which it was given where another is named.

    From how whoever corrects it saw it, if that is given.

    Raises `UserError`: "follow_up_answer_gone", "follow_up_no_words", "follow_up_answer_in_future",
    "follow_up_promise_before_answer", "changed_by_another".
    """
    with office.store.unit_of_work(office.who) as work:
        before = _known(work, key)
        after = replace(
            before, words=words.strip(), promised_on=promised_on, answered_on=answered_on or before.answered_on
        )
        if not after.words and promised_on is None:
            raise UserError("follow_up_no_words", number=before.number)
        if after.answered_on > panama_day(now_utc()):
            raise UserError("follow_up_answer_in_future", day=after.answered_on)
        if promised_on is not None and promised_on < after.answered_on:
            raise UserError("follow_up_promise_before_answer", number=before.number, day=promised_on)
        kept = work.follow_ups.save_answer(after if seen is None else replace(after, version=seen.version))
        _tell(work, "follow_up.answer_corrected", before, kept)
        work.commit()
    return kept


def answer_as_noted(office: Office, key: UUID) -> CaseAnswer:
    """As another left it; raises `UserError("follow_up_answer_gone")`."""
    with office.store.reading() as reading:
        return _known(reading, key)


def take_back_answers(office: Office, keys: Sequence[UUID]) -> tuple[CaseAnswer, ...]:
    """As if they had not been noted. Raises `UserError`: "follow_up_answer_gone", "changed_by_another"."""
    with office.store.unit_of_work(office.who) as work:
        gone = tuple(_known(work, key) for key in keys)
        for one in gone:
            work.follow_ups.remove_answer(one)
            _tell(work, "follow_up.answer_taken_back", one, None)
        work.commit()
    return gone


def _known(reading: Reading, key: UUID) -> CaseAnswer:
    found = reading.follow_ups.answer(key)
    if found is None:
        raise UserError("follow_up_answer_gone")
    return found


def _tell(work: UnitOfWork, action: str, before: CaseAnswer, after: CaseAnswer | None) -> None:
    values = {"number": before.number, "before": _told(before), "after": _told(after) if after else None}
    work.history.append(action, values, entity_id=before.entity_id, subject=before.number)


def _told(one: CaseAnswer) -> dict[str, str | None]:
    promised = one.promised_on.isoformat() if one.promised_on else None
    return {"on": one.answered_on.isoformat(), "promised_on": promised, "words": one.words}
