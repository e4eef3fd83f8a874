"""An office with an entity, its liaisons and its advisor, and a visit that was held."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

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
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.show_meeting import MeetingView, show_meeting
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
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
