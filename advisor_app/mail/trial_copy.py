"""A message as a trial: the same content, to one address alone, with the true recipients named at its top."""

from __future__ import annotations

import html
import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from advisor_app.mail.headers import address_header, header, text_header
from advisor_app.mail.message import MailMessage, read_headings

_POLICY = policy.SMTP.clone(refold_source="none", cte_type="7bit")
_WRITTEN_ANEW = (
    "message-id", "to", "cc", "subject", "in-reply-to", "references", "reply-to", "disposition-notification-to",
)  # fmt: skip
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def trial_copy(message: MailMessage, to: str, message_id: str) -> MailMessage:
    """Its recipients never see it; raises what `MailMessage` raises."""
    named = read_headings(message.raw)
    told = [("Para", named.to), ("Copia", named.cc)]
    lines = ["PRUEBA: este correo le llega solo a usted. Nada salió para la entidad."]
    lines += [f"{word}: {', '.join(one.address for one in people)}" for word, people in told if people]
    if message.label:
        lines.append(f"Entidad: {message.label}")
    parsed = BytesParser(EmailMessage, policy=_POLICY).parsebytes(message.raw)
    if (plain := parsed.get_body(("plain",))) is not None:
        text = str(plain.get_content())
        plain.set_content("\n".join(lines) + f"\n{'-' * 60}\n\n{text}", cte="quoted-printable")
    if (rich := parsed.get_body(("html",))) is not None:
        rich.set_content(_with_note(str(rich.get_content()), lines), subtype="html", cte="quoted-printable")
    for name in _WRITTEN_ANEW:
        del parsed[name]
    head = (
        header("Message-ID", message_id)
        + header("To", to)
        + text_header("Subject", f"[PRUEBA] {named.subject}")
        + address_header("Reply-To", (named.sender,))
    )
    raw = head.encode("ascii") + parsed.as_bytes(policy=_POLICY)
    return MailMessage(message_id, message.sender, (to,), raw, message.written_at, message.label)


def _with_note(content: str, lines: list[str]) -> str:
    said = "<br>".join(html.escape(line) for line in lines)
    note = (
        '<table role="presentation" width="100%" cellpadding="8" cellspacing="0" border="0">'
        '<tr><td bgcolor="#FFF3CD" style="font-family:Calibri,Arial,sans-serif;font-size:11pt;color:#4A3B00;">'
        f"{said}</td></tr></table>"
    )
    body = _BODY.search(content)
    at = body.end() if body else 0
    return content[:at] + note + content[at:]
