"""Registers: opened, checked item by item, attested, corrected; each closed one proves its duty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from services_cases import Export, week_of_cases

from advisor_app.errors import UserError
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import State
from advisor_app.office.duties.registers import BY_DUTY, RULES, Item, Kind, Outcome, Register
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.duties.trace_duty import trace_duty
from advisor_app.services.office import Office
from advisor_app.services.registers.keep_register import (
    check_item,
    close_register,
    correct_item,
    open_register,
    reopen_register,
)
from advisor_app.services.registers.list_registers import list_registers
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import open_store
from advisor_app.store.duties.registers import register_from, register_row

HELD = date(2024, 5, 14)
AFTER = date(2024, 12, 31)


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Ana")
    store.close()


@pytest.fixture
def held(office: Office, take_in: Export) -> Office:
    take_in([*week_of_cases(2)])
    add_advisor(office, "Ana")
    assign_entities(office, ["IDAAN"], "Ana", date(2024, 1, 1))
    return office


def code_of(action: object) -> str:
    with pytest.raises(UserError) as told:
        action()  # type: ignore[operator]
    return told.value.code


def states(office: Office, duty: str, day: date = AFTER) -> dict[str, State]:
    return {one.period: one.state for one in list_duties(office, day, since=date(2024, 1, 1)) if one.duty.id == duty}


def settle(office: Office, register: Register) -> Register:
    for place in range(1, len(register.items) + 1):
        register = check_item(office, register.id, place, Outcome.RIGHT)
    return register


def test_each_kind_proves_its_duty_when_somebody_vouches_for_it(held: Office) -> None:
    periods = {
        Kind.TRAINING: "2024", Kind.LESSON: "2024", Kind.KNOWLEDGE: "2024", Kind.CRM_DATA: "2024-Q2",
        Kind.ANNOUNCEMENTS: "2024-05", Kind.LAW_83: "2024-Q2", Kind.VIEWS: "2024-05-14", Kind.TASK: "2024-05-14",
    }  # fmt: skip
    assert set(periods) == set(Kind)
    for kind, period in periods.items():
        duty = RULES[kind].duty_id
        entity = None if kind is Kind.TASK else "IDAAN"
        people = ("Luis, jefe", "Eva, enlace") if RULES[kind].attended else ()
        made = open_register(held, kind, f"Sobre {kind}", entity=entity, on=HELD, people=people)
        assert states(held, duty)[period] is not State.DONE, kind
        closed = close_register(held, settle(held, made).id, "Eva Ríos, enlace")
        assert states(held, duty)[period] is State.DONE, kind
        trace = next(one for one in trace_duty(held, duty, entity, day=AFTER) if one.line.period == period)
        assert trace.line.done_on == HELD, "it counts from the day it was held"
        assert "da fe Eva Ríos, enlace" in trace.evidence[-1].note
        assert (closed.attested_by, closed.closed) == ("Eva Ríos, enlace", True)
    assert set(BY_DUTY) <= {duty.id for duty in read_catalogue().duties}


def test_what_was_found_wrong_says_what_is_corrected_by_when(held: Office) -> None:
    made = open_register(held, Kind.CRM_DATA, "Datos del segundo trimestre", entity="IDAAN", on=HELD)
    assert [item.text for item in made.items] == ["Estructura", "Servicios", "Personal", "Otros datos"]
    assert code_of(lambda: close_register(held, made.id, "Ana")) == "register_items_pending"
    assert code_of(lambda: check_item(held, made.id, 1, Outcome.WRONG)) == "register_correction_missing"
    assert code_of(lambda: check_item(held, made.id, 9, Outcome.RIGHT)) == "register_no_such_item"
    settle(held, made)
    by = date(2024, 6, 30)
    check_item(held, made.id, 3, Outcome.WRONG, correction="Falta la nueva jefa", correct_by=by)
    closed = close_register(held, made.id, "Ana")
    assert [(item.text, item.correction, item.correct_by) for item in closed.to_correct] == [
        ("Personal", "Falta la nueva jefa", by)
    ]
    assert [line.register.id for line in list_registers(held, unsettled=True)] == [made.id]
    correct_item(held, made.id, 3, date(2024, 6, 20))
    assert list_registers(held, unsettled=True) == []
    assert code_of(lambda: correct_item(held, made.id, 3)) == "register_nothing_to_correct"
    assert code_of(lambda: check_item(held, made.id, 1, Outcome.RIGHT)) == "register_closed"


def test_attendance_and_a_subject_are_asked_for(held: Office) -> None:
    assert code_of(lambda: open_register(held, Kind.TRAINING, "  ", entity="IDAAN")) == "register_subject_missing"
    made = open_register(held, Kind.TRAINING, "Uso del CRM", entity="IDAAN", on=HELD)
    assert code_of(lambda: close_register(held, made.id, "Ana")) == "register_without_people"
    assert code_of(lambda: close_register(held, made.id, "")) == "register_nobody_attests"
    assert code_of(lambda: close_register(held, uuid4(), "Ana")) == "unknown_register"
    assert code_of(lambda: open_register(held, Kind.LESSON, "x", entity="NO HAY")) == "unknown_entity"


def test_a_closing_taken_back_takes_its_proof_back(held: Office) -> None:
    made = open_register(held, Kind.TRAINING, "Uso del CRM", entity="IDAAN", on=HELD, people=["Luis"])
    close_register(held, made.id, "Ana")
    assert states(held, "TRAIN-Y")["2024"] is State.DONE
    again = reopen_register(held, made.id, "faltó gente")
    assert not again.closed
    assert states(held, "TRAIN-Y")["2024"] is not State.DONE
    assert code_of(lambda: reopen_register(held, made.id, "otra vez")) == "register_open"
    with held.store.reading() as reading:
        actions = [entry.action for entry in reading.history.entries()]
    assert {"register.opened", "register.closed", "register.reopened"} <= set(actions)


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
some_day = st.none() | days


@settings(max_examples=30)
@given(
    st.builds(
        Register,
        id=st.uuids(),
        kind=st.sampled_from(Kind),
        entity_id=st.none() | st.uuids(),
        held_on=days,
        subject=texts,
        items=st.lists(st.builds(Item, texts, st.sampled_from(Outcome), texts, some_day, some_day), max_size=3).map(
            tuple
        ),
        people=st.lists(texts, max_size=3).map(tuple),
        period=texts,
        attested_by=texts,
        attested_on=some_day,
        version=st.just(1),
    )
)
def test_registers_come_back_as_they_were_kept(register: Register) -> None:
    assert register_from({**register_row(register), "version": 1}) == register  # type: ignore[arg-type]
