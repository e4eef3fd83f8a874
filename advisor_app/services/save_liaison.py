"""The liaisons of an entity."""

from __future__ import annotations

from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.mail.addresses import checked_address
from advisor_app.office.names import tidy
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.services.office import Office
from advisor_app.store import new_id


def list_liaisons(office: Office, entity_id: UUID) -> list[Liaison]:
    with office.store.reading() as reading:
        return reading.liaisons.of(entity_id)


def add_liaison(
    office: Office,
    entity_id: UUID,
    name: str,
    kind: LiaisonKind,
    *,
    post: str = "",
    email: str = "",
    in_panama_district: bool = True,
) -> Liaison:
    liaison = Liaison(new_id(), entity_id, tidy(name), kind, tidy(post), email.strip(), in_panama_district)
    return _write(office, liaison, "liaison.added")


def save_liaison(office: Office, liaison: Liaison) -> Liaison:
    """Keep an edited liaison.

    Raises `UserError`: "name_missing", "email_unreadable" for an address that no letter could go to, and
    "changed_by_another" when someone else was faster.
    """
    return _write(office, liaison, "liaison.changed")


def remove_liaison(office: Office, liaison: Liaison) -> None:
    with office.store.unit_of_work(office.who) as work:
        work.liaisons.remove(liaison)
        work.history.append(
            "liaison.removed", {"name": liaison.name}, entity_id=liaison.entity_id, subject=liaison.name
        )
        work.commit()


def _write(office: Office, liaison: Liaison, action: str) -> Liaison:
    if not liaison.name:
        raise UserError("name_missing")
    if liaison.email:
        checked_address(liaison.email)
    with office.store.unit_of_work(office.who) as work:
        kept = work.liaisons.add(liaison) if action == "liaison.added" else work.liaisons.save(liaison)
        payload = {
            "name": kept.name,
            "kind": str(kept.kind),
            "post": kept.post,
            "email": kept.email,
            "in_panama_district": kept.in_panama_district,
        }
        work.history.append(action, payload, entity_id=kept.entity_id, subject=kept.name)
        work.commit()
    return kept
