"""A plan's life: every move tried from every state, and no way to "closed" around proof and verification."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from action_plans import lifecycle
from action_plans.lifecycle import FROM, Missing, Move, MoveNotAllowed, missing_for
from action_plans.plan import (
    VERIFIED,
    Action,
    ActionPlan,
    AgreedBy,
    Agreement,
    Content,
    FiveWhys,
    Goal,
    Proof,
    Side,
    State,
    Verification,
)
from action_plans.verdict import Verdict

DAY = date(2026, 3, 2)
PROOF = Proof("Circular firmada", "circular-12.pdf", date(2026, 3, 20))
ACTION = Action("1", "Nombrar un suplente", "Jefa de Atención", DAY, date(2026, 4, 1), "Circular")
CONTENT = Content(
    "Solo 54 % concluye en 30 días.",
    FiveWhys(("Los casos esperan un mes", "Nadie los reparte en vacaciones")),
    Goal("rate_30", Fraction(70, 100), date(2026, 9, 1)),
    (ACTION,),
)
DRAFT = ActionPlan("p", "IDAAN", CONTENT)


def yes(side: Side, version: int = 1) -> Agreement:
    return Agreement(side, version, "Ana", DAY, AgreedBy.MAIL, "correo 12")


def agreed_draft() -> ActionPlan:
    return lifecycle.record_agreement(lifecycle.record_agreement(DRAFT, yes(Side.CENTRE)), yes(Side.ENTITY))


def proved(plan: ActionPlan) -> ActionPlan:
    for action in plan.content.actions:
        plan = lifecycle.prove(plan, action.key, PROOF)
    return plan


def judged(verdict: Verdict = Verdict.EFFECTIVE) -> Verification:
    return Verification(verdict, date(2026, 9, 1), "Del 54 % al 73 %")


def everything_there(state: State) -> ActionPlan:
    """A plan in that state, to which nothing but the state can be in the way."""
    actions = tuple(replace(one, proof=PROOF) for one in CONTENT.actions)
    verdict = next((verdict for verdict, found in VERIFIED.items() if found is state), Verdict.EFFECTIVE)
    return ActionPlan(
        "p",
        "IDAAN",
        replace(CONTENT, actions=actions),
        state,
        agreements=(yes(Side.CENTRE), yes(Side.ENTITY)),
        verification=judged(verdict),
    )


def make(plan: ActionPlan, move: Move, why: str = "porque sí", verdict: Verdict = Verdict.EFFECTIVE) -> ActionPlan:
    if move is Move.VERIFY:
        return lifecycle.verify(plan, judged(verdict), "Ana")
    if move in (Move.AGREE, Move.START, Move.FINISH):
        return {Move.AGREE: lifecycle.agree, Move.START: lifecycle.start, Move.FINISH: lifecycle.finish}[move](
            plan, DAY, "Ana"
        )
    moves = {
        Move.CLOSE: lifecycle.close,
        Move.REOPEN: lifecycle.reopen,
        Move.REVISE: lifecycle.revise,
        Move.WITHDRAW: lifecycle.withdraw,
    }
    return moves[move](plan, DAY, "Ana", why)


LEADS_TO = {
    (State.DRAFT, Move.AGREE): State.AGREED,
    (State.DRAFT, Move.WITHDRAW): State.WITHDRAWN,
    (State.AGREED, Move.START): State.LIVE,
    (State.AGREED, Move.REVISE): State.DRAFT,
    (State.AGREED, Move.WITHDRAW): State.WITHDRAWN,
    (State.LIVE, Move.FINISH): State.DONE,
    (State.LIVE, Move.REVISE): State.DRAFT,
    (State.DONE, Move.VERIFY): State.EFFECTIVE,
    (State.INCONCLUSIVE, Move.VERIFY): State.EFFECTIVE,
    (State.EFFECTIVE, Move.CLOSE): State.CLOSED,
    (State.NOT_EFFECTIVE, Move.CLOSE): State.CLOSED,
    (State.INCONCLUSIVE, Move.CLOSE): State.CLOSED,
    (State.EFFECTIVE, Move.REOPEN): State.REOPENED,
    (State.NOT_EFFECTIVE, Move.REOPEN): State.REOPENED,
    (State.INCONCLUSIVE, Move.REOPEN): State.REOPENED,
    (State.CLOSED, Move.REOPEN): State.REOPENED,
    (State.REOPENED, Move.REVISE): State.DRAFT,
}


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_every_move_from_every_state(state: State, move: Move) -> None:
    plan = everything_there(state)
    expected = LEADS_TO.get((state, move))
    assert (state in FROM[move]) == (expected is not None)
    if expected is None:
        with pytest.raises(MoveNotAllowed) as refused:
            make(plan, move)
        assert refused.value.missing[0] is Missing.STATE
    else:
        moved = make(plan, move)
        assert moved.state is expected
        assert moved.steps[-1].move == move.value


THINGS_DONE = (*Move, "yes of the centre", "yes of the entity", "prove", "take back", "rewrite")


def test_no_sequence_reaches_closed_without_agreement_proof_and_verification() -> None:
    """Every plan that any sequence can lead to, up to its second version; not a choice of sequences."""
    met = {DRAFT}
    ahead: list[tuple[ActionPlan, tuple[Content, ...]]] = [(DRAFT, ())]
    while ahead:
        before, agreed = ahead.pop()
        for what, verdict in product(THINGS_DONE, Verdict):
            try:
                plan = replace(attempted(before, what, verdict), steps=())
            except MoveNotAllowed:
                continue
            kept = (*agreed, plan.content) if (before.state, plan.state) == (State.DRAFT, State.AGREED) else agreed
            check_promises(plan, kept)
            if plan not in met and plan.version <= 2:
                met.add(plan)
                ahead.append((plan, kept))
    assert {plan.state for plan in met} == set(State)


def check_promises(plan: ActionPlan, agreed: tuple[Content, ...]) -> None:
    if plan.state in (State.LIVE, State.DONE, State.CLOSED):
        assert plan.agreed
    if plan.state is State.CLOSED:
        assert plan.proved
        assert plan.verification is not None
    words = {replace(content, actions=()) for content in (*plan.earlier, plan.content)}
    assert {replace(content, actions=()) for content in agreed} <= words, "what was agreed is never rewritten"


def attempted(plan: ActionPlan, what: Move | str, verdict: Verdict) -> ActionPlan:
    if isinstance(what, Move):
        return make(plan, what, verdict=verdict)
    if what.startswith("yes"):
        side = Side.CENTRE if "centre" in what else Side.ENTITY
        return lifecycle.record_agreement(plan, yes(side, plan.version))
    if what == "rewrite":
        return lifecycle.write(plan, replace(plan.content, problem=f"{CONTENT.problem} Y sigue."))
    if what == "take back":
        return lifecycle.prove(plan, "1", None)
    return lifecycle.prove(plan, "1", PROOF)


def test_a_whole_life() -> None:
    plan = make(agreed_draft(), Move.AGREE)
    plan = proved(make(plan, Move.START))
    plan = make(plan, Move.FINISH)
    plan = make(plan, Move.VERIFY)
    plan = make(plan, Move.CLOSE, why="")
    assert plan.state is State.CLOSED
    assert [step.move for step in plan.steps] == ["agree", "start", "finish", "verify", "close"]
    again = make(make(plan, Move.REOPEN, why="Volvió a caer"), Move.REVISE, why="Otra causa")
    assert (again.state, again.version, again.agreed, again.verification) == (State.DRAFT, 2, False, None)
    assert again.earlier == (plan.content,)


def test_what_is_missing_is_said_whole() -> None:
    bare = ActionPlan("p", "MOP", Content(" "))
    assert missing_for(bare, Move.AGREE) == (
        Missing.PROBLEM,
        Missing.CAUSE,
        Missing.GOAL,
        Missing.ACTIONS,
        Missing.AGREEMENT,
    )
    nobody = replace(CONTENT, actions=(replace(ACTION, who=" "),))
    assert Missing.RESPONSIBLE in missing_for(ActionPlan("p", "MOP", nobody), Move.AGREE)


def test_a_yes_falls_when_the_words_change() -> None:
    plan = agreed_draft()
    assert plan.agreed
    assert lifecycle.write(plan, CONTENT).agreed
    assert not lifecycle.write(plan, replace(CONTENT, problem="Otro")).agreed
    with pytest.raises(MoveNotAllowed):
        lifecycle.record_agreement(plan, yes(Side.CENTRE, version=2))


def test_a_plan_that_was_not_shown_to_work_is_closed_with_a_reason_only() -> None:
    plan = everything_there(State.NOT_EFFECTIVE)
    assert missing_for(plan, Move.CLOSE) == (Missing.REASON,)
    assert make(plan, Move.CLOSE, why="Pasa a la directora").steps[-1].why == "Pasa a la directora"
