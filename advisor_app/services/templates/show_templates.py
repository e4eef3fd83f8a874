"""The templates as they stand: whose they are, what they say, what they may use, what they said before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from advisor_app.documents.mails.check_templates import fields_of, layout_fields
from advisor_app.documents.mails.mail_fields import Field
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.office.mail.template_editions import TemplateEdition
from advisor_app.services.office import Office
from advisor_app.services.templates.known_templates import KnownTemplate, documented, known_templates, template_named

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """`own` where the office has changed it; `edition` counts what was saved, 0 for never. `tried` is True for the
    shipped one, and for one that somebody tried as it stands. `changed_at` is naive UTC.
    """

    name: str
    title: str
    own: bool
    edition: int
    tried: bool
    digest: str
    changed_by: str = ""
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShownFile:
    """`shipped` is what came with the program; `edition` what was saved last, 0 for nothing."""

    file: str
    text: str
    shipped: str
    edition: int


@dataclass(frozen=True, slots=True)
class ShownTemplate:
    """`fields`: name, what it is, whether it must stand. `editions`: of all its files, the latest first."""

    line: TemplateLine
    files: tuple[ShownFile, ...]
    fields: tuple[tuple[str, str, bool], ...]
    editions: tuple[TemplateEdition, ...]


def list_templates(office: Office) -> list[TemplateLine]:
    """In the order in which people look for them."""
    with office.store.reading() as reading:
        mails = MailTemplates(reading.templates.own())
        return [_line(reading, mails, one) for one in known_templates().values()]


def show_template(office: Office, name: str) -> ShownTemplate:
    """Raises `UserError("template_unknown")`."""
    template = template_named(name)
    with office.store.reading() as reading:
        mails, shipped = MailTemplates(reading.templates.own()), MailTemplates()
        line = _line(reading, mails, template)
        editions = [one for file in template.files for one in reading.templates.editions(file)]
    last: dict[str, int] = {}
    for one in editions:
        last[one.file] = max(last.get(one.file, 0), one.edition)
    shown = () if template.is_picture else template.files
    files = tuple(ShownFile(one, mails.source(one), shipped.source(one), last.get(one, 0)) for one in shown)
    latest = sorted(editions, key=lambda one: (one.saved_at, one.edition), reverse=True)
    return ShownTemplate(line, files, tuple(documented(_fields(template))), tuple(latest))


def _fields(template: KnownTemplate) -> tuple[Field, ...]:
    if template.is_picture:
        return ()
    if template.kind is None:
        return layout_fields(template.files[-1])
    return fields_of(template.kind, template.files[-1])


def _line(reading: Reading, mails: MailTemplates, template: KnownTemplate) -> TemplateLine:
    editions = [one for file in template.files for one in reading.templates.editions(file)]
    own = reading.templates.own()
    last = max(editions, key=lambda one: (one.saved_at, one.edition), default=None)
    changed = any(file in own for file in template.files)
    digest = mails.digest(template.kind.name) if template.kind is not None else ""
    return TemplateLine(
        template.name,
        template.title,
        own=changed,
        edition=max((one.edition for one in editions), default=0),
        tried=is_tried(reading, template.name, digest, mails),
        digest=digest,
        changed_by=last.saved_by if last else "",
        changed_at=last.saved_at if last else None,
    )


def is_tried(reading: Reading, name: str, digest: str, mails: MailTemplates) -> bool:
    """Whether what would be sent now is as shipped, or was tried by somebody as it stands."""
    return not digest or not mails.changed(name) or reading.templates.tried(name, digest)
