"""A plan goes on: written, agreed, started, its actions proved, finished, closed, reopened, revised, withdrawn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from action_plans import lifecycle
from action_plans.errors import ActionPlanError
from action_plans.lifecycle import Missing, Move, MoveNotAllowed
from action_plans.plan import ActionPlan, AgreedBy, Agreement, Content, Proof, Side
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.names import tidy
from advisor_app.office.plans.plan_text import content_from
from advisor_app.office.plans.records import KeptPlan, PlanFile
from advisor_app.office.plans.words import STATES
from advisor_app.services.duties.record_duty import owe_no_longer, prove
from advisor_app.services.office import Office
from advisor_app.store import Reading, UnitOfWork, new_id

LARGEST_FILE = 20_000_000
PLAN_DUTY = "PLAN"

_MOVES = {
    Move.AGREE: "acordar",
    Move.START: "poner en marcha",
    Move.FINISH: "dar por hecho",
    Move.VERIFY: "verificar",
    Move.CLOSE: "cerrar",
    Move.REOPEN: "reabrir",
    Move.REVISE: "revisar",
    Move.WITHDRAW: "retirar",
}
_MISSING = {
    Missing.STATE: "que esté en otro estado",
    Missing.PROBLEM: "el problema",
    Missing.CAUSE: "la causa raíz",
    Missing.GOAL: "la meta",
    Missing.ACTIONS: "al menos una acción",
    Missing.RESPONSIBLE: "quién hace cada acción y para cuándo",
    Missing.AGREEMENT: "el acuerdo de ambas partes con esta versión",
    Missing.PROOF: "la prueba de cada acción",
    Missing.VERIFICATION: "la verificación",
    Missing.REASON: "la razón",
}


def plan_named(reading: Reading, number: str) -> KeptPlan:
    """By its number, PA-2026-0007. Raises `UserError("unknown_plan")`."""
    parts = number.strip().upper().split("-")
    if len(parts) == 3 and parts[0] == "PA" and parts[1].isdigit() and parts[2].isdigit():
        found = reading.plans.numbered(int(parts[1]), int(parts[2]))
        if found is not None:
            return found
    raise UserError("unknown_plan", plan=number)


def write_plan(office: Office, number: str, content: Content, seen: Content | None = None) -> KeptPlan:
    """Change a draft. A yes that either side had given was to other words, and falls.

    seen: the content that its editor began from; where another has written since, nothing is overwritten. Raises
    `UserError`: "unknown_plan", "plan_move_not_allowed", "changed_by_another"; so does all below.
    """
    return _changed(office, number, "plan.written", lambda plan: lifecycle.write(plan, content), seen=seen)


def content_as_it_is(office: Office, number: str) -> Content:
    """As it was last written; raises `UserError("unknown_plan")`."""
    with office.store.reading() as reading:
        return plan_named(reading, number).plan.content


def read_content(path: Path) -> Content:
    """A plan's content from a JSON file. Raises `UserError("plan_file_unreadable")`."""
    try:
        return content_from(json.loads(read_chosen(path)))
    except OSError as error:
        raise UserError("plan_file_unreadable", file=path.name, reason=error.strerror or str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError("plan_file_unreadable", file=path.name, reason=_told(error)) from error


def record_agreement(
    office: Office, number: str, side: Side, who: str, *, by: AgreedBy, reference: str, on: date | None = None
) -> KeptPlan:
    """One side's yes to the draft; with that of both the plan is agreed."""
    day = on or panama_day(now_utc())

    def agreed(plan: ActionPlan) -> ActionPlan:
        yes = Agreement(side, plan.version, tidy(who), day, by, tidy(reference))
        plan = lifecycle.record_agreement(plan, yes)
        return lifecycle.agree(plan, day, office.who) if plan.agreed else plan

    return _changed(office, number, "plan.agreed", agreed, side=side.value, agreed_by=tidy(who))


def start_plan(office: Office, number: str, on: date | None = None) -> KeptPlan:
    """The plan is live from now on; that proves the duty to have one."""
    day = on or panama_day(now_utc())

    def proved(work: UnitOfWork, kept: KeptPlan) -> None:
        prove(work, PLAN_DUTY, work.entities.by_id(kept.entity_id), day, note=f"Plan {kept.plan.key} en marcha")

    return _changed(office, number, "plan.started", lambda plan: lifecycle.start(plan, day, office.who), then=proved)


def prove_action(
    office: Office, number: str, action: str, what: str, *, on: date | None = None, file: Path | None = None
) -> KeptPlan:
    """Write down that an action was done, with the file that shows it, which is kept.

    Raises `UserError("plan_action_unknown")` and "plan_file_unreadable" besides.
    """
    day = on or panama_day(now_utc())
    content = b"" if file is None else _content_of(file)
    digest = hashlib.sha256(content).hexdigest()
    reference = "" if file is None else file.name

    def proved(plan: ActionPlan) -> ActionPlan:
        known = [one.key for one in plan.content.actions]
        if action not in known:
            raise UserError("plan_action_unknown", plan=plan.key, action=action, known=", ".join(known) or "-")
        return lifecycle.prove(plan, action, Proof(tidy(what), reference, day))

    def kept_file(work: UnitOfWork, kept: KeptPlan) -> None:
        if file is not None:
            one = PlanFile(new_id(), kept.id, kept.entity_id, action, file.name, digest, content)
            work.plans.add_file(one)

    told = {"proved": action, "file": reference, "sha256": digest if file else ""}
    return _changed(office, number, "plan.action_done", proved, then=kept_file, seen=None, **told)


def move_plan(office: Office, number: str, move: Move, why: str = "", on: date | None = None) -> KeptPlan:
    """Finish, close, reopen, revise or withdraw; `why` where a reason is asked for."""
    day, who = on or panama_day(now_utc()), office.who
    moves: dict[Move, Callable[[ActionPlan], ActionPlan]] = {
        Move.FINISH: lambda plan: lifecycle.finish(plan, day, who),
        Move.CLOSE: lambda plan: lifecycle.close(plan, day, who, tidy(why)),
        Move.REOPEN: lambda plan: lifecycle.reopen(plan, day, who, tidy(why)),
        Move.REVISE: lambda plan: lifecycle.revise(plan, day, who, tidy(why)),
        Move.WITHDRAW: lambda plan: lifecycle.withdraw(plan, day, who, tidy(why)),
    }

    def after(work: UnitOfWork, kept: KeptPlan) -> None:
        if move is Move.WITHDRAW:
            owe_no_longer(work, PLAN_DUTY, work.entities.by_id(kept.entity_id), f"{kept.plan.key}: {tidy(why)}")

    return _changed(office, number, f"plan.{move.value}", moves[move], then=after, why=tidy(why))


def saved_plan(work: UnitOfWork, kept: KeptPlan, plan: ActionPlan, action: str, **told: str) -> KeptPlan:
    """Keep a changed plan within a unit of work, with its entry in the history."""
    saved = work.plans.save(replace(kept, plan=plan))
    values = {"plan": plan.key, "state": plan.state.value, "version": plan.version, **told}
    work.history.append(action, values, entity_id=kept.entity_id, subject=plan.key)
    return saved


def not_allowed(plan: ActionPlan, refused: MoveNotAllowed) -> UserError:
    return UserError(
        "plan_move_not_allowed",
        plan=plan.key,
        state=STATES[plan.state],
        move=_MOVES[refused.move],
        missing=", ".join(_MISSING[one] for one in refused.missing),
    )


def _changed(
    office: Office,
    number: str,
    action: str,
    change: Callable[[ActionPlan], ActionPlan],
    *,
    then: Callable[[UnitOfWork, KeptPlan], None] | None = None,
    seen: Content | None = None,
    **told: str,
) -> KeptPlan:
    with office.store.unit_of_work(office.who) as work:
        kept = plan_named(work, number)
        if seen is not None and kept.plan.content != seen:
            raise work.plans.changed_by_another(kept)
        try:
            plan = change(kept.plan)
        except MoveNotAllowed as refused:
            raise not_allowed(kept.plan, refused) from refused
        saved = saved_plan(work, kept, plan, action, **told)
        if then is not None:
            then(work, saved)
        work.commit()
    return saved


def _content_of(file: Path) -> bytes:
    try:
        content = read_chosen(file)
    except OSError as error:
        raise UserError("plan_file_unreadable", file=file.name, reason=error.strerror or str(error)) from error
    if len(content) > LARGEST_FILE:
        raise UserError("plan_file_unreadable", file=file.name, reason=f"pasa de {LARGEST_FILE // 1_000_000} MB")
    return content


def _told(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"falta «{error.args[0]}»"
    if isinstance(error, ActionPlanError):
        return str(error)
    return f"no tiene la forma de un plan ({type(error).__name__})"
