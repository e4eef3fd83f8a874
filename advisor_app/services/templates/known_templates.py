"""What may be edited: each kind of mail, what stands around all of them, and the letterhead's picture."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.documents.mails.mail_fields import Field
from advisor_app.documents.mails.mail_kind import FRAME, FROM_TEXT, MailKind
from advisor_app.documents.mails.mail_kinds import mail_kinds
from advisor_app.errors import UserError
from advisor_app.office.mail.template_editions import LOGO
from advisor_app.office.strict_table import nearest_word


@dataclass(frozen=True, slots=True)
class KnownTemplate:
    """`kind` is None for what belongs to every mail."""

    name: str
    title: str
    files: tuple[str, ...]
    kind: MailKind | None = None

    @property
    def is_picture(self) -> bool:
        return self.files == (LOGO,)


def known_templates() -> dict[str, KnownTemplate]:
    """All of them by name: the kinds of mail first."""
    of_kinds = [KnownTemplate(one.name, one.title, one.files, one) for one in mail_kinds().values()]
    of_all = [
        KnownTemplate("mails/marco", "El marco de todos los correos", (FRAME, FROM_TEXT)),
        KnownTemplate("mails/logo", "La imagen del membrete", (LOGO,)),
    ]
    return {one.name: one for one in (*of_kinds, *of_all)}


def template_named(name: str) -> KnownTemplate:
    """By its whole name, or by what stands after the folder where that is one alone.

    Raises `UserError("template_unknown")`.
    """
    known = known_templates()
    wanted = name.strip().removesuffix(".html").removesuffix(".txt").removesuffix(".png")
    found = [one for one in known.values() if wanted in (one.name, one.name.partition("/")[2])]
    if len(found) != 1:
        raise UserError("template_unknown", name=name, nearest=nearest_word(wanted, known), known=", ".join(known))
    return found[0]


def documented(fields: tuple[Field, ...], within: str = "") -> list[tuple[str, str, bool]]:
    """Each field's name as it stands in a template, what it is, and whether it must stand there."""
    told: list[tuple[str, str, bool]] = []
    for one in fields:
        told.append((within + one.name, one.says, one.required))
        told += documented(one.parts, f"{within}{one.name}.")
    return told
