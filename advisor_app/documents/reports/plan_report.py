"""An action plan on paper: the whole of it, one page for executives, and the month's progress for the director."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from action_plans.plan import Action, Agreement, CauseAndEffect, Content, FiveWhys, Side
from action_plans.progress import Progress
from advisor_app.charts.cause_diagram import cause_diagram
from advisor_app.charts.figure import png
from advisor_app.charts.gantt import ActionBar, gantt, height_of
from advisor_app.charts.look import PAPER, Chart
from advisor_app.documents.reports.plan_weeks_part import ToldWeeks, weeks_part
from advisor_app.documents.reports.report import (
    Bullets,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Part,
    Picture,
    Report,
    Signature,
    Table,
)
from advisor_app.documents.spanish import long_date, short_date
from advisor_app.documents.table_columns import Cell, Column, Kind
from advisor_app.office.plans.records import KeptPlan
from advisor_app.office.plans.words import INDICATORS, STATES

DEMONSTRATION = "Datos de demostración: entidades, personas y casos son inventados."
_WIDTH_MM = 171.9
_PIXELS_A_MM = 96 / 25.4
_MOST_BARS = 14
"""Actions that a page's Gantt picture shows; a longer plan goes on in further pictures."""
_SIDES = {Side.CENTRE: "CAC 3-1-1", Side.ENTITY: "La entidad"}
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class ToldPlan:
    """What the documents need of a plan; `full_name` is the entity's, `progress` None before it is live.

    `charted` is None where there is nothing to draw yet.
    """

    kept: KeptPlan
    full_name: str
    advisor: str
    day: date
    progress: Progress | None
    demonstration: bool = False
    charted: ToldWeeks | None = None

    @property
    def content(self) -> Content:
        return self.kept.plan.content


def plan_report(of: ToldPlan) -> Report:
    plan = of.kept.plan
    parts: list[Part] = [*_standing(of), *_problem(of), *_cause(of.content), *_goal(of.content)]
    parts += [*_actions(of), *_risks(of.content), *_agreement(of), *_verification(of), *_story(of)]
    return Report(
        title=f"Plan de acción: {plan.entity}",
        subtitle=of.full_name,
        dated=of.day,
        parts=tuple(parts),
        kind="Plan de acción",
        reference=f"{plan.key} · versión {plan.version}",
        author=of.advisor,
        copies=("Director del CAC 3-1-1",),
        demonstration=DEMONSTRATION if of.demonstration else "",
    )


def plan_in_a_page(of: ToldPlan) -> Report:
    """For executives: where it stands, why, the goal, what is late, what the figures say."""
    plan, now = of.kept.plan, of.progress
    parts: list[Part] = [*_standing(of), Paragraph(of.content.problem, opening="Problema.")]
    parts += _goal_line(of.content, "Meta.")
    if isinstance(of.content.cause, FiveWhys | CauseAndEffect):
        parts.append(Paragraph(of.content.cause.root, opening="Causa raíz."))
    late = [one.action for one in now.overdue] if now else []
    shown = late or [one for one in of.content.actions if one.proof is None]
    if shown:
        parts.append(Heading("Acciones atrasadas" if late else "Lo que sigue"))
        parts.append(_action_table(sorted(shown, key=lambda one: one.due)[:6], of))
    if plan.verification is not None:
        parts.append(Paragraph(plan.verification.said, opening="Resultado."))
    return Report(
        title=f"Plan de acción: {plan.entity}",
        subtitle="Resumen ejecutivo",
        dated=of.day,
        parts=tuple(parts),
        kind="Plan de acción",
        reference=f"{plan.key} · versión {plan.version}",
        author=of.advisor,
        demonstration=DEMONSTRATION if of.demonstration else "",
    )


def progress_report(plans: Sequence[ToldPlan], month: str, day: date, notes: dict[str, str]) -> Report:
    """The month's progress of live plans. `notes`: the advisor's words by plan number, "" for the month as a whole."""
    late = sum(len(one.progress.overdue) for one in plans if one.progress)
    behind = sum(one.progress.behind for one in plans if one.progress)
    parts: list[Part] = [
        KeyFigures(
            (
                KeyFigure(str(len(plans)), "planes vigentes"),
                KeyFigure(str(behind), "detrás de lo previsto", missed=behind > 0),
                KeyFigure(str(late), "acciones atrasadas", missed=late > 0),
            )
        )
    ]
    said = [Paragraph(words) for words in notes.get("", "").splitlines() if words.strip()]
    parts += [Heading("El mes"), *said] if said else []
    for one in plans:
        plan, now = one.kept.plan, one.progress
        parts.append(Heading(f"{plan.key}: {plan.entity}"))
        if now is not None:
            parts.append(Paragraph(_progress_said(now)))
        parts.append(Paragraph(notes.get(plan.key, "") or "Sin comentarios del asesor.", opening="El asesor."))
        if now is not None and now.overdue:
            parts.append(_action_table([each.action for each in now.overdue], one))
    if not plans:
        parts = [Paragraph("En el mes no hubo planes de acción vigentes.")]
    return Report(
        title="Avance de los planes de acción",
        subtitle=month,
        dated=day,
        parts=tuple(parts),
        kind="Informe a la dirección",
        reference=month,
        author=plans[0].advisor if plans else "",
        demonstration=DEMONSTRATION if any(one.demonstration for one in plans) else "",
    )


def _standing(of: ToldPlan) -> Iterator[Part]:
    now = of.progress
    figures = [KeyFigure(STATES[of.kept.plan.state], "estado")]
    if now is not None:
        figures.append(
            KeyFigure(_percent(now.done), "avance por peso", f"previsto {_percent(now.planned)}", now.behind)
        )
        figures.append(KeyFigure(str(len(now.overdue)), "acciones atrasadas", missed=bool(now.overdue)))
    yield KeyFigures(tuple(figures))


def _problem(of: ToldPlan) -> Iterator[Part]:
    yield Heading("Problema")
    yield Paragraph(of.content.problem)
    set_off = of.kept.set_off
    if set_off.chosen:
        rows: list[Sequence[Cell]] = [
            (f"{one.first_day:%m/%Y}", one.met, one.cases, Fraction(one.met, one.cases)) for one in set_off.chosen
        ]
        columns = (
            Column("Mes en que vencían", width=26),
            Column("En 30 días", Kind.WHOLE),
            Column("Casos", Kind.WHOLE),
            Column("Porcentaje", Kind.SHARE),
        )
        yield Table(columns, tuple(rows), title="Los meses que motivaron el plan")


def _cause(content: Content) -> Iterator[Part]:
    cause = content.cause
    if cause is None:
        return
    yield Heading("Causa raíz")
    if isinstance(cause, FiveWhys):
        yield Bullets(tuple(f"¿Por qué? {answer}" for answer in cause.answers), numbered=True)
        yield Paragraph(cause.root, opening="Causa raíz.")
        return
    branches = [(one.category, one.causes) for one in cause.branches]
    listed = "; ".join(f"{name}: {', '.join(causes)}" for name, causes in branches)
    most = max((len(causes) for _, causes in branches), default=1)
    yield _picture(cause_diagram(branches, cause.root), 46 + 13 * most, f"Causas y efecto. {listed}.")
    yield Paragraph(cause.root, opening="Causa raíz.")


def _goal_line(content: Content, opening: str = "") -> Iterator[Part]:
    goal = content.goal
    if goal is not None:
        side = "a lo sumo" if goal.less_is_better else "por lo menos"
        named = INDICATORS.get(goal.indicator, goal.indicator)
        yield Paragraph(f"{named}: {side} {_percent(goal.target)} al {long_date(goal.by)}.", opening=opening)


def _goal(content: Content) -> Iterator[Part]:
    if content.goal is not None:
        yield Heading("Meta")
        yield from _goal_line(content)


def _actions(of: ToldPlan) -> Iterator[Part]:
    actions = sorted(of.content.actions, key=lambda one: (one.begins, one.due))
    if not actions:
        return
    yield Heading("Acciones")
    yield _action_table(actions, of)
    goal = of.content.goal
    for first in range(0, len(actions), _MOST_BARS):
        shown = actions[first : first + _MOST_BARS]
        bars = [_bar(one, of.day) for one in shown]
        chart = gantt(bars, of.day, goal.by if goal else None, ("hoy", "meta"))
        told = "; ".join(f"{one.label}: {one.said}" for one in bars)
        title = "Lo acordado y lo hecho" if first == 0 else "Lo acordado y lo hecho (continúa)"
        note = "Contorno: lo acordado. Barra llena: hecho; barra clara: en curso."
        yield _picture(chart, height_of(len(shown)) / _PIXELS_A_MM, f"Gantt. {told}.", title, note)


def _action_table(actions: Sequence[Action], of: ToldPlan) -> Table:
    columns = (
        Column("Qué", width=38),
        Column("Quién", width=22),
        Column("Para", Kind.DAY, width=13),
        Column("Prueba", width=28),
    )
    rows: tuple[Sequence[Cell], ...] = tuple((one.what, one.who, one.due, _proof(one, of.day)) for one in actions)
    return Table(columns, rows)


def _proof(action: Action, day: date) -> str:
    if action.proof is not None:
        return f"{action.proof.what} ({short_date(action.proof.on)})"
    return f"atrasada: falta {action.proof_wanted}" if action.due < day else f"pendiente: {action.proof_wanted}"


def _bar(action: Action, day: date) -> ActionBar:
    late = action.due < (action.done_on or day)
    if action.done_on is not None:
        said = f"hecha {action.done_on:%d/%m}"
    else:
        said = f"+{(day - action.due).days} días" if late else f"para {action.due:%d/%m}"
    return ActionBar(action.what, action.begins, action.due, action.done_on, said, late)


def _risks(content: Content) -> Iterator[Part]:
    if content.risks:
        yield Heading("Riesgos")
        columns = (Column("Riesgo", width=45), Column("Qué se haría", width=45))
        yield Table(columns, tuple((one.what, one.answer) for one in content.risks))
    if content.simplifications:
        yield Heading("Oportunidades de simplificar (Ley 83)")
        yield Bullets(content.simplifications)


def _agreement(of: ToldPlan) -> Iterator[Part]:
    yield Heading("Acuerdo")
    agreed = [one for one in of.kept.plan.agreements if one.version == of.kept.plan.version]
    for one in agreed:
        yield Paragraph(_agreed(one), opening=f"{_SIDES[one.side]}.")
    missing = [_SIDES[side] for side in Side if side not in {one.side for one in agreed}]
    if missing:
        yield Paragraph(f"Falta el acuerdo de: {', '.join(missing)}.")
        yield Signature(of.advisor or "Asesor de calidad", "Asesor de calidad, CAC 3-1-1")
        yield Signature("Enlace ejecutivo", of.full_name)


def _agreed(one: Agreement) -> str:
    how = "por correo" if one.by == "mail" else "en una minuta"
    return f"{one.who}, el {long_date(one.on)}, {how}: {one.reference}."


def _verification(of: ToldPlan) -> Iterator[Part]:
    found = of.kept.plan.verification
    if found is None and of.charted is None:
        return
    yield Heading("Resultado")
    if found is not None:
        yield Paragraph(found.said)
    if of.charted is not None:
        goal = of.content.goal
        yield from weeks_part(of.charted, float(goal.target) if goal else None)
    if found is not None:
        yield Paragraph(
            f"Visto al {short_date(found.as_of)}. La comparación no distingue tendencias de antes del plan, temporadas "
            "ni otros cambios de los mismos meses.",
            quiet=True,
        )


def _story(of: ToldPlan) -> Iterator[Part]:
    steps = of.kept.plan.steps
    if steps:
        yield Heading("Historia")
        rows = tuple((one.on, _MOVES.get(one.move, one.move), one.by, one.why or None) for one in steps)
        columns = (
            Column("Fecha", Kind.DAY, 13),
            Column("Paso", width=22),
            Column("Quién", width=22),
            Column("Por qué", width=40),
        )
        yield Table(columns, rows)


_MOVES = {
    "agree": "acordado",
    "start": "puesto en marcha",
    "finish": "dado por hecho",
    "verify": "verificado",
    "close": "cerrado",
    "reopen": "reabierto",
    "revise": "revisado",
    "withdraw": "retirado",
}


def _progress_said(now: Progress) -> str:
    behind = "detrás de lo previsto" if now.behind else "al ritmo previsto o mejor"
    said = f"Avance {_percent(now.done)} por peso; lo previsto a esta fecha era {_percent(now.planned)}: va {behind}."
    if now.next_due is not None:
        said += f" Lo próximo: {now.next_due.what}, para el {short_date(now.next_due.due)}."
    return said


def _percent(share: Fraction) -> str:
    return f"{int(100 * share)}{_NO_BREAK}%"


def _picture(chart: Chart, height_mm: float, alt: str, title: str = "", note: str = "") -> Picture:
    data = png(chart, PAPER, _WIDTH_MM * _PIXELS_A_MM, height_mm * _PIXELS_A_MM, 2.0)
    return Picture(data, alt, _WIDTH_MM, height_mm, title, note)
