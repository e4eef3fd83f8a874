"""Escalations and ideas of the made-up office: one that waits too long, one decided with a task; ideas on their way."""

from __future__ import annotations

from datetime import date, timedelta

from advisor_app.documents.escalations.papers import EscalationPapers
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations.records import FollowKind, Outcome, RecordKind
from advisor_app.office.ideas.records import IdeaKind, IdeaState, Saving
from advisor_app.office.working_days import is_working_day
from advisor_app.services.escalations.decide_escalation import AskedFollow, decide_escalation
from advisor_app.services.escalations.list_escalations import list_escalations
from advisor_app.services.escalations.open_escalation import Telling, open_escalation
from advisor_app.services.escalations.submit_escalation import submit_escalation
from advisor_app.services.ideas.keep_ideas import add_idea, list_ideas, move_idea
from advisor_app.services.office import Office
from advisor_app.services.plans.list_plans import PlanLine, list_plans
from advisor_app.store import CaseQuery

_WAITS_SINCE, _DECIDED_AFTER = timedelta(days=18), timedelta(days=25)
_OLDEST = 3


def demonstrate_escalations(office: Office) -> int:
    """Bring two obstacles of entities with a plan before the director; returns how many: none where there are any."""
    live = [line for line in list_plans(office) if line.kept.live] or list_plans(office)
    if list_escalations(office) or not live:
        return 0
    papers, today = EscalationPapers(), panama_day(now_utc())
    first, second = live[0], live[-1]
    _brought(
        office,
        papers,
        first,
        _working(today - _WAITS_SINCE),
        Telling(
            "Sin cuadrilla nocturna: los casos de la noche se vencen",
            "Los casos que entran después de las 6:00 p. m. esperan al turno de la mañana y se acumulan sin dueño.\n"
            "La entidad no cuenta con personal de noche desde agosto, y sus enlaces no pueden reasignarlo.",
            ("Recepción y reparto de casos", "Atención fuera de horario"),
            ("Enlace ejecutivo", "Dirección de Operaciones"),
            ("CRM", "Tablero de vencidos"),
            "Que la dirección acuerde con la entidad un turno de noche, o el reparto automático a un suplente.",
        ),
    )
    decided = _brought(
        office,
        papers,
        second,
        _working(today - _DECIDED_AFTER),
        Telling(
            "Las regionales no tienen acceso al CRM",
            "Tres regionales responden por correo y nadie registra sus respuestas en el CRM.",
            ("Registro de la respuesta",),
            ("Jefatura de Informática",),
            ("CRM", "Licencias de usuario"),
            "Que se asignen tres licencias más, o que una persona de la sede registre lo de las regionales.",
        ),
    )
    task = AskedFollow(FollowKind.TASK, "Acordar con Informática quién registra", today + timedelta(days=10))
    why = "Las licencias van en el próximo presupuesto; mientras tanto registra la sede."
    decide_escalation(
        office, decided, Outcome.PARTLY, why, follows=(task,), on=_working(today - _DECIDED_AFTER + timedelta(days=5))
    )
    return 2


def demonstrate_ideas(office: Office) -> int:
    """Note three ideas, each in another state; returns how many: none where there are any."""
    plans = list_plans(office)
    if list_ideas(office) or not plans:
        return 0
    today = panama_day(now_utc())
    long_ago = today - timedelta(days=60)
    adopted = add_idea(
        office,
        plans[0].entity,
        "Recibir la solicitud con la cédula digital, sin copias",
        "Solicitud de reconexión",
        who="Enlace ejecutivo",
        saving=Saving(days=2, steps=1, copies=2),
        plan=plans[0].kept.plan.key,
        on=long_ago,
    )
    for state, days in ((IdeaState.STUDY, 45), (IdeaState.AGREED, 30), (IdeaState.ADOPTED, 6)):
        move_idea(office, adopted.number, state, on=today - timedelta(days=days))
    studied = add_idea(
        office,
        plans[-1].entity,
        "Una sola firma para cerrar un caso de consulta",
        "Cierre de casos",
        kind=IdeaKind.REDESIGN,
        who="Jefatura de Atención",
        saving=Saving(days=3, steps=1),
        on=today - timedelta(days=20),
    )
    move_idea(office, studied.number, IdeaState.STUDY, on=today - timedelta(days=10))
    add_idea(
        office,
        plans[len(plans) // 2].entity,
        "Cita por la web en lugar de la fila",
        "Inspección",
        saving=Saving(days=5),
    )
    return 3


def _brought(office: Office, papers: EscalationPapers, line: PlanLine, day: date, telling: Telling) -> str:
    """Submitted on a day, with its plan and its entity's oldest open cases as evidence."""
    records = [(RecordKind.PLAN, line.kept.plan.key)]
    with office.store.reading() as reading:
        query = CaseQuery(entity_ids=(line.kept.entity_id,), state="expired", descending=False)
        oldest = reading.cases.page(reading.cases.ids(query)[:_OLDEST])
    records += [(RecordKind.CASE, case.number) for case in oldest]
    told = Telling(
        telling.subject, telling.told, telling.processes, telling.people, telling.tools, telling.asked, tuple(records)
    )
    draft = open_escalation(office, line.entity, told, on=day)
    one, _paper = submit_escalation(office, papers, draft.reference, on=day)
    return one.memo


def _working(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
