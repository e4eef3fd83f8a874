"""Action plans of the made-up office, each in another state: from a draft to one that worked and is watched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from action_plans.due import Reason
from action_plans.lifecycle import Move
from action_plans.plan import Action, AgreedBy, Branch, CauseAndEffect, Content, FiveWhys, Goal, Risk, Side
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.plans.cohorts import PlanIndicator
from advisor_app.office.working_days import is_working_day
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import move_plan, prove_action, record_agreement, start_plan, write_plan
from advisor_app.services.plans.evaluate_plan import verify_plan
from advisor_app.services.plans.list_plans import list_plans
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.plans.plans_due import ProposedPlan, due_of

WEEKS_AGO = 39
"""When the first plans are opened: before the two entities that improve begin to."""
_WEEK = timedelta(weeks=1)
_WHYS = FiveWhys(
    (
        "Los casos pasan del día 30 sin respuesta.",
        "Llegan tarde a quien los atiende.",
        "Esperan en una bandeja común, hasta 16 días.",
        "Nadie los reparte: no tienen unidad.",
        "El formulario no pide la unidad al crear el caso.",
    )
)
_DIAGRAM = CauseAndEffect(
    (
        Branch("Personas", ("nadie cubre las vacaciones", "personal nuevo sin capacitar")),
        Branch("Proceso", ("dos firmas para cada cierre",)),
        Branch("Sistema", ("el caso no avisa al día 25", "la unidad no es obligatoria")),
        Branch("Información", ("los enlaces no ven los vencidos",)),
    ),
    "Los casos esperan sin dueño",
)
_ACTIONS = (
    ("Pedir la unidad al crear el caso", "Jefatura de Informática", 0, 2, "Pantalla del CRM", 2),
    ("Nombrar a quien reparte los casos cada día", "Dirección", 1, 3, "Nota de nombramiento", 1),
    ("Capacitar a los enlaces regionales", "Enlace ejecutivo", 2, 5, "Lista firmada", 1),
    ("Aviso al ciudadano el día 25 (Ley 83)", "Enlace operativo", 3, 6, "Plantilla en uso", 1),
)
"""What, who, from which and to which week after the start, what shows it, its weight."""


@dataclass(frozen=True, slots=True)
class _Story:
    """A plan opened so many weeks ago; `begun` weeks later it starts, and `proved` of its actions are shown."""

    weeks_ago: int
    proved: int
    begun: int = 2
    diagram: bool = False


def demonstrate_plans(office: Office) -> int:
    """Open them and carry each to its state; returns how many: none where there are plans already."""
    if list_plans(office):
        return 0
    today = panama_day(now_utc())
    long_ago = today - WEEKS_AGO * _WEEK
    busiest = _by_cases(due_of(office, long_ago))
    made = []
    if len(busiest) > 2:
        worked, waiting, stayed = busiest[:3]
        made.append(_done(office, worked.entity, long_ago, _Story(WEEKS_AGO, 4)))
        verify_plan(office, made[-1], today - 5 * _WEEK)
        move_plan(office, made[-1], Move.CLOSE, "La meta se alcanzó y se mantiene.", today - 4 * _WEEK)
        made.append(_done(office, waiting.entity, long_ago, _Story(WEEKS_AGO, 4, diagram=True)))
        made.append(_done(office, stayed.entity, long_ago, _Story(WEEKS_AGO, 4)))
        verify_plan(office, made[-1], today - 3 * _WEEK)
    later = iter(_by_cases(one for one in due_of(office, today) if one.due.reason is Reason.RATE))
    steps: Sequence[tuple[_Story, Callable[[Office, str, date, _Story], str]]] = (
        (_Story(9, 3), _live),
        (_Story(12, 1), _live),
        (_Story(2, 0, diagram=True), _agreed),
        (_Story(1, 0), _draft),
    )
    for (story, carry), one in zip(steps, later, strict=False):
        made.append(carry(office, one.entity, today - story.weeks_ago * _WEEK, story))
    return len(made)


def _by_cases(found: Sequence[ProposedPlan] | Iterator[ProposedPlan]) -> list[ProposedPlan]:
    rated = [one for one in found if one.due.reason is Reason.RATE]
    return sorted(rated, key=lambda one: (-one.due.cohort.cases, one.entity))


def _draft(office: Office, entity: str, day: date, story: _Story) -> str:
    due = [one for one in due_of(office, day, entity=entity) if one.due.reason is Reason.RATE]
    problem = due[0].said if due else "Los casos esperan más de 30 días, y los vencidos se acumulan."
    kept = open_plan(office, entity, problem, reason=Reason.RATE if due else None, on=day)
    begins = _working(day + story.begun * _WEEK)
    content = Content(
        problem,
        _DIAGRAM if story.diagram else _WHYS,
        Goal(PlanIndicator.RATE_30.value, Fraction(70, 100), _working(begins + 26 * _WEEK)),
        tuple(
            Action(str(at), what, who, _working(begins + first * _WEEK), _working(begins + last * _WEEK), proof, weight)
            for at, (what, who, first, last, proof, weight) in enumerate(_ACTIONS, 1)
        ),
        (Risk("Que el cambio del formulario se atrase", "repartir a mano con una hoja compartida"),),
        ("Una sola firma para cerrar un caso de consulta",),
    )
    write_plan(office, kept.plan.key, content)
    return kept.plan.key


def _agreed(office: Office, entity: str, day: date, story: _Story) -> str:
    number = _draft(office, entity, day, story)
    for side, who, after in ((Side.CENTRE, "La asesoría", 3), (Side.ENTITY, "El enlace ejecutivo", 5)):
        on = _working(day + timedelta(days=after))
        reference = f"correo del {on:%d/%m/%Y}"
        record_agreement(office, number, side, who, by=AgreedBy.MAIL, reference=reference, on=on)
    return number


def _live(office: Office, entity: str, day: date, story: _Story) -> str:
    number = _agreed(office, entity, day, story)
    begins = _working(day + story.begun * _WEEK)
    start_plan(office, number, begins)
    for at, (_, _, _, last, proof, _) in enumerate(_ACTIONS[: story.proved], 1):
        late = timedelta(days=3) if at == 3 else timedelta(days=-1)
        prove_action(office, number, str(at), proof, on=_working(begins + last * _WEEK + late))
    return number


def _done(office: Office, entity: str, day: date, story: _Story) -> str:
    number = _live(office, entity, day, story)
    last = max(end for _, _, _, end, _, _ in _ACTIONS)
    move_plan(office, number, Move.FINISH, on=_working(day + (story.begun + last) * _WEEK + timedelta(days=1)))
    return number


def _working(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
