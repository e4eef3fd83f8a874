"""Every kind of mail that the office writes. One that is not listed here cannot be written."""

from __future__ import annotations

from collections.abc import Mapping

from advisor_app.documents.mails.kinds_of_meetings_and_plans import OF_MEETINGS, OF_PLANS, OF_THE_OFFICE
from advisor_app.documents.mails.kinds_to_entities import TO_ENTITIES
from advisor_app.documents.mails.mail_kind import MailKind


def mail_kinds() -> Mapping[str, MailKind]:
    """All of them by name, in the order in which people look for them."""
    return {one.name: one for one in (*TO_ENTITIES, *OF_MEETINGS, *OF_PLANS, *OF_THE_OFFICE)}
