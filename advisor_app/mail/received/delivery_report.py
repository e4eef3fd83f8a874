"""What a server tells of a message that it could not deliver, recipient by recipient (RFC 3464)."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from itertools import islice

from advisor_app.mail.server_words import server_words
from advisor_app.office.mail.correspondence import RecipientWord

_MOST = 200


def read_delivery_report(raw: bytes) -> tuple[RecipientWord, ...]:
    """Empty for what is no delivery report, or one that tells of nobody."""
    parsed = BytesParser(policy=policy.compat32).parsebytes(raw)
    told: list[RecipientWord] = []
    for part in islice(parsed.walk(), _MOST):
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            blocks = part.get_payload()
            if isinstance(blocks, list):
                told += [report for block in blocks[:_MOST] if (report := _report(block)) is not None]
    return tuple(told)


def _report(block: Message | EmailMessage | str) -> RecipientWord | None:
    """None for the block of the whole message, which names no recipient."""
    if isinstance(block, str):
        return None
    address = _value(block, "Final-Recipient") or _value(block, "Original-Recipient")
    action = str(block.get("Action") or "").strip().lower()
    if not address or not action:
        return None
    status = str(block.get("Status") or "").split()
    return RecipientWord(address, action, status[0] if status else "", _value(block, "Diagnostic-Code"))


def _value(block: Message, name: str) -> str:
    """What follows the type: "rfc822; jose@idaan.example"."""
    kind, semicolon, value = str(block.get(name) or "").partition(";")
    return server_words(value if semicolon else kind)
