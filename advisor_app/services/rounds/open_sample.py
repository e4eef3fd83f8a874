"""Open an entity's sample to score it: its audit, begun where it was not, and the cases with all that is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.scoring.audit import case_facts
from advisor_app.services.audits.find_audit import ScoredAudit, show_audit
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.office import Office
from advisor_app.services.rounds.plan_round import sample_drawn


@dataclass(frozen=True, slots=True)
class OpenedSample:
    """`cases` are told as they stood when the audit began, with the words that only the case's own record keeps.

    `changed_since` names those that a later export told otherwise. `statement` is what the sample lets one say.
    """

    scored: ScoredAudit
    cases: Mapping[str, Case]
    changed_since: frozenset[str]
    statement: str
    begun_now: bool


def open_sample(office: Office, week: IsoWeek, entity: str) -> OpenedSample:
    """Raises what `start_audit` raises."""
    begun_now = False
    try:
        scored = show_audit(office, week, entity)
    except UserError as error:
        if error.code != "audit_not_started":
            raise
        scored, begun_now = start_audit(office, week, entity), True
    with office.store.reading() as reading:
        known = reading.cases.by_numbers(scored.drawn.sample)
    cases, changed = {}, set()
    for number, facts in scored.facts.items():
        now = known.get(number)
        cases[number] = facts.case if now is None else _as_it_stood(facts.case, now)
        if now is not None and case_facts(now) != facts.case:
            changed.add(number)
    return OpenedSample(scored, cases, frozenset(changed), sample_drawn(scored.drawn).statement, begun_now)


def _as_it_stood(then: Case, now: Case) -> Case:
    return replace(
        then,
        entity=now.entity,
        province=now.province,
        district=now.district,
        corregimiento=now.corregimiento,
        subject=now.subject,
        resolution=now.resolution,
        owner=now.owner,
    )
