"""A template looked at before it is saved, or as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.documents.mails.check_templates import check_frame, check_layout, check_mail
from advisor_app.documents.mails.mail_kind import FRAME
from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.errors import UserError
from advisor_app.office.mail.inline_picture import InlinePicture
from advisor_app.office.mail.template_editions import LOGO
from advisor_app.services.office import Office
from advisor_app.services.templates.known_templates import KnownTemplate, template_named

if TYPE_CHECKING:
    from advisor_app.store import Reading

MOST_OF_A_LOGO = 60
"""KB; it travels with every mail."""


@dataclass(frozen=True, slots=True)
class TemplateFlaw:
    """`code` is a key of the messages, `detail` their value; `line` is 0 where the flaw is of the whole file."""

    file: str
    line: int
    code: str
    detail: str


def check_template(office: Office, name: str, files: Mapping[str, bytes] | None = None) -> list[TemplateFlaw]:
    """With the contents that are given in place of those that hold; none where all is well.

    Raises `UserError`: "template_unknown", "template_not_text", "mail_picture_unknown", "mail_picture_too_large".
    """
    template = template_named(name)
    with office.store.reading() as reading:
        return flaws_of(reading, template, files or {})


def flaws_of(reading: Reading, template: KnownTemplate, files: Mapping[str, bytes]) -> list[TemplateFlaw]:
    """Of a change to what stands around all mails, also what it spoils in any of them."""
    for file, content in files.items():
        _insist_on_content(file, content)
    mails = MailTemplates({**reading.templates.own(), **files})
    found: list[TemplateFlaw] = []
    if template.kind is None:
        told = {FRAME: check_frame(mails), **check_layout(mails)} if not template.is_picture else {}
        found += [TemplateFlaw(file, one.line, one.code, one.detail) for file, all_ in told.items() for one in all_]
    kinds = [template.kind] if template.kind is not None else list(mail_kinds().values())
    for kind in kinds if not found else ():
        for file, flaws in check_mail(kind, mails).items():
            found += [TemplateFlaw(file, one.line, one.code, one.detail) for one in flaws]
    return found


def _insist_on_content(file: str, content: bytes) -> None:
    if file == LOGO:
        picture = InlinePicture("logo.png", content)
        if picture.media_type and len(content) > MOST_OF_A_LOGO * 1000:
            size = len(content) // 1000
            raise UserError("mail_picture_too_large", file="logo.png", size=size, most=MOST_OF_A_LOGO)
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise UserError("template_not_text", file=file) from None
