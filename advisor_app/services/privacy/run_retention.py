"""What is older than the office keeps it: a report first, and taken away by a person's decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.privacy.retention import RetentionRule, retention_rules
from advisor_app.services.director import insist_on_director
from advisor_app.services.privacy.find_citizen import note_of

if TYPE_CHECKING:
    from advisor_app.services.office import Office

REASON = "plazo de conservación"


@dataclass(frozen=True, slots=True)
class RetentionLine:
    """`rows` are due to go, the oldest of them of the day `oldest`; 0 where the rule keeps for ever."""

    rule: RetentionRule
    rows: int
    oldest: date | None


@dataclass(frozen=True, slots=True)
class RetentionRun:
    """`removed` by kind; `compacted` as after an erasure."""

    lines: tuple[RetentionLine, ...]
    removed: dict[str, int]
    compacted: bool


def foresee_retention(office: Office, today: date | None = None) -> tuple[RetentionLine, ...]:
    """Changes nothing."""
    day = today or panama_day(now_utc())
    with office.store.reading() as reading:
        lines = []
        for rule in retention_rules(reading.settings.values_on(day), day):
            due = reading.citizen_data.retention.due(rule.kind, rule.before) if rule.before else None
            lines.append(RetentionLine(rule, due.rows if due else 0, due.oldest if due else None))
    return tuple(lines)


def run_retention(
    office: Office, today: date | None = None, *, told: Callable[[int, int], None] | None = None
) -> RetentionRun:
    """The director's. The records stay and count as before; their words go, and no export brings them back.

    `told` hears how many rules are done of how many.

    Raises `UserError("only_the_director")`.
    """
    lines = foresee_retention(office, today)
    removed: dict[str, int] = {}
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        for place, line in enumerate(lines):
            if told is not None:
                told(place, len(lines))
            if line.rule.before and line.rows:
                rule = line.rule
                gone = work.citizen_data.retention.remove(rule.kind, line.rule.before, note_of(office.who), REASON)
                removed[rule.kind] = gone
        if removed:
            if office.store.dialect == "sqlite":
                work.resolution_words.make_anew()
            rules = {line.rule.kind: f"{line.rule.before}" for line in lines if line.rule.kind in removed}
            work.history.append("privacy.retention", {"removed": removed, "before": rules})
        work.commit()
    touched = ("citizen_case", "case_change", "case_answer", "case_problem", "received_mail", "mail_content")
    return RetentionRun(lines, removed, office.store.compact(touched) if removed else True)
