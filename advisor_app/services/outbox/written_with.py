"""Which template a draft was written with, as the template then was."""

from __future__ import annotations

from dataclasses import replace

from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.store import UnitOfWork


def note_template(work: UnitOfWork, kept: KeptMessage, mail: WrittenMail) -> None:
    """Within the unit of work that drafts it: a template that was changed is tried before its mails are approved."""
    if mail.template:
        plan = work.mail_plans.of_one(kept.id, kept.entity_id)
        work.mail_plans.put(replace(plan, template=mail.template, template_digest=mail.digest))
