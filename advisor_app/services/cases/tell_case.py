"""A case's story: what each import made of it, and what the audits that drew it found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from advisor_app.documents.letters.letter import letter_number
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.audits.find_audit import whole_audit
from advisor_app.store import CaseChange, Reading

StepKind = Literal["came", "changed", "quiet"]
AuditVerdict = Literal["drawn", "replaced", "scoring", "conforming", "nonconforming"]


@dataclass(frozen=True, slots=True)
class Step:
    """One import that changed the case, or several that brought it as it was; moments are naive in UTC."""

    kind: StepKind
    at: tuple[datetime, ...]
    """Of the imports, the last one last."""
    file_names: tuple[str, ...]
    fields: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class CaseAudit:
    """What a week's audit made of the case; `letter`: its number, once it was issued."""

    week: IsoWeek
    entity: str
    drawn_at: datetime
    verdict: AuditVerdict
    letter: str


def steps_of(reading: Reading, number: str, changes: list[CaseChange]) -> tuple[Step, ...]:
    """The latest first; imports that changed nothing are folded into one step."""
    by_import = {change.import_id: change for change in changes}
    steps: list[Step] = []
    quiet: list[tuple[datetime, str]] = []

    def fold() -> None:
        if quiet:
            steps.append(Step("quiet", tuple(at for at, _ in quiet), tuple(name for _, name in quiet), {}))
            quiet.clear()

    for place, brought in enumerate(reading.cases.brought_by(number)):
        change = by_import.get(brought.import_id)
        if place == 0 or change is not None:
            fold()
            fields = {} if change is None else change.fields
            steps.append(Step("came" if place == 0 else "changed", (brought.at,), (brought.file_name,), fields))
        else:
            quiet.append((brought.at, brought.file_name))
    fold()
    return tuple(reversed(steps))


def audits_of(reading: Reading, number: str) -> tuple[CaseAudit, ...]:
    """The latest first."""
    rounds = reading.rounds.holding(number)
    begun = reading.audits.of_rounds([drawn.id for drawn in rounds])
    letters = reading.letters.of_audits([audit.id for audit in begun.values()])
    names = {one.id: one.name for one in reading.entities.all()}
    told = []
    for drawn in rounds:
        audit = begun.get(drawn.id)
        entity = names.get(drawn.entity_id, "")
        verdict: AuditVerdict = "drawn"
        letter = ""
        if any(one.number == number for one in drawn.replacements):
            verdict = "replaced"
        elif audit is not None and not audit.finished:
            verdict = "scoring"
        elif audit is not None:
            score = whole_audit(reading, entity, drawn, audit, number).score_of(number)
            verdict = "nonconforming" if score.nonconforming else "conforming"
        if audit is not None and letters.get(audit.id):
            last = letters[audit.id][-1]
            letter = letter_number(last.year, last.serial)
        told.append(CaseAudit(drawn.week, entity, drawn.drawn_at, verdict, letter))
    return tuple(reversed(told))
