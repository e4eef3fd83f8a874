"""Signing in to Microsoft 365 and sending by it, with the commands; a stand-in service on loopback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_offices import office_at

sys.path.append(str(Path(__file__).parents[1] / "mail"))
sys.path.append(str(Path(__file__).parents[1] / "ui"))

from commands import Answer, advisor_app
from mail_certificates import make_certificates
from mail_servers import start_server
from microsoft_service import CLIENT, TENANT, USER, MicrosoftService
from outbox_hands import write_messages

from advisor_app.mail.smtp_server import Tls
from advisor_app.services.office import Office
from advisor_app.store import open_store


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MicrosoftService]:
    folder = tmp_path / "service"
    folder.mkdir()
    self_made = make_certificates(folder)
    started = MicrosoftService(folder, self_made.good)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1] / "mail"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring_in_a_file.KeyringInAFile")
    monkeypatch.setenv("TEST_KEYRING", str(tmp_path / "keyring.json"))
    yield started
    started.stop()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "office.sqlite3"
    store = open_store(office_at(path))
    write_messages(Office(store, "ana"), 4)
    store.close()
    return path


def run(database: Path, service: MicrosoftService, *words: str) -> Answer:
    who = ("--ms-user", USER, "--ms-tenant", TENANT, "--ms-client", CLIENT)
    cloud = ("--sign-in-at", service.address, "--graph-at", service.address, "--smtp-at", "127.0.0.1")
    return advisor_app(
        database, "outbox", *words, *who, *cloud, "--ca-file", str(service.folder / "authority.pem"), "--json"
    )


def test_signed_in_once_mail_goes_by_graph_and_the_status_tells_what_waits(
    database: Path, service: MicrosoftService
) -> None:
    assert advisor_app(database, "outbox", "approve", "--json").code == 0
    before = run(database, service, "send", "--microsoft", "graph")
    assert before.code == 1
    assert "advisor-app outbox sign-in" in before.err
    service.person_has_typed_the_code = True
    signed_in = run(database, service, "sign-in")
    assert signed_in.json == {"user": USER, "signed_in": True}
    assert "K7WQ4T2P" in signed_in.err
    service.answers = [(202, ""), (429, "slow down"), (403, "not yours"), "drop"]
    sent = run(database, service, "send", "--microsoft", "graph")
    assert [one["state"] for one in sent.json["messages"]] == ["sent", "queued", "failed", "perhaps_sent"]
    told = advisor_app(database, "outbox", "status", "--json").json
    assert {state: number for state, number in told["states"].items() if number} == {
        "sent": 1, "queued": 1, "failed": 1, "perhaps_sent": 1,
    }  # fmt: skip
    assert [(one["waits_for"], one["state"]) for one in told["waiting"]] == [
        ("server", "queued"), ("decision", "failed"), ("decision", "perhaps_sent"),
    ]  # fmt: skip
    assert "slow down" in told["waiting"][0]["said"]
    later = run(database, service, "send", "--microsoft", "graph")
    assert (later.json["messages"], [one["kept"] for one in later.json["left"]]) == ([], ["retry_later"])
    again = run(database, service, "send", "--microsoft", "graph", told["waiting"][0]["message_id"])
    assert [one["state"] for one in again.json["messages"]] == ["sent"], "only the one that surely was not taken"
    assert len(service.kept) == 3


def test_by_smtp_with_a_token(database: Path, service: MicrosoftService, tmp_path: Path) -> None:
    authority = service.folder / "authority.pem"
    server = start_server(
        tmp_path / "smtp",
        Tls.STARTTLS,
        pem=service.folder / "good.pem",
        authority=authority,
        tokens=str(service.tokens),
    )
    try:
        service.person_has_typed_the_code = True
        assert run(database, service, "sign-in", "--microsoft", "smtp").code == 0
        advisor_app(database, "outbox", "approve", "--json")
        sent = run(database, service, "send", "--microsoft", "smtp", "--smtp-port", str(server.port))
        assert [one["state"] for one in sent.json["messages"]] == ["sent"] * 4
        assert len(server.kept_ids()) == 4
    finally:
        server.stop()


def test_who_sends_must_be_said(database: Path) -> None:
    told = advisor_app(database, "outbox", "send", "--microsoft", "graph", "--json")
    assert told.code == 2
    assert "--ms-user" in told.err
