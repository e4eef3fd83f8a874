"""What the window says of escalations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from advisor_app.office.escalations.lifecycle import Missing
from advisor_app.office.escalations.records import FollowKind, Level, Outcome, PaperKind, RecordKind
from advisor_app.office.escalations.records import State as EscalationState
from advisor_app.services.escalations.list_escalations import EscalationLine
from advisor_app.ui.formats import day
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column


def state_said(state: EscalationState) -> str:
    return {
        EscalationState.DRAFT: QCoreApplication.translate("Escalations", "draft"),
        EscalationState.WAITING: QCoreApplication.translate("Escalations", "awaits the decision"),
        EscalationState.RAISED: QCoreApplication.translate("Escalations", "raised further"),
        EscalationState.DECIDED: QCoreApplication.translate("Escalations", "decided"),
        EscalationState.SETTLED: QCoreApplication.translate("Escalations", "settled"),
        EscalationState.WITHDRAWN: QCoreApplication.translate("Escalations", "withdrawn"),
    }[state]


def level_said(level: Level) -> str:
    return {
        Level.DIRECTOR: QCoreApplication.translate("Escalations", "Director"),
        Level.ADMINISTRATOR: QCoreApplication.translate("Escalations", "Administrator of the authority"),
        Level.MINISTER: QCoreApplication.translate("Escalations", "Minister"),
        Level.PRESIDENT: QCoreApplication.translate("Escalations", "President"),
    }[level]


def outcome_said(outcome: Outcome) -> str:
    return {
        Outcome.GRANTED: QCoreApplication.translate("Escalations", "What is asked for is granted"),
        Outcome.PARTLY: QCoreApplication.translate("Escalations", "Granted in part"),
        Outcome.DENIED: QCoreApplication.translate("Escalations", "Not granted"),
    }[outcome]


def follow_said(kind: FollowKind) -> str:
    return {
        FollowKind.TASK: QCoreApplication.translate("Escalations", "Task"),
        FollowKind.PLAN_CHANGE: QCoreApplication.translate("Escalations", "Change of a plan"),
    }[kind]


def record_said(kind: RecordKind) -> str:
    return {
        RecordKind.CASE: QCoreApplication.translate("Escalations", "Case"),
        RecordKind.PLAN: QCoreApplication.translate("Escalations", "Plan"),
        RecordKind.COMMITMENT: QCoreApplication.translate("Escalations", "Commitment"),
        RecordKind.MAIL: QCoreApplication.translate("Escalations", "Mail"),
    }[kind]


def paper_said(kind: PaperKind) -> str:
    return {
        PaperKind.MEMO: QCoreApplication.translate("Escalations", "Memo"),
        PaperKind.LETTER: QCoreApplication.translate("Escalations", "Letter"),
    }[kind]


def missing_said(missing: Missing) -> str:
    return {
        Missing.SUBJECT: QCoreApplication.translate("Escalations", "the subject"),
        Missing.TOLD: QCoreApplication.translate("Escalations", "the obstacle"),
        Missing.PROCESSES: QCoreApplication.translate("Escalations", "the processes"),
        Missing.PEOPLE: QCoreApplication.translate("Escalations", "the people"),
        Missing.TOOLS: QCoreApplication.translate("Escalations", "the tools"),
        Missing.ASKED: QCoreApplication.translate("Escalations", "what is asked for"),
    }.get(missing, missing.value)


def state_of(line: EscalationLine) -> State:
    if line.age is not None:
        return State.LATE if line.age.too_long else State.DUE_SOON if line.age.long else State.DUE
    return {
        EscalationState.DRAFT: State.UNDER_WAY,
        EscalationState.DECIDED: State.UNDER_WAY,
        EscalationState.SETTLED: State.DONE,
    }.get(line.one.state, State.EXCUSED)


def escalation_columns() -> tuple[Column[EscalationLine], ...]:
    return (
        Column("entity", QCoreApplication.translate("Escalations", "Entity"), lambda one: one.entity, 96, heavy=True),
        Column(
            "subject",
            QCoreApplication.translate("Escalations", "Subject"),
            lambda one: one.one.obstacle.subject,
            116,
            stretches=True,
            hint=lambda one: one.one.obstacle.subject,
        ),
        Column(
            "state",
            QCoreApplication.translate("Escalations", "State"),
            lambda one: state_said(one.one.state),
            168,
            state=state_of,
        ),
        Column(
            "waits",
            QCoreApplication.translate("Escalations", "Working days"),
            lambda one: str(one.age.working_days) if one.age else "",
            98,
            order=lambda one: one.age.working_days if one.age else -1,
            right=True,
        ),
        Column(
            "number",
            QCoreApplication.translate("Escalations", "Number"),
            lambda one: one.one.reference,
            112,
            quiet=True,
            hidden=True,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("Escalations", "Advisor"),
            lambda one: one.advisor,
            130,
            quiet=True,
            hidden=True,
        ),
        Column(
            "since",
            QCoreApplication.translate("Escalations", "Brought on"),
            lambda one: day(one.one.submitted_on) if one.one.submitted_on else "",
            96,
            order=lambda one: str(one.one.submitted_on or ""),
            quiet=True,
            hidden=True,
        ),
    )
