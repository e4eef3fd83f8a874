"""A definition is kept, as its first edition or the next one; or it is no longer used, or used again."""

from __future__ import annotations

from dataclasses import replace

from advisor_app.office.reports.definition import KeptDefinition, ReportDefinition, checked
from advisor_app.office.reports.definition_text import definition_as_json
from advisor_app.services.office import Office
from advisor_app.services.reports.list_definitions import find_definition
from advisor_app.store import NEVER, UnitOfWork


def define_report(office: Office, definition: ReportDefinition, before: KeptDefinition | None = None) -> KeptDefinition:
    """Keep a definition: a new one, or the next edition of `before` as it was seen. The same again keeps nothing.

    What was prepared by an earlier edition stays as it was. Raises `UserError`: what `checked` raises;
    "report_name_taken", "changed_by_another".
    """
    wanted = checked(definition)
    if before is not None and before.id is not None and before.definition == wanted and not before.retired:
        return before
    with office.store.unit_of_work(office.who) as work:
        earlier = KeptDefinition(None, 0, wanted) if before is None else _as_seen(work, before)
        kept = work.reports.define(KeptDefinition(earlier.id, earlier.edition, wanted, False, earlier.version))
        _note(work, "report.defined", kept)
        work.commit()
    return kept


def retire_report(office: Office, name: str, *, retired: bool = True) -> KeptDefinition:
    """Take a definition out of use, or into use again. Raises `UserError("unknown_report_definition")`."""
    with office.store.unit_of_work(office.who) as work:
        found = stored(work, find_definition(work, name))
        kept = work.reports.retire(found, retired=retired)
        _note(work, "report.retired" if retired else "report.used_again", kept)
        work.commit()
    return kept


def _as_seen(work: UnitOfWork, before: KeptDefinition) -> KeptDefinition:
    """A standard one is kept by whoever first uses it, which changes nothing, or first changes it."""
    if before.id is not None:
        return before
    found = next((one for one in work.reports.definitions() if one.definition.name == before.definition.name), before)
    return found if found.definition == before.definition else replace(found, version=NEVER)


def stored(work: UnitOfWork, found: KeptDefinition) -> KeptDefinition:
    """The definition with its key: a standard one is kept when it is first used. The caller commits."""
    if found.id is not None:
        return found
    kept = work.reports.define(found)
    _note(work, "report.defined", kept)
    return kept


def _note(work: UnitOfWork, action: str, kept: KeptDefinition) -> None:
    told = {"edition": kept.edition, "definition": definition_as_json(kept.definition)}
    work.history.append(action, told, subject=kept.definition.name)
