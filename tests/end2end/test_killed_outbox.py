"""The outbox's own sender, killed at random moments: nothing goes out twice or is lost, at most one doubt a kill."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import monday  # noqa: F401 (it makes the tests' mail server known)
import pytest
from commands import ROOT
from mail_certificates import make_certificates
from mail_letters import message
from mail_servers import PASSWORD, USER, MailServer, start_server

from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.settle_message import settle_message
from advisor_app.store import new_id, open_store

DELAY = 0.03
ALLOWED = {"approved", "queued", "sent", "perhaps_sent"}


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """Answers late; a message of an odd number is lost if its sender is gone before the answer."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    known = make_certificates(tmp_path)
    started = start_server(tmp_path / "servidor", Tls.STARTTLS, pem=known.good, authority=known.authority)
    odd = {f"enlace{number}": {"late": True} for number in range(1, 2000, 2)}
    started.behave(all={"delay": DELAY}, **odd)
    yield started
    started.stop()


@pytest.fixture
def office(sqlite_location: str) -> Iterator[Office]:
    opened = Office(open_store(sqlite_location), "Ana")
    yield opened
    opened.store.close()


def write(office: Office, first: int, count: int) -> None:
    """Approved messages with numbers from `first` on, one entity's."""
    with office.store.unit_of_work(office.who) as work:
        entity_id = work.entities.resolve(["IDAAN"])["IDAAN"]
        for number in range(first, first + count):
            kept = kept_draft(new_id(), message(number), entity_id, None, None)
            work.outbox.add(kept)
        work.commit()
    approve_messages(office, despite="los enlaces de esta prueba no están en ningún directorio")


def start_sender(office: Office, server: MailServer) -> subprocess.Popen[bytes]:
    told = ["--smtp-host", "127.0.0.1", "--smtp-port", str(server.port), "--smtp-user", USER]
    return subprocess.Popen(
        [sys.executable, "-m", "advisor_app", "outbox", "send", *told, "--ca-file", str(server.authority)],
        env={**os.environ, "ADVISOR_APP_DATABASE": office.store.location},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_until(true: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def happened(server: MailServer, since: int = 0) -> list[object]:
    return [event["what"] for event in server.events()[since:]]


def kill_once(office: Office, server: MailServer, chance: random.Random, *, at_the_dot: bool) -> bool:
    """Tells whether the kill came between a final dot and its answer."""
    before = [line.state for line in list_outbox(office)].count("perhaps_sent")
    seen = len(server.events())
    sender = start_sender(office, server)
    wait_until(lambda: "opened" in happened(server, seen))
    if at_the_dot:
        wait_until(lambda: "dot" in happened(server, seen))
    else:
        time.sleep(chance.uniform(0, 0.4))
    assert sender.poll() is None, "it had nothing left to send"
    sender.kill()
    sender.communicate()
    wait_until(lambda: happened(server).count("opened") == happened(server).count("closed"))
    states = [line.state for line in list_outbox(office)]
    assert set(states) <= ALLOWED
    assert states.count("perhaps_sent") <= before + 1
    ended = happened(server, seen)
    return ended.count("dot") > ended.count("answered")


def settle(office: Office, server: MailServer) -> None:
    """What a person does: look at the server's list, message by message."""
    there = set(server.kept_ids())
    for line in list_outbox(office):
        if line.state == "perhaps_sent":
            settle_message(office, line.message_id, sent=line.message_id in there)


@pytest.mark.parametrize(("kills", "aimed"), [(4, 2), pytest.param(40, 6, marks=pytest.mark.long)])
def test_a_sender_killed_at_any_moment(office: Office, server: MailServer, kills: int, aimed: int) -> None:
    chance = random.Random(311)
    at_the_dot = set(chance.sample(range(kills), aimed))
    written = between = 0
    for turn in range(kills):
        waiting = [line.state for line in list_outbox(office)]
        missing = max(0, 20 - waiting.count("approved") - waiting.count("queued"))
        write(office, written + 1, missing)
        written += missing
        between += kill_once(office, server, chance, at_the_dot=turn in at_the_dot)
        if chance.random() < 0.5:
            settle(office, server)
    settle(office, server)
    assert start_sender(office, server).wait(timeout=120) == 0
    there = server.kept_ids()
    assert len(there) == len(set(there)), "a message arrived twice"
    assert set(there) == {line.message_id for line in list_outbox(office)}, "a message is missing"
    assert {line.state for line in list_outbox(office)} == {"sent"}
    assert between >= aimed
    print(f"{kills} kills, {between} between the final dot and the answer, {written} messages")
