"""A template is changed for the whole office, put back to an earlier version, or to the shipped one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor_app.errors import UserError
from advisor_app.office.mail.template_editions import TemplateEdition
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office
from advisor_app.services.templates.check_template import TemplateFlaw, flaws_of
from advisor_app.services.templates.known_templates import KnownTemplate, template_named
from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class SavedTemplate:
    """`editions` are the files that changed; with flaws nothing was saved."""

    name: str
    editions: tuple[TemplateEdition, ...] = ()
    flaws: tuple[TemplateFlaw, ...] = ()


def save_template(
    office: Office, name: str, files: Mapping[str, bytes], seen: Mapping[str, int] | None = None
) -> SavedTemplate:
    """Check and keep what is different from what holds; `seen` are the editions that the editor saw, by file.

    A template's files say one thing: where another saved any of them since, none is kept.
    Raises what `check_template` raises, "changed_by_another" and "only_the_director".
    """
    template = template_named(name)
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        _insist_on_seen(work, seen)
        own = work.templates.own()
        changed = {file: content for file, content in files.items() if own.get(file) != content}
        flaws = flaws_of(work, template, changed)
        if flaws:
            return SavedTemplate(template.name, flaws=tuple(flaws))
        kept = [_keep(work, template, file, content) for file, content in sorted(changed.items())]
        work.commit()
    return SavedTemplate(template.name, tuple(kept))


def reset_template(office: Office, name: str, seen: Mapping[str, int] | None = None) -> SavedTemplate:
    """Back to the shipped one; what was saved stays among the earlier versions. `seen` as in `save_template`.

    Raises `UserError`: "template_unknown", "template_not_changed", "changed_by_another", "only_the_director".
    """
    template = template_named(name)
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        _insist_on_seen(work, seen)
        own = work.templates.own()
        changed = [file for file in template.files if file in own]
        if not changed:
            raise UserError("template_not_changed", name=template.name)
        kept = [_keep(work, template, file, None) for file in changed]
        work.commit()
    return SavedTemplate(template.name, tuple(kept))


def _insist_on_seen(work: UnitOfWork, seen: Mapping[str, int] | None) -> None:
    for file, edition in (seen or {}).items():
        work.templates.insist_on_last(file, edition)


def _keep(work: UnitOfWork, template: KnownTemplate, file: str, content: bytes | None) -> TemplateEdition:
    before = work.templates.editions(file)
    kept = work.templates.save(file, content)
    earlier = before[-1].digest if before else ""
    values = {"template": template.name, "file": file, "edition": kept.edition, "before": earlier, "after": kept.digest}
    work.history.append("template.saved" if content is not None else "template.reset", values, subject=file)
    return kept
