"""A drawn week by commands alone: scored from a file, evaluated, its letters written, its mails sent."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from commands import ROOT, advisor_app
from made_offices import copy_office, office_at
from monday import ENTITY_KEYS, LETTER_KEYS, MESSAGE_KEYS, done, samples_of, states, write_scores

from mail_certificates import Certificates, make_certificates  # isort: skip
from mail_servers import PASSWORD, USER, MailServer, start_server  # isort: skip

from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls

WEEK = "2024-W12"
ENTITIES = ("IDAAN", "Ñurú & Cía <Salud>")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificados"))


@pytest.fixture
def server(certificates: Certificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """STARTTLS and login, with a certificate of the tests' own authority."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    folder = tmp_path / "servidor"
    started = start_server(folder, Tls.STARTTLS, pem=certificates.good, authority=certificates.authority)
    yield started
    started.stop()


@pytest.fixture(scope="module")
def drawn_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A week of two entities with an advisor and liaisons, and a third that nobody scores."""
    tmp_path = tmp_path_factory.mktemp("semana")
    path = tmp_path / "office.db"
    export = tmp_path / "casos.csv"
    rows = [
        f'{number},"{entity}",Queja,Cerrado,2024-03-{8 + number % 7:02d},2024-03-{18 + number % 7}'
        for entity, first, count in ((ENTITIES[0], 100, 30), (ENTITIES[1], 200, 2), ("MEF", 300, 4))
        for number in range(first, first + count)
    ]
    export.write_text("Número,Entidad,Tipo,Estado,Creado,Cerrado\n" + "\n".join(rows), encoding="utf-8")
    done(path, "cases", "import", str(export))
    done(path, "advisors", "add", "Marisol Quintero", "--email", "marisol@cac.example")
    done(path, "entities", "assign", *ENTITIES, "--advisor", "Marisol Quintero", "--from", "2024-01-01")
    for at, entity in enumerate(ENTITIES):
        done(path, "liaisons", "add", entity, f"Enlace {at}", "--email", f"enlace{at}@entidad.example")
    done(path, "liaisons", "add", ENTITIES[0], "Jefa", "--email", "jefa@entidad.example", "--kind", "executive")
    return path


@pytest.fixture
def database(drawn_office: Path, tmp_path: Path) -> Path:
    return copy_office(drawn_office, tmp_path / "office.db")


@pytest.fixture(scope="module")
def prepared_office(drawn_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its letters are made and its messages approved."""
    tmp_path = tmp_path_factory.mktemp("cartas")
    database = copy_office(drawn_office, tmp_path / "office.db")
    samples = samples_of(advisor_app(database, "round", "draw", "--week", WEEK, "--json"))
    chosen = {entity: samples[entity] for entity in ENTITIES}
    file = write_scores(tmp_path / "puntajes.csv", chosen, failing=samples["IDAAN"][:2])
    scored = done(database, "round", "score", str(file), "--week", WEEK)
    assert set(scored) == {"scored", "problems"}
    assert scored["scored"] == sum(map(len, chosen.values()))
    assert {problem["code"] for problem in scored["problems"]} == {"question_not_asked"}
    assert all(set(problem) == {"row", "column", "code", "value"} for problem in scored["problems"])

    evaluated = done(database, "round", "evaluate", "--week", WEEK)["entities"]
    assert [set(one) for one in evaluated] == [ENTITY_KEYS] * 2
    idaan, other = evaluated
    assert (idaan["population"], idaan["errors"], set(idaan["upper_limit"])) == (30, 2, {"count", "rate"})
    assert set(idaan["interval"]) == {"lower_count", "upper_count", "lower", "upper"}
    assert (other["sample_size"], other["upper_limit"], other["verdict"]) == (2, {"count": 0, "rate": 0.0}, "meets")

    folder = tmp_path / "cartas"
    letters = done(database, "findings", "prepare", "--week", WEEK, "--dir", str(folder))["letters"]
    assert [set(one) for one in letters] == [LETTER_KEYS] * 2
    assert sorted(folder.iterdir()) == sorted(Path(one[kind]) for one in letters for kind in ("docx", "pdf"))
    assert done(database, "findings", "prepare", "--week", WEEK, "--dir", str(folder))["letters"] == letters
    listed = done(database, "outbox", "list")["messages"]
    assert [set(one) for one in listed] == [MESSAGE_KEYS] * 2
    assert [one["cc"] for one in listed] == [["jefa@entidad.example"], []]
    assert {one["state"] for one in done(database, "outbox", "approve")["messages"]} == {"approved"}
    return database


@pytest.fixture
def prepared(prepared_office: Path, tmp_path: Path) -> Path:
    return copy_office(prepared_office, tmp_path / "office.db")


def smtp(server: MailServer, **changes: str) -> list[str]:
    told = {"smtp-host": "127.0.0.1", "smtp-port": str(server.port), "tls": server.tls.value, "smtp-user": USER}
    told |= {"ca-file": str(server.authority)} | {name.replace("_", "-"): value for name, value in changes.items()}
    return [part for name, value in told.items() for part in (f"--{name}", value)]


def test_a_weeks_mails_reach_a_real_server_once(prepared: Path, server: MailServer, certificates: Certificates) -> None:
    plain = advisor_app(prepared, "outbox", "send", "--smtp-host", "correo.gob.example", "--tls", "none")
    assert plain.code == 1
    assert plain.err.count("\n") == 1
    nowhere = advisor_app(prepared, "outbox", "send")
    assert nowhere.code == 2
    assert "--to-folder" in nowhere.err
    stranger = advisor_app(prepared, "outbox", "send", *smtp(server, ca_file=str(certificates.self_signed)))
    assert stranger.code == 1
    assert "certificado" in stranger.err
    assert server.kept() == []

    sent = done(prepared, "outbox", "send", *smtp(server))["messages"]
    assert [one["state"] for one in sent] == ["sent", "sent"]
    assert sorted(server.kept_ids()) == sorted(one["message_id"] for one in sent)
    parts = {part.get_content_type(): part for part in message_from_bytes(server.content(1), policy=default).walk()}
    assert "application/pdf" in parts
    assert "{{7*7}}" in parts["text/plain"].get_content()
    assert "&lt;script&gt;" in parts["text/html"].get_content()
    assert "<script>" not in parts["text/html"].get_content()
    again = advisor_app(prepared, "outbox", "send", *smtp(server), "--json")
    assert (again.code, again.json["messages"]) == (0, [])
    assert len(server.kept()) == 2
    assert advisor_app(prepared, "round", "verify", "--week", WEEK).code == 0


def test_a_self_signed_certificate_is_refused(
    prepared: Path, certificates: Certificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    own = start_server(tmp_path / "propio", Tls.STARTTLS, pem=certificates.self_signed, authority=None)
    told = [part for part in smtp(own) if part not in ("--ca-file", "None")]
    refused = advisor_app(prepared, "outbox", "send", *told)
    own.stop()
    assert refused.code == 1
    assert "certificado" in refused.err
    assert refused.err.count("\n") == 1
    assert own.kept() == []
    assert set(states(prepared).values()) == {"queued"}


def test_a_sender_killed_between_the_dot_and_the_answer_leaves_one_doubt(prepared: Path, server: MailServer) -> None:
    server.behave(all={"delay": 20, "late": True})
    sender = subprocess.Popen(
        [sys.executable, "-m", "advisor_app", "outbox", "send", *smtp(server)],
        env={**os.environ, "ADVISOR_APP_DATABASE": office_at(prepared)},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 30
    while not any(event["what"] == "dot" for event in server.events()):
        assert time.monotonic() < end
        time.sleep(0.01)
    assert sorted(states(prepared).values()) == ["queued", "sending"], "it lives: nobody else judges"
    sender.kill()
    sender.wait()
    after = states(prepared)
    assert sorted(after.values()) == ["perhaps_sent", "queued"]
    server.behave()
    assert advisor_app(prepared, "outbox", "send", *smtp(server)).code == 0
    (doubt,) = [key for key, state in after.items() if state == "perhaps_sent"]
    assert doubt not in server.kept_ids()
    settled = done(prepared, "outbox", "settle", doubt, "--as", "again")["messages"]
    assert [one["state"] for one in settled] == ["queued"]
    assert advisor_app(prepared, "outbox", "send", *smtp(server)).code == 0
    assert sorted(server.kept_ids()) == sorted(after)
    assert set(states(prepared).values()) == {"sent"}


def test_drafts_in_a_folder(prepared: Path, tmp_path: Path) -> None:
    folder = tmp_path / "borradores"
    sent = done(prepared, "outbox", "send", "--to-folder", str(folder))["messages"]
    assert {one["state"] for one in sent} == {"sent"}
    files = sorted(folder.glob("*.eml"))
    assert len(files) == 2
    assert all(file.read_bytes().startswith(b"X-Unsent: 1\r\n") for file in files)


def test_a_bad_file_of_scores_is_told_in_one_line(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "malo.csv"
    file.write_text("caso,nota\n1,2\n", encoding="utf-8")
    told = advisor_app(database, "round", "score", str(file), "--week", WEEK)
    assert told.code == 1
    assert told.err.count("\n") == 1
    assert "pregunta" in told.err
