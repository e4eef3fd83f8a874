"""plans list, show, due, open, decline, write, agree, start, prove, move, render, report, evaluate, verify."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from action_plans.effectiveness import Period
    from advisor_app.office.plans.records import KeptPlan
    from advisor_app.services.plans.evaluate_plan import EvaluatedPlan
    from advisor_app.services.plans.list_plans import PlanLine
    from advisor_app.services.plans.plans_due import ProposedPlan


def show_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from action_plans.plan import State
    from advisor_app.office.plans.words import STATES
    from advisor_app.services.plans.list_plans import list_plans

    with opened_office(settings) as office:
        states = [State(chosen.state)] if chosen.state else []
        lines = list_plans(office, states=states, entity=chosen.entity, advisor=chosen.advisor, as_of=chosen.as_of)
    if chosen.json:
        print_json([_line_as_json(line) for line in lines])
        return 0
    print_table(
        ("plan", "entidad", "estado", "avance", "previsto", "atrasadas", "asesor"),
        [
            (
                line.kept.plan.key,
                line.entity,
                STATES[line.kept.plan.state],
                f"{int(100 * line.progress.done)} %" if line.progress else "-",
                f"{int(100 * line.progress.planned)} %" if line.progress else "-",
                str(len(line.progress.overdue)) if line.progress else "-",
                line.advisor or "-",
            )
            for line in lines
        ],
    )
    return 0


def show_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.plans.plan_text import plan_text
    from advisor_app.office.plans.words import STATES
    from advisor_app.services.plans.list_plans import show_plan

    with opened_office(settings) as office:
        shown = show_plan(office, chosen.plan)
    plan = shown.line.kept.plan
    if chosen.json:
        files = [{"action": one.action, "name": one.name, "sha256": one.sha256} for one in shown.files]
        print_json({**_line_as_json(shown.line), "plan": json.loads(plan_text(plan)), "files": files})
        return 0
    print(f"{plan.key}, {shown.line.entity}: {STATES[plan.state]}, versión {plan.version}")
    print(plan.content.problem)
    print_table(
        ("acción", "qué", "quién", "para", "prueba"),
        [
            (one.key, one.what, one.who, f"{one.due:%d/%m/%Y}", one.proof.what if one.proof else "-")
            for one in plan.content.actions
        ],
    )
    for step in plan.steps:
        print(f"{step.on:%d/%m/%Y}  {step.move}  {step.by}  {step.why}".rstrip())
    return 0


def due(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.calendar import now_utc, panama_day
    from advisor_app.services.plans.plans_due import due_of

    with opened_office(settings) as office:
        found = due_of(office, chosen.as_of or panama_day(now_utc()), entity=chosen.entity)
    if chosen.json:
        print_json([_due_as_json(one) for one in found])
    else:
        print_table(("entidad", "por qué"), [(one.entity, one.said) for one in found])
    return 0


def open_one(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.cli.plans.plan_words import REASONS
    from advisor_app.services.plans.open_plan import open_plan

    with opened_office(settings) as office:
        reason = REASONS[chosen.reason] if chosen.reason else None
        kept = open_plan(office, chosen.entity, chosen.problem, reason=reason, on=chosen.on)
    return _answer(kept, chosen)


def decline(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.cli.plans.plan_words import REASONS
    from advisor_app.services.plans.open_plan import decline_plan

    with opened_office(settings) as office:
        declined = decline_plan(office, chosen.entity, REASONS[chosen.reason], chosen.why, on=chosen.on)
    if chosen.json:
        print_json({"entity": chosen.entity, "reason": declined.reason.value, "on": declined.on, "why": declined.why})
    else:
        print(f"Quedó anotado que no se abre un plan de {chosen.entity}: {declined.why}")
    return 0


def write(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.change_plan import read_content, write_plan

    content = read_content(Path(chosen.file))
    with opened_office(settings) as office:
        return _answer(write_plan(office, chosen.plan, content), chosen)


def agree(settings: Settings, chosen: argparse.Namespace) -> int:
    from action_plans.plan import AgreedBy, Side
    from advisor_app.services.plans.change_plan import record_agreement

    with opened_office(settings) as office:
        kept = record_agreement(
            office,
            chosen.plan,
            Side(chosen.side),
            chosen.who,
            by=AgreedBy(chosen.by),
            reference=chosen.reference,
            on=chosen.on,
        )
    return _answer(kept, chosen)


def start(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.change_plan import start_plan

    with opened_office(settings) as office:
        return _answer(start_plan(office, chosen.plan, chosen.on), chosen)


def prove(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.change_plan import prove_action

    with opened_office(settings) as office:
        file = Path(chosen.file) if chosen.file else None
        kept = prove_action(office, chosen.plan, chosen.action, chosen.what, on=chosen.on, file=file)
    return _answer(kept, chosen)


def move(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.cli.plans.plan_words import MOVES
    from advisor_app.services.plans.change_plan import move_plan

    with opened_office(settings) as office:
        return _answer(move_plan(office, chosen.plan, MOVES[chosen.to], chosen.why, chosen.on), chosen)


def render(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.write_plan_documents import write_plan_documents

    with opened_office(settings) as office:
        written = write_plan_documents(office, chosen.plan, Path(chosen.dir))
    if chosen.json:
        print_json(written)
    else:
        for path in (written.docx, written.pdf, written.page):
            print(path)
    return 0


def remind(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.remind_plans import remind_plan, remind_plans

    with opened_office(settings) as office:
        if chosen.plan:
            done = remind_plan(office, chosen.plan, chosen.on)
        else:
            done = remind_plans(office, chosen.on, advisor=chosen.advisor)
    if chosen.json:
        print_json(done)
        return 0
    print(f"{len(done.drafted)} recordatorios en borrador: {', '.join(done.drafted) or '-'}")
    if done.without:
        note(f"Sin correo de un enlace o del asesor: {', '.join(done.without)}")
    return 0


def report(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.write_plan_documents import write_progress

    with opened_office(settings) as office:
        written = write_progress(office, chosen.month, Path(chosen.dir), advisor=chosen.advisor)
    if chosen.json:
        print_json(written)
    else:
        print(f"{len(written.plans)} planes: {written.pdf}")
    return 0


def words(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.month_report import keep_words

    with opened_office(settings) as office:
        kept = keep_words(office, chosen.month, chosen.advisor, chosen.plan, chosen.words)
    if chosen.json:
        print_json({"month": kept.month, "words": dict(kept.words)})
    else:
        print("Quedó guardado.")
    return 0


def mail_report(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.month_report import mail_progress
    from advisor_app.services.rotation.write_dossiers import open_report_press

    with opened_office(settings) as office:
        month = mail_progress(office, open_report_press(), chosen.month, chosen.advisor)
    if chosen.json:
        plans = [line.kept.plan.key for line in month.lines]
        print_json({"month": month.month, "advisor": month.advisor, "plans": plans, "message_id": month.message_id})
    else:
        print(f"{len(month.lines)} planes; el correo queda como borrador: {month.message_id}")
    return 0


def evaluate(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.evaluate_plan import evaluate_plan

    with opened_office(settings) as office:
        found = evaluate_plan(office, chosen.plan, chosen.as_of)
    if chosen.json:
        print_json(_evaluation_as_json(found))
    else:
        print(found.said)
        if found.provisional:
            print("Es provisional: todavía no llega el día que el plan acordó para su evaluación.")
    return 0


def verify(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.plans.evaluate_plan import verify_plan

    with opened_office(settings) as office:
        return _answer(verify_plan(office, chosen.plan, chosen.as_of), chosen)


def _answer(kept: KeptPlan, chosen: argparse.Namespace) -> int:
    from advisor_app.office.plans.words import STATES

    plan = kept.plan
    if chosen.json:
        print_json({"plan": plan.key, "entity": plan.entity, "state": plan.state.value, "version": plan.version})
    else:
        print(f"{plan.key}, {plan.entity}: {STATES[plan.state]}.")
    return 0


def _line_as_json(line: PlanLine) -> dict[str, object]:
    kept, now = line.kept, line.progress
    return {
        "number": kept.plan.key,
        "entity": line.entity,
        "advisor": line.advisor or None,
        "state": kept.plan.state.value,
        "version": kept.plan.version,
        "opened_on": kept.opened_on,
        "reason": kept.set_off.reason.value if kept.set_off.reason else None,
        "done": float(now.done) if now else None,
        "planned": float(now.planned) if now else None,
        "overdue": [{"action": late.action.key, "working_days": late.working_days} for late in now.overdue]
        if now
        else [],
        "at_risk": line.at_risk,
        "stalled": line.stalled,
    }


def _due_as_json(one: ProposedPlan) -> dict[str, object]:
    limit = one.due.lower_limit
    return {
        "entity": one.entity,
        "reason": one.due.reason.value,
        "said": one.said,
        "reopens": one.reopens or None,
        "question": one.finding.question_id if one.finding else None,
        "months": [
            {"month": f"{month.first_day:%Y-%m}", "met": month.cohort.met, "cases": month.cohort.cases}
            for month in one.due.chosen
        ],
        "lower_limit": None if limit is None else float(limit),
    }


def _evaluation_as_json(found: EvaluatedPlan) -> dict[str, object]:
    told = found.evaluation
    return {
        "plan": found.kept.plan.key,
        "indicator": found.indicator.value,
        "as_of": found.as_of,
        "provisional": found.provisional,
        "before": {
            "met": told.before.met,
            "cases": told.before.cases,
            "usual": told.usual_before,
            "periods": [_period_as_json(one) for one in found.compared.before],
        },
        "after": {
            "met": told.after.met,
            "cases": told.after.cases,
            "periods": [_period_as_json(one) for one in found.compared.after],
        },
        "difference": told.difference.value,
        "interval": {"lower": told.difference.lower, "upper": told.difference.upper},
        "method": told.method.value,
        "dispersion": told.dispersion,
        "expected_rise": told.regression.expected_rise if told.regression else None,
        "goal": float(told.goal) if told.goal is not None else None,
        "goal_reached": told.goal_reached,
        "verdict": told.verdict.value,
        "said": found.said,
    }


def _period_as_json(one: Period) -> dict[str, object]:
    return {
        "period": one.label,
        "met": one.count.met,
        "cases": one.count.cases,
        "set_off": one.chosen_up_to is not None,
    }
