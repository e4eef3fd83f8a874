"""Sending the outbox: 25 mails of 100 KB each, beside smtplib alone against the same server in the same run.

    python benchmarks/outbox.py

The server is the tests' own, in a process of its own, with STARTTLS and login; it keeps each message on the disk before
it answers. Ours commits each message's state before the content goes and after the answer, on the disk; smtplib alone
sends the same bytes over one connection and keeps nothing. By the clock, best of some runs, in turns.
"""

from __future__ import annotations

import argparse
import base64
import os
import smtplib
import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests" / "mail"))  # the tests' own mail server

from mail_certificates import make_certificates
from mail_letters import content, message_id
from mail_servers import PASSWORD, QUICK, USER, MailServer, start_server

from advisor_app.bootstrap import open_office
from advisor_app.mail.composing import Attachment, compose
from advisor_app.mail.message import MailMessage
from advisor_app.mail.smtp_server import Tls
from advisor_app.mail.smtp_transport import SmtpTransport
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.settings import Settings
from advisor_app.store import new_id

MAILS = 25
SIZE = 100_000


def write(first: int) -> list[MailMessage]:
    """Each with an attachment of its own, as a report's PDF is."""
    return [
        compose(content(number, attachments=(Attachment("informe.pdf", os.urandom(SIZE), "application/pdf"),)))
        for number in range(first, first + MAILS)
    ]


def by_smtplib(server: MailServer, messages: list[MailMessage]) -> float:
    address = server.address()
    began = time.perf_counter()
    smtp = smtplib.SMTP(address.host, address.port, "localhost", timeout=20)
    smtp.starttls(context=address.context())
    smtp.ehlo()
    code, words = smtp.docmd("AUTH", "PLAIN " + base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode())
    assert code == 235, words
    for each in messages:
        smtp.sendmail(each.sender, each.recipients, each.raw)
    smtp.quit()
    return time.perf_counter() - began


def by_outbox(office: Office, server: MailServer, messages: list[MailMessage]) -> float:
    with office.store.unit_of_work(office.who) as work:
        for each in messages:
            work.outbox.add(kept_draft(new_id(), each, None, None, None))
        work.commit()
    approve_messages(office, despite="nobody of this measurement stands in a directory")
    began = time.perf_counter()
    done = send_messages(office, SmtpTransport(server.address(time_outs=QUICK)))
    took = time.perf_counter() - began
    assert all(line.state == "sent" for line in done.lines)
    return took


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=7)
    runs = asked.parse_args().runs
    with tempfile.TemporaryDirectory() as there:
        folder = Path(there)
        known = make_certificates(folder)
        server = start_server(folder / "server", Tls.STARTTLS, pem=known.good, authority=known.authority)
        office = open_office(Settings(database=str(folder / "office.sqlite"), who="Ana"))
        try:
            ours, alone = measure(office, server, runs)
        finally:
            office.store.close()
            server.stop()
    print(f"{MAILS} mails of {SIZE // 1000} KB: ours {ours:.2f} s, {MAILS / ours:.0f} a second", end="; ")
    print(f"smtplib alone {alone:.2f} s; {ours / alone:.2f} x")


def measure(office: Office, server: MailServer, runs: int) -> tuple[float, float]:
    ours, alone = [], []
    for run in range(runs):
        ours.append(by_outbox(office, server, write(1 + 2 * run * MAILS)))
        alone.append(by_smtplib(server, write(1 + (2 * run + 1) * MAILS)))
    kept = server.kept_ids()
    assert len(kept) == len(set(kept)) == 2 * runs * MAILS
    assert message_id(1) in kept
    return min(ours), min(alone)


if __name__ == "__main__":
    main()
