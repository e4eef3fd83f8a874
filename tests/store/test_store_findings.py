"""Causes of cases and answers to findings come back as they were kept; so do the reminders of a plan's actions."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.records import AnswerKind, FindingAnswer, FindingKey, NamedCause
from advisor_app.store import Store, new_id

WEEK = IsoWeek(2026, 46)


@pytest.fixture
def entity_id(store: Store) -> UUID:
    with store.unit_of_work("Ana") as work:
        key = work.entities.resolve(["IDAAN"])["IDAAN"]
        work.commit()
    return key


def test_a_cause_is_named_changed_and_taken_away(store: Store, entity_id: UUID) -> None:
    for words in ("Prisa", "Nadie revisa"):
        with store.unit_of_work("Ana") as work:
            work.finding_decisions.name_cause(NamedCause(new_id(), entity_id, "motivo", WEEK, "2026-1", words))
            work.commit()
    with store.reading() as reading:
        (kept,) = reading.finding_decisions.causes([WEEK], entity_id)
        assert reading.finding_decisions.causes([WEEK.shifted(1)]) == []
    assert (kept.cause, kept.version) == ("Nadie revisa", 2)
    with store.unit_of_work("Ana") as work:
        work.finding_decisions.name_cause(NamedCause(new_id(), entity_id, "motivo", WEEK, "2026-1", ""))
        work.finding_decisions.name_cause(NamedCause(new_id(), entity_id, "motivo", WEEK, "2026-2", ""))
        work.commit()
    with store.reading() as reading:
        assert reading.finding_decisions.causes([WEEK]) == []


def test_answers_come_back_by_finding_the_latest_last(store: Store, entity_id: UUID) -> None:
    key = FindingKey(entity_id, "motivo", "prisa")
    first = FindingAnswer(new_id(), key, AnswerKind.RECOMMENDED, "Revisar", WEEK, date(2026, 11, 17), "Ana", "Jefa")
    last = FindingAnswer(new_id(), key, AnswerKind.CLOSED, "Ya cambió", WEEK, date(2026, 11, 20), "Ana")
    other = FindingAnswer(new_id(), FindingKey(entity_id, "idioma"), AnswerKind.CLOSED, "No", WEEK, date(2026, 11, 20))
    with store.unit_of_work("Ana") as work:
        for one in (last, first, other):
            work.finding_decisions.answer(one)
        work.commit()
    with store.reading() as reading:
        found = reading.finding_decisions.answers(entity_id)
        assert reading.finding_decisions.answers(new_id()) == {}
    assert found[key] == [first, last]
    assert set(found) == {key, other.key}
