"""The directory's rows come back as they were, and what is had once stays once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.errors import UserError
from advisor_app.office.directory.confirmation import Answer, ConfirmationRequest, ConfirmationRound
from advisor_app.office.directory.requirements import Requirement, RequirementNote
from advisor_app.office.directory.territory import Place, place_key
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.store import Store, new_id
from advisor_app.store.directory.repository import (
    note_from,
    note_row,
    place_from,
    place_row,
    request_from,
    request_row,
)

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
keys = st.uuids()
some_day = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))
versions = st.integers(1, 1000)


@settings(max_examples=25)
@given(
    st.builds(RequirementNote, keys, keys, st.sampled_from(Requirement), st.booleans(), some_day, texts, versions),
    st.builds(Place, keys, texts, texts, texts, texts, versions),
    st.builds(
        ConfirmationRequest, keys, keys, keys, st.none() | keys, st.sampled_from(Answer), some_day, texts,
        st.none() | keys, versions,
    ),
)  # fmt: skip
def test_rows_become_what_they_were(note: RequirementNote, place: Place, request: ConfirmationRequest) -> None:
    assert note_from(note_row(note)) == note  # type: ignore[arg-type]
    assert place_from(place_row(place)) == place  # type: ignore[arg-type]
    assert request_from(request_row(request)) == request  # type: ignore[arg-type]


def test_who_serves_on_the_day_is_written_to_and_nobody_else(store: Store, entity_id: Callable[[str], UUID]) -> None:
    key = entity_id("IDAAN")
    people = {
        "sin fechas": Liaison(new_id(), key, "sin fechas", LiaisonKind.OPERATIONAL),
        "de mañana": Liaison(new_id(), key, "de mañana", LiaisonKind.OPERATIONAL, start=date(2090, 1, 1)),
        "de antes": Liaison(new_id(), key, "de antes", LiaisonKind.EXECUTIVE, end=date(2020, 1, 1)),
        "funcionaria": Liaison(new_id(), key, "funcionaria", LiaisonKind.OFFICIAL),
    }
    with store.unit_of_work("ana") as work:
        for person in people.values():
            work.liaisons.add(person)
        work.liaisons.save(replace(people["de antes"], replaced_by=people["sin fechas"].id))
        work.commit()
    with store.reading() as reading:
        assert [one.name for one in reading.liaisons.of(key)] == ["sin fechas"]
        assert {one.name for one in reading.liaisons.ever()} == set(people)
    with store.unit_of_work("ana") as work:
        work.liaisons.remove(people["sin fechas"])
        work.commit()
    with store.reading() as reading:
        assert {one.replaced_by for one in reading.liaisons.ever_of(key)} == {None}


def test_a_place_stands_once_whatever_its_spelling(store: Store) -> None:
    with store.unit_of_work("ana") as work:
        kept = work.directory.add_place(Place(new_id(), "Coclé", "Antón"))
        with pytest.raises(UserError, match="place_exists"):
            work.directory.add_place(Place(new_id(), "COCLE", " anton "))
        work.directory.save_place(replace(kept, district="ANTÓN"))
        with pytest.raises(UserError, match="changed_by_another"):
            work.directory.save_place(kept)
        work.commit()
    assert place_key("Coclé", "Antón") == place_key(" cocle", "ANTON")


def test_a_round_knows_whom_it_asked(store: Store, entity_id: Callable[[str], UUID]) -> None:
    key = entity_id("IDAAN")
    opened = ConfirmationRound(new_id(), 2026, date(2026, 1, 5), date(2026, 2, 5))
    with store.unit_of_work("ana") as work:
        work.directory.open_round(opened)
        asked = work.directory.add_request(ConfirmationRequest(new_id(), opened.id, key))
        work.directory.save_request(replace(asked, answer=Answer.CONFIRMED, answered_on=date(2026, 1, 9)), "IDAAN")
        work.commit()
    with store.reading() as reading:
        assert reading.directory.round_of(2026) == opened
        (request,) = reading.directory.requests(opened.id)
        assert (request.answer, request.version) == (Answer.CONFIRMED, 2)
        assert reading.directory.request_mails(opened.id) == {}
