"""What the page says of a plan."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from action_plans.plan import State as PlanState
from advisor_app.services.plans.list_plans import PlanLine
from advisor_app.ui.formats import day, percent
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column


def state_words(state: PlanState) -> str:
    return {
        PlanState.DRAFT: QCoreApplication.translate("Plans", "draft"),
        PlanState.AGREED: QCoreApplication.translate("Plans", "agreed"),
        PlanState.LIVE: QCoreApplication.translate("Plans", "under way"),
        PlanState.DONE: QCoreApplication.translate("Plans", "done, to be verified"),
        PlanState.EFFECTIVE: QCoreApplication.translate("Plans", "effective"),
        PlanState.NOT_EFFECTIVE: QCoreApplication.translate("Plans", "not effective"),
        PlanState.INCONCLUSIVE: QCoreApplication.translate("Plans", "not conclusive"),
        PlanState.CLOSED: QCoreApplication.translate("Plans", "closed"),
        PlanState.REOPENED: QCoreApplication.translate("Plans", "reopened"),
        PlanState.WITHDRAWN: QCoreApplication.translate("Plans", "withdrawn"),
    }[state]


def state_glyph(line: PlanLine) -> State:
    if line.stalled:
        return State.LATE
    if line.at_risk:
        return State.DUE_SOON
    return {
        PlanState.DRAFT: State.DUE,
        PlanState.AGREED: State.DUE,
        PlanState.LIVE: State.UNDER_WAY,
        PlanState.DONE: State.DUE,
        PlanState.EFFECTIVE: State.DONE,
        PlanState.NOT_EFFECTIVE: State.BELOW_GOAL,
        PlanState.INCONCLUSIVE: State.DOUBT,
        PlanState.CLOSED: State.DONE,
        PlanState.REOPENED: State.DUE,
        PlanState.WITHDRAWN: State.EXCUSED,
    }[line.kept.plan.state]


def plan_columns() -> tuple[Column[PlanLine], ...]:
    return (
        Column("number", QCoreApplication.translate("Plans", "Plan"), lambda one: one.kept.plan.key, 114, heavy=True),
        Column("entity", QCoreApplication.translate("Plans", "Entity"), lambda one: one.entity, 76, stretches=True),
        Column(
            "state",
            QCoreApplication.translate("Plans", "State"),
            lambda one: state_words(one.kept.plan.state),
            156,
            state=state_glyph,
        ),
        Column(
            "done",
            QCoreApplication.translate("Plans", "Done"),
            lambda one: percent(one.progress.done) if one.progress else "",
            60,
            order=lambda one: one.progress.done if one.progress else Fraction(-1),
            right=True,
        ),
        Column(
            "planned",
            QCoreApplication.translate("Plans", "Planned"),
            lambda one: percent(one.progress.planned) if one.progress else "",
            66,
            order=lambda one: one.progress.planned if one.progress else Fraction(-1),
            right=True,
            quiet=True,
        ),
        Column(
            "overdue",
            QCoreApplication.translate("Plans", "Overdue"),
            lambda one: str(len(one.progress.overdue) or "") if one.progress else "",
            74,
            order=lambda one: len(one.progress.overdue) if one.progress else 0,
            right=True,
        ),
        Column(
            "problem",
            QCoreApplication.translate("Plans", "Problem"),
            lambda one: one.kept.plan.content.problem,
            200,
            quiet=True,
            hidden=True,
            hint=lambda one: one.kept.plan.content.problem,
        ),
        Column(
            "cause",
            QCoreApplication.translate("Plans", "Root cause"),
            lambda one: one.kept.plan.content.cause.root if one.kept.plan.content.cause else "",
            180,
            quiet=True,
            hidden=True,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("Plans", "Advisor"),
            lambda one: one.advisor,
            130,
            quiet=True,
            hidden=True,
        ),
        Column(
            "opened",
            QCoreApplication.translate("Plans", "Opened"),
            lambda one: day(one.kept.opened_on),
            96,
            order=lambda one: one.kept.opened_on,
            quiet=True,
            hidden=True,
        ),
    )
