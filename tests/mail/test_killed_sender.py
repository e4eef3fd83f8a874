"""A sender killed at random moments never makes a message arrive twice, and never loses one."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from mail_certificates import Certificates
from mail_journal import Journal
from mail_letters import message_id
from mail_servers import PASSWORD, USER, MailServer

from advisor_app.mail import outbox
from advisor_app.mail.outbox import OutboxEntry, OutboxState
from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls

WAITING = 12
"""More messages than one run can send before it is killed."""
DELAY = 0.03
LATEST_KILL = 0.3
SETTLED = {OutboxState.QUEUED, OutboxState.SENT, OutboxState.PERHAPS_SENT}


class Office:
    def __init__(self, folder: Path, server: MailServer, seed: int) -> None:
        self.file = folder / "journal.jsonl"
        self.server = server
        self.chance = random.Random(seed)
        self.written = 0
        self.lost = 0

    def start_sender(self) -> subprocess.Popen[str]:
        program = Path(__file__).with_name("mail_sender_process.py")
        told = [str(self.file), str(self.server.port), str(self.server.authority), USER]
        sender = subprocess.Popen(
            [sys.executable, str(program), *told],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, PASSWORD_VARIABLE: PASSWORD},
        )
        assert sender.stdout is not None
        assert sender.stdout.readline() == "ready\n"
        return sender

    def fill_the_queue(self, journal: Journal) -> None:
        missing = WAITING - len(journal.with_state(OutboxState.QUEUED))
        new = range(self.written + 1, self.written + 1 + missing)
        journal.put(*(OutboxEntry(message_id(number), OutboxState.QUEUED) for number in new))
        self.written += missing

    def kill_once(self, *, at_the_final_dot: bool) -> bool:
        """Start, kill, and check the states; tells whether the kill came between a final dot and its answer."""
        journal = Journal(self.file)
        self.fill_the_queue(journal)
        before = len(journal.with_state(OutboxState.PERHAPS_SENT))
        journal.close()
        seen = len(self.server.events())
        sender = self.start_sender()
        if at_the_final_dot:
            assert wait_until(lambda: any(event["what"] == "dot" for event in self.server.events()[seen:]))
        else:
            time.sleep(self.chance.uniform(0, LATEST_KILL))
        assert sender.poll() is None, "it had nothing left to send"
        sender.kill()
        sender.communicate()
        assert wait_until(self._server_is_idle)
        happened = [event["what"] for event in self.server.events()[seen:]]
        journal = Journal(self.file)
        assert journal.recover() <= 1
        assert {entry.state for entry in journal.entries.values()} <= SETTLED
        assert len(journal.with_state(OutboxState.PERHAPS_SENT)) <= before + 1
        if self.chance.random() < 0.5:
            self.settle(journal)
        journal.close()
        return happened.count("dot") > happened.count("answered")

    def settle(self, journal: Journal) -> None:
        """What a person does: look at the server's list, message by message."""
        there = set(self.server.kept_ids())
        for each in journal.with_state(OutboxState.PERHAPS_SENT):
            if each in there:
                journal.change(each, lambda entry: outbox.settle_as_sent(entry, by="Ana"))
            else:
                self.lost += 1
                journal.change(each, lambda entry: outbox.queue_again(entry, by="Ana"))

    def finish(self) -> dict[str, OutboxEntry]:
        journal = Journal(self.file)
        self.settle(journal)
        journal.close()
        assert self.start_sender().communicate(timeout=60) == ("", None)
        journal = Journal(self.file)
        journal.close()
        return journal.entries

    def _server_is_idle(self) -> bool:
        happened = [event["what"] for event in self.server.events()]
        return happened.count("opened") == happened.count("closed")


def wait_until(true: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def kill_often(office: Office, *, kills: int, at_the_final_dot: int) -> int:
    aimed = set(office.chance.sample(range(kills), at_the_final_dot))
    between = sum(office.kill_once(at_the_final_dot=turn in aimed) for turn in range(kills))
    entries = office.finish()
    there = office.server.kept_ids()
    assert len(there) == len(set(there)), "a message arrived twice"
    assert set(there) == set(entries), "a message is missing"
    assert {entry.state for entry in entries.values()} == {OutboxState.SENT}
    return between


def slow_server(certificates: Certificates, another_server: Callable[..., MailServer]) -> MailServer:
    """Answers late; a message of an odd number is lost if its sender is gone before the answer."""
    server = another_server(Tls.STARTTLS, pem=certificates.good, authority=certificates.authority)
    odd = {f"enlace{number}": {"late": True} for number in range(1, 2000, 2)}
    server.behave(all={"delay": DELAY}, **odd)
    return server


def test_a_dozen_kills(tmp_path: Path, certificates: Certificates, another_server: Callable[..., MailServer]) -> None:
    office = Office(tmp_path, slow_server(certificates, another_server), seed=311)
    assert kill_often(office, kills=12, at_the_final_dot=3) >= 3
    assert len(office.server.kept_ids()) > 12


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(5))
def test_two_hundred_kills(
    tmp_path: Path, certificates: Certificates, another_server: Callable[..., MailServer], seed: int
) -> None:
    office = Office(tmp_path, slow_server(certificates, another_server), seed)
    assert kill_often(office, kills=40, at_the_final_dot=4) >= 4
    assert office.lost, "no kill cost the server a message"
