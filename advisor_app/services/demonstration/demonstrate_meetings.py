"""Meetings of the made-up office: visits that were held and minuted, promises kept and not, a month still to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from advisor_app.office.calendar import from_panama, now_utc, panama_day
from advisor_app.office.meetings.records import KeptCommitment, Meeting, MeetingState, MinutesStage
from advisor_app.office.people import Advisor, Entity
from advisor_app.office.working_days import is_working_day
from advisor_app.services.meetings.finalise_minutes import issue
from advisor_app.services.meetings.keep_series import save_series, schedule_series
from advisor_app.services.meetings.minutes_press import MinutesPress, open_minutes_press
from advisor_app.services.meetings.plan_meeting import put_on_calendar
from advisor_app.services.meetings.plan_visits import accept_visits, propose_visits
from advisor_app.services.office import Office
from advisor_app.store import new_id
from minutes import CommitmentState, MeetingKind, Presence

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork

VISITS = 6
_NOTES = (
    "Se revisaron los compromisos de la visita anterior.",
    "El motivo de cierre no siempre corresponde a lo actuado. La entidad revisará los casos señalados.",
    "Quedan casos vencidos; la mayoría depende de una sola dirección.",
    "El índice de 30 días se mantiene. No hay un plan de acción vigente.",
    "La revisión anual de los artículos está en curso.",
    "Se confirmaron los teléfonos y correos de los enlaces.",
)
_DECISION = "Se revisará el motivo antes de cerrar cada caso."
_PROMISES = (
    ("Cerrar con motivo correcto los casos vencidos", 9),
    ("Enviar la lista de unidades que responden por región", 16),
    ("Completar en el CRM los números de reporte", 12),
)
_SERIES = (
    (
        "Reunión del equipo",
        MeetingKind.TEAM,
        ("Compromisos anteriores", "Auditorías por cerrar", "Casos vencidos", "Obstáculos", "Otros asuntos"),
        2,
        "Sala de reuniones del CAC-311",
    ),
    ("Reunión mensual de enlaces", MeetingKind.LIAISONS, (), 5, "Auditorio de la AIG"),
)
"""Name, kind, topics, in how many days the first one is, place."""


def demonstrate_meetings(office: Office, advisor: str) -> int:
    """Make them for one advisor; returns how many: none where there are meetings already.

    Notes and promises are made up, like everything in that office. To be called where text can be drawn: the minutes
    are issued. Raises what reading the templates raises.
    """
    with office.store.reading() as reading:
        press = open_minutes_press(reading)
        mine = None if reading.meetings.all_keys() else reading.advisors.by_name(advisor)
        today = panama_day(now_utc())
        held = {one.entity_id for one in reading.assignments.on(today) if mine and one.advisor_id == mine.id}
        entities = [one for one in reading.entities.all() if one.id in held][:VISITS]
    if mine is None:
        return 0
    made = 0
    for number, entity in enumerate(entities):
        for months in (1, 0):
            day = _day_of_visit(today, months, number)
            if day < today and (months or number < VISITS // 2):
                with office.store.unit_of_work(office.who) as work:
                    _held(work, press, mine, entity, day, number=number, months=months)
                    work.commit()
                made += 1
    for name, kind, topics, days, place in _SERIES:
        series = save_series(office, name, kind, topics)
        first = _working(today + timedelta(days=days))
        last = first + timedelta(days=75)
        made += len(schedule_series(office, series.id, first, time(14), last, advisor=mine.name, place=place))
    return made + len(accept_visits(office, propose_visits(office, today, advisor).visits))


def _day_of_visit(today: date, months: int, number: int) -> date:
    first = today.replace(day=1)
    for _ in range(months):
        first = (first - timedelta(days=1)).replace(day=1)
    return _working(first + timedelta(days=5 + 2 * number))


def _working(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def _held(
    work: UnitOfWork,
    press: MinutesPress,
    advisor: Advisor,
    entity: Entity,
    day: date,
    *,
    number: int,
    months: int,
) -> Meeting:
    starts = datetime.combine(day, time(9))
    one = put_on_calendar(work, MeetingKind.VISIT, starts, entity, advisor, place=entity.address or entity.name)
    begun = from_panama(starts)
    points = work.meetings.points_of(one.id)
    for at, (point, notes) in enumerate(zip(points, _NOTES, strict=False)):
        decisions = (_DECISION,) if at == 1 else ()
        came = begun + timedelta(minutes=11 * at)
        work.meetings.save_point(replace(point, notes=notes, decisions=decisions, begun_at=came))
    people = work.meetings.people_of([one.id])
    for at, person in enumerate(people):
        away = at == 1 and number % 3 == 1
        work.meetings.save_person(replace(person, presence=Presence.EXCUSED if away else Presence.PRESENT))
    theirs = [person for person in people if person.entity_id is not None] or people
    for at, (what, days) in enumerate(_PROMISES[: 2 if months else 1]):
        who = theirs[at % len(theirs)]
        kept = KeptCommitment(
            new_id(), one.id, entity.id, what, who.name, _working(day + timedelta(days=days)), day,
            email=who.email, point_id=points[2].id,
        )  # fmt: skip
        if months and (number + at) % 2:
            done = min(kept.due, day + timedelta(days=days - 2))
            kept = replace(kept, state=CommitmentState.DONE, done_on=done, proof="Correo de la entidad")
        work.minutes.add_commitment(kept)
    one = work.meetings.save(
        replace(
            work.meetings.by_id(one.id),
            state=MeetingState.HELD,
            stage=MinutesStage.REVIEWED,
            begun_at=begun,
            ended_at=begun + timedelta(minutes=74),
        )
    )
    if months or number != 1:  # one waits for its number, to be seen
        issue(work, press, one)
    return one
