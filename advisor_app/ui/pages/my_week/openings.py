"""Where the work lies: which page, and at what, for each step and each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.week_progress import DRAFT, ON_THEIR_WAY, UNCERTAIN, EntityWeek, Stage, Step
from advisor_app.ui.targets import AuditAt, CasesOf, EntityAt, FollowUpsAt, MailAt, MailsIn, PlansAt, ReportsTo

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.office.rounds.week_progress import WeekProgress


@dataclass(frozen=True, slots=True)
class Opening:
    """A page, and what it is to open at; the page "file" stands for the choice of an export."""

    page: str
    target: object = None


CHOOSE_FILE = Opening("file")


def opening_of_step(step: Step, week: IsoWeek, progress: WeekProgress) -> Opening:
    """Where the step is worked on; where it is done, where it can be looked at."""
    found = Opening("audit", AuditAt(week, "draw"))
    if step is Step.IMPORT:
        found = Opening("cases") if progress.step(Step.IMPORT).finished else CHOOSE_FILE
    elif step is Step.SCORE:
        entity = progress.next_to_score
        found = Opening("audit", AuditAt(week, "score", entity.entity if entity else ""))
    elif step is Step.LETTERS:
        found = Opening("audit", AuditAt(week, "letters"))
    elif step is Step.SEND:
        found = _sending(week, progress)
    return found


def _sending(week: IsoWeek, progress: WeekProgress) -> Opening:
    for view, states in (("decide", UNCERTAIN), ("draft", (DRAFT,)), ("waiting", ON_THEIR_WAY)):
        if progress.with_mail(states):
            return Opening("mail", MailsIn(view))
    if progress.without_mail:
        return opening_of_cell("letter", progress.without_mail[0], week)
    return Opening("mail", MailsIn())


def opening_of_cell(column: str, row: EntityWeek, week: IsoWeek) -> Opening:
    """What a cell of the week stands for; the entity's own cell leads to what is next for it."""
    if column == "entity":
        column = {Stage.NOTHING_CLOSED: "advisor", Stage.DONE: "result"}.get(row.stage) or next_column(row)
    mail = Opening("audit", AuditAt(week, "letters", row.entity))
    if row.message_id:
        mail = Opening("mail", MailAt(row.message_id))
    elif not row.reachable:
        mail = Opening("entities", EntityAt(row.entity_id))
    ways = {
        "closed": Opening("cases", CasesOf(row.entity_id, row.entity)),
        "audit": Opening("audit", AuditAt(week, "score" if row.drawn else "draw", row.entity)),
        "result": Opening("audit", AuditAt(week, "results", row.entity)),
        "letter": mail if row.letter_current else Opening("audit", AuditAt(week, "letters", row.entity)),
        "number": Opening("audit", AuditAt(week, "letters", row.entity)),
        "advisor": Opening("entities", EntityAt(row.entity_id)),
    }
    return ways[column]


def opening_of_duty(duty_id: str, entity: str, day: date) -> Opening | None:
    """Where an entity's duty is fulfilled on a day, where that is a view of its own.

    Expired cases are followed up as they stand: that of the week under way, however many weeks were left out.
    """
    if duty_id == "EXPIRED-W":
        return Opening("mail", FollowUpsAt(IsoWeek.of(day), entity))
    if duty_id == "REPORT-M":
        return Opening("reports", ReportsTo(entity))
    views = {"PLAN": "plans", "PLAN-M": "progress", "ESCALATE": "escalations", "LEY-83": "ideas"}
    return Opening("plans", PlansAt(views[duty_id])) if duty_id in views else None


def next_column(row: EntityWeek) -> str:
    """The column of what is next for an entity."""
    return {
        Stage.NOTHING_CLOSED: "closed",
        Stage.TO_DRAW: "audit",
        Stage.TO_SCORE: "audit",
        Stage.TO_WRITE: "letter",
        Stage.TO_SEND: "letter",
        Stage.DONE: "audit",
    }[row.stage]
