from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from minutes_samples import DAY, hard, long, usual

import minutes
from minutes import Commitment, CommitmentState, Series, Standing
from minutes.meeting import KINDS, MeetingKind


def _promise(due: date, **given: object) -> Commitment:
    return Commitment("Enviar la lista", "Ana", due, date(2026, 10, 14), **given)  # type: ignore[arg-type]


def test_a_commitment_stands_as_its_day_says() -> None:
    assert minutes.standing(_promise(DAY), DAY) is Standing.OPEN
    assert minutes.standing(_promise(DAY - timedelta(1)), DAY) is Standing.OVERDUE
    assert minutes.standing(_promise(DAY, state=CommitmentState.DONE), DAY) is Standing.DONE
    assert minutes.standing(_promise(DAY, state=CommitmentState.WITHDRAWN), DAY) is Standing.WITHDRAWN
    assert minutes.standing(replace(_promise(DAY + timedelta(9)), agreed_on=DAY), DAY) is Standing.NEW


@pytest.mark.parametrize(
    ("told_before", "state", "late", "offered"),
    [
        (0, CommitmentState.OPEN, 1, False),
        (1, CommitmentState.OPEN, 1, True),
        (5, CommitmentState.OPEN, 0, False),
        (5, CommitmentState.DONE, 9, False),
        (5, CommitmentState.ESCALATED, 9, False),
    ],
)
def test_the_second_time_overdue_may_be_escalated(
    told_before: int, state: CommitmentState, late: int, offered: bool
) -> None:
    one = _promise(DAY - timedelta(late), state=state, times_overdue=told_before)
    assert minutes.offered_as_escalation(one, DAY) is offered


def test_what_is_alive_is_carried_forward_and_what_was_done_since_is_told_once() -> None:
    last = date(2026, 10, 14)
    overdue, open_one = _promise(date(2026, 11, 6)), _promise(date(2026, 12, 1))
    done = _promise(date(2026, 10, 30), state=CommitmentState.DONE, done_on=date(2026, 10, 27))
    done_long_ago = _promise(date(2026, 10, 30), state=CommitmentState.DONE, done_on=date(2026, 10, 1))
    known = [replace(one, agreed_on=date(2026, 9, 1)) for one in (open_one, done_long_ago, done, overdue)]
    told = minutes.carried_forward(known, DAY, last)
    assert [(one.due, one.state) for one in told] == [
        (date(2026, 11, 6), CommitmentState.OPEN),
        (date(2026, 12, 1), CommitmentState.OPEN),
        (date(2026, 10, 30), CommitmentState.DONE),
    ]


@given(st.lists(st.builds(Commitment, st.text(max_size=3), st.text(max_size=3), st.dates(), st.dates()), max_size=8))
@settings(max_examples=40)
def test_the_table_has_everything_and_earlier_ones_first(known: list[Commitment]) -> None:
    listed = minutes.as_listed(known, DAY)
    assert sorted(map(repr, listed)) == sorted(map(repr, known))
    todays = [one.agreed_on == DAY for one in listed]
    assert todays == sorted(todays)


def test_people_stand_in_order_of_rank() -> None:
    assert [one.name for one in usual().people()] == [
        "Dra. Ileana Barría",
        "Lic. Rubén Castillero",
        "Ing. Omar Guevara",
        "Nuria Peña",
        "Marisol Quintero Batista",
    ]
    assert [one.name for one in minutes.attended(usual().attendance)] == [
        "Dra. Ileana Barría",
        "Nuria Peña",
        "Marisol Quintero Batista",
    ]


def test_a_series_begins_with_its_topics_and_numbers_tell_their_kind() -> None:
    series = Series("Visitas", MeetingKind.VISIT)
    topics = series.agenda(["Plan de abastecimiento", " ", "Casos vencidos"])
    assert topics[0] == "Compromisos anteriores"
    assert topics[-2:] == ("Plan de abastecimiento", "Otros asuntos")
    assert len(set(topics)) == len(topics)
    assert minutes.minutes_number(MeetingKind.VISIT, 2026, 187) == "VE-2026-0187"
    assert len({one.prefix for one in KINDS.values()}) == len(MeetingKind) == len(KINDS)


@pytest.mark.parametrize("content", [usual(), hard(), long()], ids=["usual", "hard", "long"])
def test_what_was_issued_can_be_read_again(content: minutes.MinutesContent) -> None:
    again = minutes.from_json(minutes.as_json(content))
    assert again == content
    assert minutes.digest(again) == minutes.digest(content)
    assert minutes.digest(replace(content, place="otro")) != minutes.digest(content)


def test_a_correction_names_what_it_changes() -> None:
    before = usual()
    after = replace(
        before,
        place="CAC-311",
        ends=datetime(2026, 11, 18, 10, 30),
        attendance=before.attendance[1:],
        points=(replace(before.points[0], notes="Otra cosa."), *before.points[1:]),
        commitments=(replace(before.commitments[0], due=date(2026, 12, 1)), *before.commitments[1:]),
    )
    assert minutes.differences(before, before) == ()
    assert minutes.differences(before, after) == (
        "Cambia el lugar: decía «MINSA, Ancón, edificio 265, sala 2», dice «CAC-311».",
        "Cambia la hora de fin: decía «10:25», dice «10:30».",
        "Sale de la asistencia Marisol Quintero Batista.",
        "Cambia el desarrollo del punto «Compromisos anteriores».",
        "Cambia el compromiso «Cerrar los 18 vencidos».",
    )
