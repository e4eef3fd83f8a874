"""The yearly round: entities are asked by mail what the directory holds of them, and their answers prove a duty."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.confirmation import Answer
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.agree_term import agree_term
from advisor_app.services.directory.answer_confirmation import answer_confirmation, take_back_answer
from advisor_app.services.directory.confirm_directory import open_confirmation, show_confirmation
from advisor_app.services.directory.save_entity import add_entity
from advisor_app.services.directory.save_liaison import add_liaison, end_liaison
from advisor_app.services.directory.show_entity import show_entity
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities

TODAY = panama_day(now_utc())


def proved(office: Office, entity: str) -> str:
    """The evidence of this year's duty to keep the directory."""
    (line,) = [
        one
        for one in list_duties(office, TODAY, entity=entity)
        if (one.duty.id, one.period) == ("DIRECTORY", str(TODAY.year))
    ]
    return line.evidence if line.done_on else ""


def test_a_round_asks_records_answers_and_takes_one_back(office: Office) -> None:
    idaan, mop = add_entity(office, "IDAAN", "Instituto de <Acueductos> & Ñ"), add_entity(office, "MOP")
    add_advisor(office, "Ana Ríos", "ana@cac.example")
    assign_entities(office, ["IDAAN", "MOP"], "Ana Ríos", TODAY - timedelta(days=400))
    person = add_liaison(office, idaan.id, "Karina <b>", LiaisonKind.OPERATIONAL, email="k@idaan.example", post="Jefa")
    add_liaison(office, idaan.id, "Don Director", LiaisonKind.OFFICIAL, email="director@idaan.example")
    former = add_liaison(office, idaan.id, "Se Fue", LiaisonKind.OPERATIONAL, email="sefue@idaan.example")
    end_liaison(office, former, TODAY - timedelta(days=1))
    agree_term(office, "IDAAN", 15, "Queja", responsible="Dirección Comercial")

    with pytest.raises(UserError) as early:
        answer_confirmation(office, idaan.id, Answer.CONFIRMED)
    assert early.value.code == "confirmation_not_open"
    asked = open_confirmation(office)
    assert (asked.drafted, asked.without_mail) == (("IDAAN",), (("MOP", "no_liaison"),))
    with office.store.reading() as reading:
        (kept,) = reading.outbox.all()
    assert (kept.to, kept.cc) == (("k@idaan.example",), ())
    read = message_from_bytes(kept.raw, policy=policy.default)
    for kind in ("plain", "html"):
        body = read.get_body((kind,))
        assert body is not None
        said = body.get_content()
        assert "Don Director" in said
        assert "Dirección Comercial" in said
        assert "Se Fue" not in said
        assert ("Karina <b>" in said) is (kind == "plain")
    assert f"{asked.answer_by:%Y}" in said

    add_liaison(office, mop.id, "José", LiaisonKind.EXECUTIVE, email="jose@mop.example")
    assert open_confirmation(office).drafted == ("MOP",), "who was asked is not asked again"
    assert proved(office, "IDAAN") == ""
    done = answer_confirmation(office, idaan.id, Answer.CORRECTED, note="cambió un cargo")
    assert proved(office, "IDAAN") == "Corrigió el directorio. cambió un cargo"
    progress = show_confirmation(office)
    assert (progress.asked, progress.answered(Answer.CORRECTED), progress.answered(Answer.NONE)) == (2, 1, 1)
    assert [line.entity.name for line in progress.lines] == ["MOP", "IDAAN"], "who is waited for stands first"
    card = show_entity(office, idaan.id)
    assert card.entity.confirmed_on == TODAY
    assert {one.confirmed_on for one in card.serving} == {TODAY}
    assert [one.confirmed_on for one in card.former] == [None]

    take_back_answer(office, done)
    assert proved(office, "IDAAN") == ""
    card = show_entity(office, idaan.id)
    assert (card.entity.confirmed_on, next(one for one in card.serving if one.id == person.id).confirmed_on) == (
        None,
        None,
    )
    answer_confirmation(office, idaan.id, Answer.CONFIRMED)
    answer_confirmation(office, idaan.id, Answer.CORRECTED)
    assert proved(office, "IDAAN") == "Corrigió el directorio."
