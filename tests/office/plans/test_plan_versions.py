"""What changed since a version that both sides agreed to; proofs are no part of what was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from action_plans.plan import (
    Action,
    ActionPlan,
    AgreedBy,
    Agreement,
    Content,
    FiveWhys,
    Goal,
    Proof,
    Risk,
    Side,
)
from advisor_app.office.plans.versions import Part, changes, last_agreed

DAY = date(2026, 11, 2)
ACTION = Action("1", "Nombrar", "Jefa", DAY, date(2026, 12, 1), "Circular")
AGREED = Content("Problema", FiveWhys(("Por esto",)), Goal("rate_30", Fraction(7, 10), DAY), (ACTION,))


def test_each_part_that_differs_is_told_once() -> None:
    proved = replace(ACTION, proof=Proof("Circular 12", "c.pdf", DAY))
    assert changes(AGREED, replace(AGREED, actions=(proved,))) == []
    now = replace(
        AGREED,
        goal=None,
        actions=(replace(ACTION, due=date(2027, 1, 4)), Action("2", "Avisar", "Luis", DAY, DAY, "Nota")),
        risks=(Risk("Atraso", "a mano"),),
        simplifications=("Una firma",),
    )
    found = changes(AGREED, now)
    assert [(one.part, one.key) for one in found] == [
        (Part.GOAL, ""),
        (Part.RISKS, ""),
        (Part.SIMPLIFICATIONS, ""),
        (Part.ACTION, "1"),
        (Part.ACTION, "2"),
    ]
    assert (found[0].now, found[1].now, found[4].before) == (None, "Atraso: a mano", None)


def test_only_what_both_sides_agreed_to_is_compared_with() -> None:
    yes = tuple(Agreement(side, 1, "Ana", DAY, AgreedBy.MAIL, "correo") for side in Side)
    plan = ActionPlan("PA-2026-0001", "IDAAN", AGREED, version=3, earlier=(AGREED, replace(AGREED, problem="Otro")))
    assert last_agreed(plan) is None
    assert last_agreed(replace(plan, agreements=yes[:1])) is None
    assert last_agreed(replace(plan, agreements=yes)) == (1, AGREED)
