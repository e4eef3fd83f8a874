"""The columns of the week's table, and how a claim is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.formats import number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.rounds.plan_round import EntityPlan


def claim_said(claim: str) -> str:
    """valid, minimum, census or none, in words."""
    said = {
        "valid": QCoreApplication.translate("Claim", "week alone"),
        "minimum": QCoreApplication.translate("Claim", "month and quarter"),
        "census": QCoreApplication.translate("Claim", "every case"),
        "none": QCoreApplication.translate("Claim", "nothing"),
    }
    return said.get(claim, claim)


def state_of(plan: EntityPlan) -> State:
    if plan.drawn:
        return State.DONE
    if plan.seal is not None:
        return State.UNDER_WAY
    return State.DUE if plan.population else State.NOT_DUE


def state_said(plan: EntityPlan) -> str:
    if plan.drawn:
        return QCoreApplication.translate("RoundState", "drawn")
    if plan.seal is not None:
        return QCoreApplication.translate("RoundState", "sealed")
    if plan.population and plan.rules.seed_source == "public":
        return QCoreApplication.translate("RoundState", "to seal")
    if plan.population:
        return QCoreApplication.translate("RoundState", "to draw")
    return QCoreApplication.translate("RoundState", "closed nothing")


def plan_columns() -> tuple[Column[EntityPlan], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("PlanColumns", "Entity"),
            lambda plan: plan.entity,
            100,
            heavy=True,
            stretches=True,
            hint=lambda plan: plan.entity,
        ),
        Column(
            "state",
            QCoreApplication.translate("PlanColumns", "State"),
            state_said,
            114,
            state=state_of,
        ),
        Column(
            "population",
            QCoreApplication.translate("PlanColumns", "Closed"),
            lambda plan: number(plan.population),
            70,
            order=lambda plan: plan.population,
            right=True,
        ),
        Column(
            "planned",
            QCoreApplication.translate("PlanColumns", "By rule"),
            lambda plan: number(plan.planned_size),
            70,
            order=lambda plan: plan.planned_size,
            right=True,
            quiet=True,
        ),
        Column(
            "sample",
            QCoreApplication.translate("PlanColumns", "Sample"),
            lambda plan: number(plan.sample_size),
            70,
            order=lambda plan: plan.sample_size,
            right=True,
        ),
        Column(
            "claim",
            QCoreApplication.translate("PlanColumns", "Speaks for"),
            lambda plan: claim_said(plan.claim) if plan.population else "",
            122,
            quiet=True,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("PlanColumns", "Advisor"),
            lambda plan: plan.advisor or "",
            140,
            quiet=True,
            hidden=True,
        ),
    )
