"""The templates that mails are written from now: the office's own, and the shipped ones where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.documents.mails.mail_templates import MailTemplates

if TYPE_CHECKING:
    from advisor_app.store import Reading


def office_mails(reading: Reading) -> MailTemplates:
    """Compiled once, for as many mails as are written with it."""
    return MailTemplates(reading.templates.own())
