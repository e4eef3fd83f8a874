"""A plan as JSON text and back. What is kept is read years later, so every key is written here and none guessed."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

from action_plans.due import Reason
from action_plans.plan import (
    Action,
    ActionPlan,
    AgreedBy,
    Agreement,
    Branch,
    CauseAndEffect,
    Content,
    FiveWhys,
    Goal,
    Proof,
    Risk,
    Side,
    State,
    Step,
    Verification,
)
from action_plans.verdict import Verdict
from advisor_app.office.plans.records import ChosenMonth, SetOff

Json = dict[str, Any]


def plan_text(plan: ActionPlan) -> str:
    """The same plan gives the same text."""
    return json.dumps(
        {
            "key": plan.key,
            "entity": plan.entity,
            "state": plan.state.value,
            "version": plan.version,
            "content": _content(plan.content),
            "earlier": [_content(one) for one in plan.earlier],
            "agreements": [
                {
                    "side": one.side.value,
                    "version": one.version,
                    "who": one.who,
                    "on": one.on.isoformat(),
                    "by": one.by.value,
                    "reference": one.reference,
                }
                for one in plan.agreements
            ],
            "verification": plan.verification
            and {
                "verdict": plan.verification.verdict.value,
                "as_of": plan.verification.as_of.isoformat(),
                "said": plan.verification.said,
            },
            "steps": [
                {"move": one.move, "on": one.on.isoformat(), "by": one.by, "version": one.version, "why": one.why}
                for one in plan.steps
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def plan_from_text(text: str) -> ActionPlan:
    kept: Json = json.loads(text)
    judged = kept["verification"]
    return ActionPlan(
        key=kept["key"],
        entity=kept["entity"],
        content=_content_from(kept["content"]),
        state=State(kept["state"]),
        version=kept["version"],
        agreements=tuple(
            Agreement(
                Side(one["side"]), one["version"], one["who"], _day(one["on"]), AgreedBy(one["by"]), one["reference"]
            )
            for one in kept["agreements"]
        ),
        verification=Verification(Verdict(judged["verdict"]), _day(judged["as_of"]), judged["said"])
        if judged
        else None,
        earlier=tuple(_content_from(one) for one in kept["earlier"]),
        steps=tuple(Step(one["move"], _day(one["on"]), one["by"], one["version"], one["why"]) for one in kept["steps"]),
    )


def set_off_text(set_off: SetOff) -> str:
    return json.dumps(
        {
            "reason": set_off.reason.value if set_off.reason else None,
            "said": set_off.said,
            "chosen": [
                {"first_day": one.first_day.isoformat(), "met": one.met, "cases": one.cases, "up_to": one.up_to}
                for one in set_off.chosen
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def set_off_from_text(text: str) -> SetOff:
    kept: Json = json.loads(text)
    chosen = (ChosenMonth(_day(one["first_day"]), one["met"], one["cases"], one["up_to"]) for one in kept["chosen"])
    return SetOff(Reason(kept["reason"]) if kept["reason"] else None, kept["said"], tuple(chosen))


def content_from(values: Json) -> Content:
    """The content of a plan as a file or another program writes it, by the same keys."""
    return _content_from(values)


def _content(content: Content) -> Json:
    goal, cause = content.goal, content.cause
    return {
        "problem": content.problem,
        "cause": _cause(cause) if cause else None,
        "goal": goal
        and {
            "indicator": goal.indicator,
            "target": str(goal.target),
            "by": goal.by.isoformat(),
            "less_is_better": goal.less_is_better,
        },
        "actions": [_action(one) for one in content.actions],
        "risks": [{"what": one.what, "answer": one.answer} for one in content.risks],
        "simplifications": list(content.simplifications),
    }


def _content_from(kept: Json) -> Content:
    goal, cause = kept.get("goal"), kept.get("cause")
    return Content(
        problem=kept["problem"],
        cause=_cause_from(cause) if cause else None,
        goal=Goal(goal["indicator"], Fraction(goal["target"]), _day(goal["by"]), goal.get("less_is_better", False))
        if goal
        else None,
        actions=tuple(_action_from(one) for one in kept.get("actions", [])),
        risks=tuple(Risk(one["what"], one["answer"]) for one in kept.get("risks", [])),
        simplifications=tuple(kept.get("simplifications", [])),
    )


def _cause(cause: FiveWhys | CauseAndEffect) -> Json:
    if isinstance(cause, FiveWhys):
        return {"whys": list(cause.answers)}
    return {"branches": [[one.category, list(one.causes)] for one in cause.branches], "root": cause.root}


def _cause_from(kept: Json) -> FiveWhys | CauseAndEffect:
    if "whys" in kept:
        return FiveWhys(tuple(kept["whys"]))
    return CauseAndEffect(tuple(Branch(name, tuple(causes)) for name, causes in kept["branches"]), kept["root"])


def _action(action: Action) -> Json:
    proof = action.proof
    return {
        "key": action.key,
        "what": action.what,
        "who": action.who,
        "begins": action.begins.isoformat(),
        "due": action.due.isoformat(),
        "proof_wanted": action.proof_wanted,
        "weight": action.weight,
        "proof": proof and {"what": proof.what, "reference": proof.reference, "on": proof.on.isoformat()},
    }


def _action_from(kept: Json) -> Action:
    proof = kept.get("proof")
    return Action(
        kept["key"],
        kept["what"],
        kept["who"],
        _day(kept["begins"]),
        _day(kept["due"]),
        kept["proof_wanted"],
        kept.get("weight", 1),
        Proof(proof["what"], proof["reference"], _day(proof["on"])) if proof else None,
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)
