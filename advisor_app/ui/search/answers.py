"""One line of what was found: its kind, what it says, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.calendar import IsoWeek
from advisor_app.store import CaseLine, CaseQuery
from advisor_app.store.search.answers import FoundRecord
from advisor_app.ui.formats import day, moment
from advisor_app.ui.targets import (
    AuditAt,
    CasesAt,
    CorrespondenceWith,
    EntityAt,
    MailAt,
    MeetingAt,
    PlansAt,
)

GROUPS: dict[str, str] = {
    "entity": str(QT_TRANSLATE_NOOP("Find", "Entities")),
    "person": str(QT_TRANSLATE_NOOP("Find", "People")),
    "case": str(QT_TRANSLATE_NOOP("Find", "Cases")),
    "meeting": str(QT_TRANSLATE_NOOP("Find", "Meetings")),
    "commitment": str(QT_TRANSLATE_NOOP("Find", "Commitments")),
    "plan": str(QT_TRANSLATE_NOOP("Find", "Action plans")),
    "escalation": str(QT_TRANSLATE_NOOP("Find", "Escalations")),
    "idea": str(QT_TRANSLATE_NOOP("Find", "Ideas")),
    "letter": str(QT_TRANSLATE_NOOP("Find", "Letters")),
    "objection": str(QT_TRANSLATE_NOOP("Find", "Objections")),
    "mail": str(QT_TRANSLATE_NOOP("Find", "Mails")),
    "received": str(QT_TRANSLATE_NOOP("Find", "Received mails")),
    "command": str(QT_TRANSLATE_NOOP("Find", "Go to and do")),
    "setting": str(QT_TRANSLATE_NOOP("Find", "Settings")),
    "manual": str(QT_TRANSLATE_NOOP("Find", "Manual")),
}
"""In the order in which equally good groups stand."""
_LEAST = 99


@dataclass(frozen=True, slots=True)
class Answer:
    """`quality` as `FoundRecord` has it. `key` tells it from others of its kind."""

    kind: str
    key: str
    title: str
    told: str
    beside: str
    quality: int
    open: Callable[[], None]


def group_said(kind: str) -> str:
    return QCoreApplication.translate("Find", GROUPS[kind])


def in_groups(answers: Iterable[Answer]) -> list[tuple[str, list[Answer]]]:
    """The group with the best answer first; within a group as they came."""
    groups: dict[str, list[Answer]] = {kind: [] for kind in GROUPS}
    for one in answers:
        groups[one.kind].append(one)
    filled = [(kind, listed) for kind, listed in groups.items() if listed]
    return sorted(filled, key=lambda group: min((one.quality for one in group[1]), default=_LEAST))


def record_answers(found: Sequence[FoundRecord], go_to: Callable[[str, object], None]) -> list[Answer]:
    return [_record(one, go_to) for one in found]


def case_answers(lines: Sequence[CaseLine], typed: str, go_to: Callable[[str, object], None]) -> list[Answer]:
    return [_case(line, typed, go_to) for line in lines]


def _record(one: FoundRecord, go_to: Callable[[str, object], None]) -> Answer:
    page, target = _place(one)
    beside = " · ".join(part for part in (one.entity if one.kind != "entity" else "", day(one.on)) if part)
    told = one.told if one.told != one.title else ""
    return Answer(one.kind, one.key, one.title, told, beside, one.quality, lambda: go_to(page, target))


def _place(one: FoundRecord) -> tuple[str, object]:
    """The page that shows a record, and what of it."""
    match one.kind:
        case "entity" | "person":
            place: tuple[str, object] = "entities", EntityAt(UUID(one.key))
        case "meeting" | "commitment":
            place = "meetings", MeetingAt(UUID(one.key))
        case "plan" | "escalation" | "idea":
            place = "plans", PlansAt(f"{one.kind}s", one.key)
        case "mail":
            place = "mail", MailAt(one.key)
        case "received":
            place = "mail", CorrespondenceWith(one.entity, one.key)
        case "letter" | "objection":
            week, _, number = one.key.partition("/")
            view, objection = ("letters", "") if one.kind == "letter" else ("results", number)
            place = "audit", AuditAt(IsoWeek.parse(week), view, one.entity, objection=objection)
    return place


def _case(line: CaseLine, typed: str, go_to: Callable[[str, object], None]) -> Answer:
    target = CasesAt(line.number, CaseQuery(numbers=(line.number,)))
    told = " · ".join(part for part in (line.type, line.subject) if part)
    beside = " · ".join(
        part for part in (line.entity, moment(line.created, day_only="created" in line.day_only)) if part
    )
    exact = line.number.casefold() == typed.strip().casefold()
    return Answer("case", line.number, line.number, told, beside, 0 if exact else 4, lambda: go_to("cases", target))
