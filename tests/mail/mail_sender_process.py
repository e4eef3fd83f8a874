"""A program that sends what is queued in a journal; it is there to be killed.

Started with the journal's file, the server's port and its authority's file; the numbers of the messages stand in their
Message-IDs, so that it writes them anew, and they come out the same.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mail_journal import Journal
from mail_letters import message

from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.passwords import find_password
from advisor_app.mail.sending import send_all
from advisor_app.mail.smtp_server import SmtpServer
from advisor_app.mail.smtp_transport import SmtpTransport


def main(journal_file: str, port: str, authority: str, user: str) -> None:
    journal = Journal(Path(journal_file))
    journal.recover()
    server = SmtpServer(
        "127.0.0.1", int(port), user=user, password=find_password("127.0.0.1", user), ca_file=Path(authority)
    )
    queued = [message(int(each[1:33], 16)) for each in journal.with_state(OutboxState.QUEUED)]
    print("ready", flush=True)
    send_all(SmtpTransport(server), queued, journal)


if __name__ == "__main__":
    main(*sys.argv[1:])
