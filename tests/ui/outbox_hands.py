"""Messages in an office's outbox, and a mail server, for the window's tests."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "mail"))  # the tests' own mail server

from mail_certificates import make_certificates
from mail_letters import PDF, message, message_id
from mail_servers import PASSWORD, USER, MailServer, start_server

from advisor_app.mail.addresses import Mailbox
from advisor_app.office.calendar import now_utc
from advisor_app.office.mail.correspondence import KeptMessage, Refusal, SendingAttempt
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.store import new_id

__all__ = ["PASSWORD", "PDF", "USER", "MailServer", "make_certificates", "message_id", "start_server"]

ENTITIES = ("IDAAN", "Ñurú & Cía <Salud>", "MOP", "ASEP")
HOSTILE = (
    '<p>Casos: <b>2024-1</b> &lt;script&gt;</p><img src="https://espia.example/ver.png">'
    '<a href="https://espia.example/">vea</a><img src="file:///etc/hostname"><script>alert(1)</script>'
    '<link rel="stylesheet" href="https://espia.example/a.css">'
)


def write_messages(office: Office, count: int, **changes: object) -> list[str]:
    """So many drafts, from number 1 on, to the entities in turn; returns their Message-IDs."""
    with office.store.unit_of_work(office.who) as work:
        ids = work.entities.resolve(ENTITIES)
        for number in range(1, count + 1):
            entity = ids[ENTITIES[(number - 1) % len(ENTITIES)]]
            for address in (f"enlace{number}@entidad.example", *(["jefa@entidad.example"] if number == 2 else [])):
                work.liaisons.add(Liaison(new_id(), entity, f"Enlace {number}", LiaisonKind.OPERATIONAL, email=address))
        for number in range(1, count + 1):
            entity = ENTITIES[(number - 1) % len(ENTITIES)]
            told: dict[str, object] = {"label": entity, "attachments": (PDF,), **changes}
            if number == 2:
                told["cc"] = (Mailbox("jefa@entidad.example", "Jefa"),)
            work.outbox.add(kept_draft(new_id(), message(number, **told), ids[entity], None, None))
        work.commit()
    return [message_id(number) for number in range(1, count + 1)]


def put(office: Office, number: int, state: str, words: str = "", refused: Sequence[Refusal] = ()) -> None:
    """Let a message stand where a server left it."""
    with office.store.unit_of_work(office.who) as work:
        kept = work.outbox.by_message_id(message_id(number))
        kept = work.outbox.save(replace(kept, state=state, words=words, refused=tuple(refused), attempts=1))
        now = now_utc()
        work.outbox.put_attempt(kept, SendingAttempt(1, "smtp", now, now, "perhaps_sent", "final_dot", None, words))
        work.commit()


def kept(office: Office, number: int) -> KeptMessage:
    with office.store.reading() as reading:
        return reading.outbox.by_message_id(message_id(number))


def states(office: Office) -> list[str]:
    with office.store.reading() as reading:
        return [one.state for one in reading.outbox.all()]
