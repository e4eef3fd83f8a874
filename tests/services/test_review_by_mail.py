"""The review of the knowledge base by mail: a form in the outbox, an answer as .eml, an attested record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from services_cases import Export, week_of_cases

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.engine import State
from advisor_app.office.duties.registers import Item, Kind, Outcome, Register
from advisor_app.office.duties.review_answer import answers_in
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.office import Office
from advisor_app.services.registers.keep_register import open_register
from advisor_app.services.registers.review_by_mail import ask_review, take_in_answer
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.store import open_store

TODAY = panama_day(now_utc())
LINES = (
    "1. Artículos: vigente",
    "2. Servicios: corregir: cambió el horario de la sede de Colón; para 30/06/2031",
    "> 3. Preguntas frecuentes: No aplica",
    "4) sin cambios",
)


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    store = open_store(location)
    yield Office(store, "Ana")
    store.close()


@pytest.fixture
def review(office: Office, take_in: Export) -> Register:
    """An open review of IDAAN, whose advisor and liaison have addresses."""
    take_in([*week_of_cases(2)])
    add_advisor(office, "Ana", "ana@cac.example")
    assign_entities(office, ["IDAAN"], "Ana", date(2024, 1, 1))
    with office.store.reading() as reading:
        key = find_entity(reading, "IDAAN").id
    add_liaison(office, key, "Eva Ríos", LiaisonKind.OPERATIONAL, email="eva@idaan.example")
    return open_register(office, Kind.KNOWLEDGE, "Base de conocimientos de IDAAN", entity="IDAAN")


def answer(folder: Path, register: Register, lines: tuple[str, ...], *, html: bool = False, subject: str = "") -> Path:
    mail = EmailMessage()
    mail["From"] = "Eva Ríos <eva@idaan.example>"
    mail["To"] = "ana@cac.example"
    mail["Subject"] = subject or f"RE: Revisión anual [{register.reference}]"
    mail["Date"] = "Tue, 03 Nov 2026 15:20:00 -0500"
    if html:
        mail.set_content("".join(f"<p>{line}</p>" for line in lines), subtype="html")
    else:
        mail.set_content("\n".join(lines))
    path = folder / "respuesta.eml"
    path.write_bytes(bytes(mail))
    return path


def done(office: Office) -> bool:
    return any(one.duty.id == "KB-Y" and one.state is State.DONE for one in list_duties(office))


def test_the_form_is_a_draft_that_names_every_item(office: Office, review: Register) -> None:
    asked = ask_review(office, review.id)
    with office.store.reading() as reading:
        (kept,) = reading.outbox.all()
    assert (kept.state, kept.to) == ("draft", ("eva@idaan.example",))
    told = read_message(kept.raw)
    assert review.reference in kept.subject
    for item in review.items:
        assert item.text in told.text
        assert item.text in told.html
    assert asked.answer_by > TODAY
    with pytest.raises(UserError, match="register_has_form"):
        ask_review(office, review.id)


@pytest.mark.parametrize("html", [False, True])
def test_an_answer_that_settles_everything_is_an_attested_record(
    office: Office, review: Register, tmp_path: Path, html: bool
) -> None:
    ask_review(office, review.id)
    assert not done(office)
    taken = take_in_answer(office, answer(tmp_path, review, LINES, html=html))
    assert taken.register.attested_by == "Eva Ríos <eva@idaan.example>"
    assert taken.register.attested_on == min(date(2026, 11, 3), TODAY)
    assert [item.outcome for item in taken.register.items] == [
        Outcome.RIGHT, Outcome.WRONG, Outcome.NOT_APPLICABLE, Outcome.RIGHT,
    ]  # fmt: skip
    (fault,) = taken.register.to_correct
    assert (fault.correction, fault.correct_by) == ("cambió el horario de la sede de Colón", date(2031, 6, 30))
    assert done(office)
    with pytest.raises(UserError, match="register_closed"):
        take_in_answer(office, tmp_path / "respuesta.eml")


def test_what_an_answer_leaves_open_waits_for_a_person(office: Office, review: Register, tmp_path: Path) -> None:
    taken = take_in_answer(office, answer(tmp_path, review, ("1. vigente", "2. corregir: el horario", "4. vigente")))
    assert (taken.answered, taken.undated, taken.register.closed) == (3, ("Servicios",), False)
    assert not done(office)


def test_other_mails_are_no_answers(office: Office, review: Register, tmp_path: Path) -> None:
    for lines, subject, code in (
        (LINES, "Hola", "register_answer_unknown"),
        (LINES, "RE: [R-00000000]", "register_answer_unknown"),
        (("Gracias, lo vemos.",), "", "register_answer_empty"),
    ):
        with pytest.raises(UserError, match=code):
            take_in_answer(office, answer(tmp_path, review, lines, subject=subject))
    (tmp_path / "nada.eml").write_bytes(b"\x00\xff no es un correo")
    with pytest.raises(UserError, match="received_mail_unreadable"):
        take_in_answer(office, tmp_path / "nada.eml")
    with pytest.raises(EnvironmentFault, match="received_mail_not_opened"):
        take_in_answer(office, tmp_path / "falta.eml")


def test_the_quoted_form_answers_nothing() -> None:
    items = (Item("Artículos"), Item("Servicios"))
    assert answers_in("> 1. Artículos:\n> 2. Servicios:\n- vigente\n- corregir: qué cambió", items) == {}
    assert answers_in("1. quizás", items) == {}
    assert set(answers_in("9. vigente\n2: vigente\n2. corregir: x", items)) == {2}
