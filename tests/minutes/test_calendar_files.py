"""Invitations as two parsers that know nothing of each other read them."""

from __future__ import annotations

import warnings
from dataclasses import replace
from datetime import datetime, timedelta

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes import Invitation, Person, calendar_text
from minutes.calendar_file import folded

INVITATION = Invitation(
    uid="018f-visita@cac311.gob.pa",
    sequence=0,
    starts=datetime(2026, 12, 31, 23, 30),
    ends=datetime(2027, 1, 1, 0, 30),
    title="Visita al MINSA; casos, hallazgos y «compromisos» de fin de año con el equipo de Atención al Usuario",
    organizer=Person("marisol@cac311.gob.pa", "Quintero, Marisol"),
    stamped_at=datetime(2026, 12, 1, 15, 4, 5),
    invited=(Person("ileana@minsa.gob.pa", 'Dra. Ileana "Ñ" Barría'), Person("ruben@minsa.gob.pa")),
    place="Ancón, edificio 265; sala 2",
    description="Orden del día:\n1. Compromisos\\anteriores\n2. Otros",
)


def _event(text: str) -> icalendar.Event:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")[0]


def _by_vobject(text: str) -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import vobject

        return vobject.readOne(text)


@pytest.mark.parametrize(
    ("invitation", "method", "status"),
    [
        (INVITATION, "REQUEST", "CONFIRMED"),
        (replace(INVITATION, sequence=1, ends=datetime(2027, 1, 1, 1)), "REQUEST", "CONFIRMED"),
        (replace(INVITATION, sequence=2, cancelled=True), "CANCEL", "CANCELLED"),
    ],
    ids=["invited", "changed", "called off"],
)
def test_two_parsers_read_the_same(invitation: Invitation, method: str, status: str) -> None:
    text = calendar_text(invitation)
    calendar = icalendar.Calendar.from_ical(text)
    event = _event(text)
    other = _by_vobject(text)
    offset = timedelta(hours=-5)
    assert calendar["METHOD"] == other.method.value == method  # type: ignore[attr-defined]
    assert event["UID"] == other.vevent.uid.value == INVITATION.uid  # type: ignore[attr-defined]
    assert event["SEQUENCE"] == int(other.vevent.sequence.value) == invitation.sequence  # type: ignore[attr-defined]
    for read in (event["DTSTART"].dt, other.vevent.dtstart.value):  # type: ignore[attr-defined]
        assert (read.replace(tzinfo=None), read.utcoffset()) == (invitation.starts, offset)
    for read in (event["DTEND"].dt, other.vevent.dtend.value):  # type: ignore[attr-defined]
        assert (read.replace(tzinfo=None), read.utcoffset()) == (invitation.ends, offset)
    assert event["SUMMARY"] == other.vevent.summary.value == INVITATION.title  # type: ignore[attr-defined]
    assert event["LOCATION"] == other.vevent.location.value == INVITATION.place  # type: ignore[attr-defined]
    assert event["DESCRIPTION"] == other.vevent.description.value == INVITATION.description  # type: ignore[attr-defined]
    assert event["STATUS"] == status
    assert [str(one) for one in event["ATTENDEE"]] == ["mailto:ileana@minsa.gob.pa", "mailto:ruben@minsa.gob.pa"]
    assert event["ATTENDEE"][0].params["CN"] == "Dra. Ileana Ñ Barría"
    assert event["ORGANIZER"].params["CN"] == "Quintero, Marisol"


@given(st.text(st.characters(exclude_categories=("C", "Zl", "Zp", "Zs")), max_size=200))
@settings(max_examples=50)
def test_any_text_comes_back_and_no_line_is_too_long(title: str) -> None:
    text = calendar_text(replace(INVITATION, title=title))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert _event(text)["SUMMARY"] == title


def test_a_line_is_never_broken_inside_a_character() -> None:
    line = "X" * 74 + "ñ" * 80
    assert folded(line).replace("\r\n ", "") == line + "\r\n"


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="Invitation"):
        calendar_text(replace(INVITATION, ends=INVITATION.starts - timedelta(minutes=1)))
