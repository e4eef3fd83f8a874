"""Which messages were written with a template that the office has changed, and that nobody has tried since."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from advisor_app.office.mail.sending_plan import SendingPlan

if TYPE_CHECKING:
    from advisor_app.store import Reading


def untried_templates(reading: Reading, plans: Collection[SendingPlan]) -> list[SendingPlan]:
    """Of these. A template as it is shipped needs no trial."""
    written = [one for one in plans if one.template]
    if not written or not reading.templates.own():
        return []
    shipped = _shipped({one.template for one in written})
    return [
        one
        for one in written
        if one.template_digest != shipped.get(one.template)
        and not reading.templates.tried(one.template, one.template_digest)
    ]


def _shipped(kinds: Collection[str]) -> dict[str, str]:
    from advisor_app.documents.mails.mail_kinds import mail_kinds
    from advisor_app.documents.mails.mail_templates import MailTemplates

    templates, known = MailTemplates(), mail_kinds()
    return {kind: templates.digest(kind) for kind in kinds if kind in known}
