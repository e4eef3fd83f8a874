"""Writing a message: text, HTML and attachments become the bytes that are kept and sent."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.headers import address_header, header, text_header
from advisor_app.mail.message import MailMessage, checked_message_id
from advisor_app.mail.one_line import one_line
from advisor_app.office.calendar import in_panama
from advisor_app.office.mail.inline_picture import InlinePicture

_LONGEST_SUBJECT = 300
_LONGEST_FILE_NAME = 150
_MEDIA_TYPE = re.compile(r"(application|audio|font|image|model|text|video)/([A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126})")
_NOT_IN_FILE_NAMES = frozenset('<>:"/\\|?*')

# RFC 2045 allows encoded lines of 76 characters; the library's SMTP policy would write 78.
_WRITING = policy.SMTP.clone(max_line_length=76)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels with a message; `media_type` is like "application/pdf".

    Raises `UserError`: "mail_attachment_name", "mail_attachment_type", "mail_file_name_line_break" or
    "mail_file_name_too_long".
    """

    file_name: str
    content: bytes
    media_type: str = "application/octet-stream"

    def __post_init__(self) -> None:
        name = one_line(self.file_name, what="file_name", longest=_LONGEST_FILE_NAME)
        if not name.strip(". ") or _NOT_IN_FILE_NAMES & set(name):
            raise UserError("mail_attachment_name", value=self.file_name)
        if _MEDIA_TYPE.fullmatch(self.media_type) is None:
            raise UserError("mail_attachment_type", value=self.media_type)
        object.__setattr__(self, "file_name", name)


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """An invitation that mail programs offer to answer (RFC 6047); `method` as in its text: "REQUEST" or "CANCEL"."""

    text: str
    method: str


@dataclass(frozen=True, slots=True)
class MailContent:
    """What a message says, to whom, and when it was written (`written_at`: naive UTC, or aware).

    `html` may be empty: then the message is plain text. `automatic` is for what no person looked at before it left
    (RFC 3834): mailboxes then don't answer that somebody is away, which is worth knowing of a letter that was approved.
    `label` is what a person calls the message (the entity).
    """

    message_id: str
    sender: Mailbox
    to: tuple[Mailbox, ...]
    subject: str
    text: str
    written_at: datetime
    html: str = ""
    cc: tuple[Mailbox, ...] = ()
    reply_to: Mailbox | None = None
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    """What the conversation held before, the oldest first; `in_reply_to` comes after them."""
    attachments: tuple[Attachment, ...] = ()
    automatic: bool = False
    label: str = ""
    calendar: CalendarPart | None = None
    pictures: tuple[InlinePicture, ...] = ()
    """Those that the HTML names by their content ids."""


def compose(content: MailContent) -> MailMessage:
    """The message that says this: the same bytes for the same content.

    Raises `UserError`: "mail_no_recipient", "mail_no_subject", "mail_subject_line_break", "mail_subject_too_long",
    "mail_text_unreadable", "mail_message_id_unreadable".
    """
    subject = one_line(content.subject, what="subject", longest=_LONGEST_SUBJECT)
    if not subject:
        raise UserError("mail_no_subject", label=content.label)
    if not content.to:
        raise UserError("mail_no_recipient", label=content.label)
    raw = _headers(content, subject).encode("ascii") + _mime(content)
    return MailMessage(
        message_id=content.message_id,
        sender=content.sender.address,
        recipients=_once_each([mailbox.address for mailbox in (*content.to, *content.cc)]),
        raw=raw,
        written_at=content.written_at,
        label=content.label,
    )


def _headers(content: MailContent, subject: str) -> str:
    written = [
        address_header("From", [content.sender]),
        address_header("To", content.to),
        address_header("Cc", content.cc) if content.cc else "",
        address_header("Reply-To", [content.reply_to]) if content.reply_to else "",
        text_header("Subject", subject),
        header("Date", format_datetime(in_panama(content.written_at))),
        header("Message-ID", checked_message_id(content.message_id)),
    ]
    if content.in_reply_to:
        earlier = checked_message_id(content.in_reply_to)
        thread = dict.fromkeys([*map(checked_message_id, content.references), earlier])
        written += [header("In-Reply-To", earlier), header("References", "\r\n ".join(thread))]
    if content.automatic:
        written.append(header("Auto-Submitted", "auto-generated"))
    return "".join([*written, header("Content-Language", "es")])


def _mime(content: MailContent) -> bytes:
    """MIME headers and body; everything is encoded to seven bits, so that no server has a reason to change it."""
    mime = EmailMessage(policy=_WRITING)
    mime.set_content(_encodable(content.text), charset="utf-8", cte="quoted-printable")
    if content.html:
        mime.add_alternative(_encodable(content.html), subtype="html", charset="utf-8", cte="quoted-printable")
    _add_pictures(mime, content.pictures)
    if content.calendar is not None:
        mime.add_alternative(
            _encodable(content.calendar.text),
            subtype="calendar",
            charset="utf-8",
            cte="base64",
            params={"method": content.calendar.method},
        )
    for attachment in content.attachments:
        kind, _, subtype = attachment.media_type.partition("/")
        mime.add_attachment(attachment.content, maintype=kind, subtype=subtype, filename=attachment.file_name)
    _fix_boundaries(mime, content.message_id)
    return mime.as_bytes()


def _add_pictures(mime: EmailMessage, pictures: tuple[InlinePicture, ...]) -> None:
    """Beside the HTML, as multipart/related (RFC 2387): shown in it, and not offered as attachments."""
    html = mime.get_body(("html",))
    if html is None:
        return
    for one in pictures:
        kind, _, subtype = one.media_type.partition("/")
        cid = f"<{one.content_id}>"
        html.add_related(one.content, maintype=kind, subtype=subtype, cid=cid, disposition="inline", filename=one.name)


def _fix_boundaries(mime: EmailMessage, message_id: str) -> None:
    """Boundaries from the Message-ID instead of chance; "=_" can't stand in base64 or quoted-printable."""
    for number, part in enumerate(mime.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{number}_{hashlib.sha256(message_id.encode()).hexdigest()[:32]}")


def _encodable(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise UserError("mail_text_unreadable") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _once_each(addresses: list[str]) -> tuple[str, ...]:
    first_spelling: dict[str, str] = {}
    for address in addresses:
        first_spelling.setdefault(address.casefold(), address)
    return tuple(first_spelling.values())
