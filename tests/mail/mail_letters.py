"""Messages as the tests of the mail room need them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment, MailContent, compose
from advisor_app.mail.message import MailMessage, message_id_for

OFFICE = UUID("01890000-0000-7000-8000-00000000a3f1")
WRITTEN = datetime(2024, 3, 26, 3, 30)  # half past ten in the evening of the 25th in Panama
SENDER = Mailbox("calidad@atencion.example", "Calidad 3-1-1")


def message_id(number: int) -> str:
    return message_id_for(OFFICE, UUID(int=number), SENDER.domain)


def content(number: int = 1, **changes: object) -> MailContent:
    said: dict[str, object] = {
        "message_id": message_id(number),
        "sender": SENDER,
        "to": (Mailbox(f"enlace{number}@entidad.example", "José Muñoz Peña"),),
        "subject": f"Hallazgos de la semana 2024-W12, n.º {number}",
        "text": "Buenos días:\n.\nUna línea que empieza con punto\n..dos\nfin",
        "html": "<p>Buenos días &amp; <b>gracias</b></p>",
        "written_at": WRITTEN,
        "label": "Autoridad de Tránsito",
    }
    return MailContent(**(said | changes))  # type: ignore[arg-type]


def message(number: int = 1, **changes: object) -> MailMessage:
    return compose(content(number, **changes))


PDF = Attachment("Carta n.º 7 – Tránsito.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20, "application/pdf")
LARGE = Attachment("casos.bin", bytes(range(256)) * 600)
