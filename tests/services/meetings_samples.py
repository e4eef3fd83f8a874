"""An office with an entity, its liaisons and its advisor, and a visit that was held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from advisor_app.office.meetings.records import KeptCommitment, MeetingState, MinutesStage
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.meetings.hold_meeting import (
    add_decision,
    begin_meeting,
    end_meeting,
    save_notes,
    set_presence,
)
from advisor_app.services.meetings.keep_commitment import promise
from advisor_app.services.meetings.plan_meeting import plan_meeting, put_on_calendar
from advisor_app.services.meetings.show_meeting import MeetingView, show_meeting
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.mail_way import ToFolder, transport_for
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.store import new_id
from minutes import MeetingKind, Presence

ADVISOR = "Marisol Quintero"


def furnish(office: Office, names: tuple[str, ...] = ("MINSA",)) -> dict[str, UUID]:
    """Entities of one advisor, each with an executive and an operational liaison in the district of Panama."""
    with office.store.unit_of_work("ana") as work:
        keys = work.entities.resolve(names)
        work.commit()
    add_advisor(office, ADVISOR, "marisol@cac311.gob.pa")
    assign_entities(office, names, ADVISOR, date(2024, 1, 1))
    for name, key in keys.items():
        mailbox = name.lower().replace(" ", "")
        add_liaison(
            office, key, f"Ileana Núñez de {name}", LiaisonKind.EXECUTIVE, post="Directora", email=f"i@{mailbox}.gob.pa"
        )
        add_liaison(office, key, f"Rubén Peña de {name}", LiaisonKind.OPERATIONAL, email=f"r@{mailbox}.gob.pa")
    return dict(keys)


def held_visit(office: Office, starts: datetime, entity: str = "MINSA", *, commitments: int = 1) -> MeetingView:
    """A visit with notes, a decision, a commitment, and everybody there."""
    planned = plan_meeting(office, MeetingKind.VISIT, starts, entity=entity, place="Ancón, edificio 265 & sala <2>")
    begin_meeting(office, planned.id)
    view = show_meeting(office, planned.id)
    for person in view.people:
        set_presence(office, person, Presence.PRESENT)
    first, second, third, *_ = view.points
    save_notes(office, first, "Se revisó lo pendiente.")
    add_decision(office, second, "Atención al Usuario revisará el motivo.")
    due = view.meeting.day
    for number in range(commitments):
        promise(office, third, f"Cerrar el caso {number}", view.people[0].name, due + timedelta(days=9 + number))
    end_meeting(office, planned.id)
    return show_meeting(office, planned.id)


def send_all(office: Office, folder: Path) -> None:
    """Every draft is approved and goes out."""
    approve_messages(office)
    send_messages(office, transport_for(ToFolder(folder)))


def reviewed_visits(office: Office, entities: Sequence[str], months: int) -> list[UUID]:
    """A visit to each entity in each of the months of 2024, held and looked through; each agrees one thing.

    In one unit of work: what is slow about a year of meetings is to save it key by key.
    """
    made = []
    with office.store.unit_of_work("ana") as work:
        known = {one.name: one for one in work.entities.all()}
        for month in range(1, months + 1):
            for number, name in enumerate(entities):
                starts = datetime(2024, month, 1 + number, 9)
                one = put_on_calendar(work, MeetingKind.VISIT, starts, known[name], None, place="Ancón")
                people = work.meetings.people_of([one.id])
                for person in people:
                    work.meetings.save_person(replace(person, presence=Presence.PRESENT))
                point = work.meetings.points_of(one.id)[0]
                work.meetings.save_point(replace(point, notes="Se revisó lo pendiente."))
                work.minutes.add_commitment(
                    KeptCommitment(
                        id=new_id(),
                        meeting_id=one.id,
                        entity_id=one.entity_id,
                        what=f"Cerrar lo pendiente del mes {month}",
                        who=people[0].name,
                        due=one.day + timedelta(days=9),
                        agreed_on=one.day,
                        point_id=point.id,
                    )
                )
                held = replace(one, state=MeetingState.HELD, begun_at=one.starts, ended_at=one.ends)
                made.append(work.meetings.save(replace(held, stage=MinutesStage.REVIEWED)).id)
        work.commit()
    return made
