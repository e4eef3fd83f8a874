"""The outbox's own sender, killed or cut off at random moments: nothing goes out twice or is lost, at most one doubt
for each.
"""

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
AFTER_THE_DOT = ("dot", "dot_unkept")
PLACES = ("mail", "rcpt", "data", "content", *AFTER_THE_DOT)
ALLOWED = {"approved", "queued", "sent", "perhaps_sent"}


def behave(server: MailServer, dropped: int = 0, place: str = "") -> None:
    odd: dict[str, dict[str, object]] = {f"enlace{number}": {"late": True} for number in range(1, 6000, 2)}
    if dropped:
        odd[f"enlace{dropped}"] = {**odd.get(f"enlace{dropped}", {}), "drop": place}
    server.behave(all={"delay": DELAY}, **odd)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """Answers late; a message of an odd number is lost if its sender is gone before the answer."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    known = make_certificates(tmp_path)
    started = start_server(tmp_path / "servidor", Tls.STARTTLS, pem=known.good, authority=known.authority)
    behave(started)
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


def settle(office: Office, server: MailServer) -> int:
    """What a person does: look at the server's list, message by message. Returns how many there were."""
    there = set(server.kept_ids())
    doubts = [line.message_id for line in list_outbox(office) if line.state == "perhaps_sent"]
    for message_id in doubts:
        settle_message(office, message_id, sent=message_id in there)
    return len(doubts)


def drop_once(office: Office, server: MailServer, chance: random.Random) -> bool:
    """Let the connection break in the middle of one message; tells whether a doubt came of it."""
    before = list_outbox(office)
    waiting = [line for line in before if line.state in ("approved", "queued")]
    chosen, place = chance.choice(waiting[:6]), chance.choice(PLACES)
    behave(server, int(chosen.message_id[1:33], 16), place)
    start_sender(office, server).wait(timeout=120)
    behave(server)
    after = [line.state for line in list_outbox(office)]
    assert set(after) <= ALLOWED
    doubts = after.count("perhaps_sent") - [line.state for line in before].count("perhaps_sent")
    assert doubts <= (1 if place in AFTER_THE_DOT else 0), place
    return doubts > 0


@pytest.mark.parametrize(
    ("kills", "aimed", "drops"),
    [(3, 2, 1), pytest.param(170, 40, 60, marks=[pytest.mark.long, pytest.mark.timeout(3600)])],
)
def test_a_sender_killed_or_cut_off_at_any_moment(
    office: Office, server: MailServer, kills: int, aimed: int, drops: int
) -> None:
    chance = random.Random(311)
    turns = ["aimed"] * aimed + ["kill"] * (kills - aimed) + ["drop"] * drops
    chance.shuffle(turns)
    written = between = doubts = settled = 0
    for turn in turns:
        waiting = [line.state for line in list_outbox(office)]
        missing = max(0, 20 - waiting.count("approved") - waiting.count("queued"))
        write(office, written + 1, missing)
        written += missing
        if turn == "drop":
            doubts += drop_once(office, server, chance)
        else:
            between += kill_once(office, server, chance, at_the_dot=turn == "aimed")
        if chance.random() < 0.5:
            settled += settle(office, server)
    settled += settle(office, server)
    assert start_sender(office, server).wait(timeout=240) == 0
    there = server.kept_ids()
    assert len(there) == len(set(there)), "a message arrived twice"
    assert set(there) == {line.message_id for line in list_outbox(office)}, "a message is missing"
    assert {line.state for line in list_outbox(office)} == {"sent"}
    assert between >= aimed
    assert settled <= kills + drops
    print(f"{kills} kills, {between} between final dot and answer; {drops} drops, {doubts} doubts of them;", end=" ")
    print(f"{written} messages, {settled} settled by a person, {len(there)} on the server, none twice")
