"""A whole week's mails by commands to a real server: STARTTLS, login, an authority of its own; every byte compared."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

import pytest
from commands import advisor_app
from made_offices import office_at
from monday import done, samples_of, states, write_scores

from mail_certificates import make_certificates  # isort: skip
from mail_servers import PASSWORD, USER, MailServer, start_server  # isort: skip

from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import open_store

WEEK = "2024-W12"
ENTITIES = 25
EXECUTIVE_ALONE, BOTH_KINDS, WITHOUT_ADDRESS = 3, 7, 11
"""Places in the list of entities whose liaisons differ from the others'."""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    known = make_certificates(tmp_path)
    started = start_server(tmp_path / "servidor", Tls.STARTTLS, pem=known.good, authority=known.authority)
    yield started
    started.stop()


@pytest.fixture
def week(tmp_path: Path) -> Path:
    """A drawn and scored week of 25 entities of one advisor, of 1 to 25 closed cases, some of them failing."""
    database, export = tmp_path / "oficina.db", tmp_path / "casos.csv"
    with export.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Número", "Entidad", "Tipo", "Estado", "Creado", "Cerrado"))
        for place in range(ENTITIES):
            for case in range(place + 1):
                name, day = f"Entidad Ñ{place:02d} & Cía", 18 + case % 7
                writer.writerow((f"{place:02d}-{case:04d}", name, "Queja", "Cerrado", "2024-03-08", f"2024-03-{day}"))
    done(database, "cases", "import", str(export))
    office = Office(open_store(office_at(database)), "prueba")
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    entities = [line.entity for line in list_entities(office)]
    assign_entities(office, [one.name for one in entities], "Marisol Quintero", date(2024, 1, 1))
    for place, entity in enumerate(entities):
        if place != EXECUTIVE_ALONE:
            mail = "" if place == WITHOUT_ADDRESS else f"operativo{place}@entidad.example"
            add_liaison(office, entity.id, f"Operativa Núñez {place}", LiaisonKind.OPERATIONAL, email=mail)
        if place in (EXECUTIVE_ALONE, BOTH_KINDS):
            mail = f"ejecutivo{place}@entidad.example"
            add_liaison(office, entity.id, f"Ejecutivo {place}", LiaisonKind.EXECUTIVE, email=mail)
    office.store.close()
    samples = samples_of(advisor_app(database, "round", "draw", "--week", WEEK, "--json"))
    failing = [number for sample in list(samples.values())[::4] for number in sample[:2]]
    scores = write_scores(tmp_path / "puntajes.csv", samples, failing=failing)
    assert done(database, "round", "score", str(scores), "--week", WEEK)["scored"] == sum(map(len, samples.values()))
    return database


def send(database: Path, server: MailServer, *more: str) -> dict[str, dict[str, object]]:
    told = ["--smtp-host", "127.0.0.1", "--smtp-port", str(server.port), "--smtp-user", USER, *more]
    sent = done(database, "outbox", "send", *told, "--ca-file", str(server.authority))["messages"]
    return {one["message_id"]: one for one in sent}


def assert_arrived_as_kept(database: Path, server: MailServer, approved: Collection[str] | None = None) -> int:
    """The server's list and the database's agree message by message; returns how many there are.

    Of all its messages, or of those that were approved here: the demonstration has left some in a folder.
    """
    office = Office(open_store(office_at(database)), "prueba")
    with office.store.reading() as reading:
        every = reading.outbox.all()
        kept = {one.message_id: one for one in every if approved is None or one.message_id in approved}
        liaisons = {one.message_id: reading.liaisons.of(one.entity_id) for one in kept.values()}
        letters = [one.letter_id for one in kept.values() if one.letter_id is not None]
    office.store.close()
    arrived = server.kept()
    assert Counter(str(one["message_id"]) for one in arrived) == Counter(list(kept)), "each once, and none else"
    for one in arrived:
        message = kept[str(one["message_id"])]
        assert server.content(one["number"]) == message.raw
        assert one["sender"] == message.sender
        assert one["to"] == list(message.recipients)
        assert message.recipients
        assert set(message.recipients) <= {liaison.email for liaison in liaisons[message.message_id]}
    assert len(set(letters)) == len(letters), "one message a letter"
    return len(arrived)


def test_every_letter_of_the_week_arrives_once_and_unchanged(week: Path, server: MailServer, tmp_path: Path) -> None:
    prepared = advisor_app(week, "findings", "prepare", "--week", WEEK, "--dir", str(tmp_path / "cartas"), "--json")
    letters = prepared.json["letters"]
    year = letters[0]["number"][3:7]
    assert [one["number"] for one in letters] == [f"AC-{year}-{at:04d}" for at in range(1, ENTITIES + 1)]
    assert len(list((tmp_path / "cartas").iterdir())) == 2 * ENTITIES
    without = [one["entity"] for one in letters if one["message_id"] is None]
    assert without == [f"Entidad Ñ{WITHOUT_ADDRESS:02d} & Cía"]
    assert prepared.err.count("no tiene un enlace con correo") == 1

    approved = done(week, "outbox", "approve")["messages"]
    sent = send(week, server)
    assert {one["state"] for one in sent.values()} == {"sent"}
    assert set(sent) == {one["message_id"] for one in approved}
    assert assert_arrived_as_kept(week, server) == ENTITIES - 1
    by_entity = {str(one["entity"]): one for one in sent.values()}
    both, alone = (by_entity[f"Entidad Ñ{place:02d} & Cía"] for place in (BOTH_KINDS, EXECUTIVE_ALONE))
    assert (both["to"], both["cc"]) == (["operativo7@entidad.example"], ["ejecutivo7@entidad.example"])
    assert (alone["to"], alone["cc"]) == (["ejecutivo3@entidad.example"], [])

    assert send(week, server) == {}
    assert len(server.kept()) == ENTITIES - 1
    assert set(states(week).values()) == {"sent"}
    assert advisor_app(week, "round", "verify", "--week", WEEK).code == 0


@pytest.mark.long
def test_the_demonstrations_week_arrives_once_and_unchanged(server: MailServer, tmp_path: Path) -> None:
    made = done(tmp_path / "sin usar.db", "demo", "--dir", str(tmp_path / "demo"), "--no-window")
    database = Path(made["database"])
    drafts = done(database, "outbox", "approve")["messages"]
    assert len(drafts) > 60
    sent = send(database, server)
    assert {one["state"] for one in sent.values()} == {"sent"}
    assert assert_arrived_as_kept(database, server, {one["message_id"] for one in drafts}) == len(drafts)
    print(f"{len(drafts)} messages of the demonstration's week")
