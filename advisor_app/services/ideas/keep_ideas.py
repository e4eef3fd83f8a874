"""Ideas to improve an entity's procedures: noted, moved on until they are adopted or discarded, listed, exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.ideas.records import KINDS, STATES, Idea, IdeaKind, IdeaState, Saving, moved
from advisor_app.office.names import tidy
from advisor_app.services.duties.record_duty import prove, refuse_future
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import plan_named
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import Reading, UnitOfWork, new_id

IDEA_DUTY = "LEY-83"


@dataclass(frozen=True, slots=True)
class IdeaLine:
    """`advisor` is who looks after the entity today, `plan` the number of the plan whose opportunity it was, or ""."""

    idea: Idea
    entity: str
    advisor: str
    plan: str


def add_idea(
    office: Office,
    entity: str,
    what: str,
    procedure: str,
    *,
    kind: IdeaKind = IdeaKind.LAW_83,
    who: str = "",
    saving: Saving = Saving(),  # noqa: B008 (frozen)
    plan: str = "",
    on: date | None = None,
) -> Idea:
    """Note an idea under the next number of the year; one under Law 83 proves the duty to look for them.

    Raises `UserError`: "idea_words_missing", "unknown_entity", "unknown_plan", "duty_from_the_future";
    `UsageError("day_out_of_range")`.
    """
    day = on or panama_day(now_utc())
    refuse_future(day)
    if not tidy(what) or not tidy(procedure):
        raise UserError("idea_words_missing")
    with office.store.unit_of_work(office.who) as work:
        whose = find_entity(work, entity)
        plan_id = plan_named(work, plan).id if plan else None
        idea = Idea(
            id=new_id(),
            entity_id=whose.id,
            year=day.year,
            serial=work.ideas.next_serial(day.year),
            noted_on=day,
            kind=kind,
            what=tidy(what),
            procedure=tidy(procedure),
            who=tidy(who),
            saving=saving,
            plan_id=plan_id,
        )
        work.ideas.add(idea)
        _tell(work, "idea.noted", idea, entity=whose.name, procedure=idea.procedure, plan=plan)
        if kind is IdeaKind.LAW_83:
            prove(work, IDEA_DUTY, whose, day, note=f"{idea.number}: {idea.what}")
        work.commit()
    return idea


def move_idea(
    office: Office,
    number: str,
    to: IdeaState,
    why: str = "",
    on: date | None = None,
    *,
    seen: Idea | None = None,
) -> Idea:
    """Take it on to another state, on a day (today); from where whoever moves it saw it, if that is given.

    Raises `UserError`: "unknown_idea", "idea_move_not_allowed", "idea_reason_missing", "changed_by_another".
    """
    day = on or panama_day(now_utc())
    refuse_future(day)
    with office.store.unit_of_work(office.who) as work:
        before = idea_named(work, number) if seen is None else seen
        kept = work.ideas.save(moved(before, to, day, office.who, tidy(why)))
        _tell(work, "idea.moved", kept, on=day.isoformat(), why=tidy(why))
        work.commit()
    return kept


def idea_as_it_is(office: Office, number: str) -> Idea:
    """As another left it; raises `UserError("unknown_idea")`."""
    with office.store.reading() as reading:
        return idea_named(reading, number)


def list_ideas(office: Office, *, entity: str | None = None, state: IdeaState | None = None) -> list[IdeaLine]:
    """By number. Raises `UserError("unknown_entity")`."""
    today = panama_day(now_utc())
    with office.store.reading() as reading:
        wanted = find_entity(reading, entity).id if entity else None
        found = reading.ideas.all(wanted)
        names = {one.id: one.name for one in reading.entities.all()}
        people = {one.id: one.name for one in reading.advisors.all()}
        holders = {one.entity_id: people[one.advisor_id] for one in reading.assignments.on(today)}
        plans = {one.id: one.plan.key for one in reading.plans.all()} if any(one.plan_id for one in found) else {}
    return [
        IdeaLine(
            one,
            names[one.entity_id],
            holders.get(one.entity_id, ""),
            plans.get(one.plan_id, "") if one.plan_id else "",
        )
        for one in found
        if state is None or one.state is state
    ]


def export_ideas(office: Office, path: Path) -> int:
    """Every idea as a workbook; returns how many. Raises `EnvironmentFault("file_not_saved")`."""
    lines = list_ideas(office)
    columns = (
        Column("Idea", width=15),
        Column("Entidad", width=24),
        Column("Trámite", width=30),
        Column("Qué se mejoraría", width=50),
        Column("Clase", width=12),
        Column("Estado", width=14),
        Column("Anotada", Kind.DAY),
        Column("Desde", Kind.DAY),
        Column("Días", Kind.WHOLE),
        Column("Pasos", Kind.WHOLE),
        Column("Copias", Kind.WHOLE),
        Column("Responsable", width=22),
        Column("Plan", width=15),
        Column("Razón", width=40),
    )
    rows: list[Sequence[Cell]] = [
        (
            line.idea.number,
            line.entity,
            line.idea.procedure,
            line.idea.what,
            KINDS[line.idea.kind],
            STATES[line.idea.state],
            line.idea.noted_on,
            line.idea.steps[-1].on if line.idea.steps else line.idea.noted_on,
            line.idea.saving.days,
            line.idea.saving.steps,
            line.idea.saving.copies,
            line.idea.who or None,
            line.plan or None,
            (line.idea.steps[-1].why if line.idea.steps else "") or None,
        )
        for line in lines
    ]
    notes = Notes("Ideas para mejorar trámites (Ley 83 y rediseño de procesos)")
    try:
        return write_workbook(path, [Sheet("Ideas", columns, rows)], notes.signed(office.who, now_utc()))
    except OSError as error:
        raise EnvironmentFault("file_not_saved", file=str(path), reason=error.strerror or str(error)) from error


def idea_named(reading: Reading, number: str) -> Idea:
    """By its number, ID-2026-0001. Raises `UserError("unknown_idea")`."""
    parts = number.strip().upper().split("-")
    if len(parts) == 3 and parts[0] == "ID" and parts[1].isdigit() and parts[2].isdigit():
        found = reading.ideas.numbered(int(parts[1]), int(parts[2]))
        if found is not None:
            return found
    raise UserError("unknown_idea", idea=number)


def _tell(work: UnitOfWork, action: str, idea: Idea, **told: object) -> None:
    values = {"idea": idea.number, "state": idea.state.value, "what": idea.what, **told}
    work.history.append(action, values, entity_id=idea.entity_id, subject=idea.number)
