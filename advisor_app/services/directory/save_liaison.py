"""The liaisons and named officials of an entity: added, edited, replaced, ended; a slip is taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.mail.addresses import checked_address
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import tidy
from advisor_app.office.people import Liaison, LiaisonKind, seated_in_panama
from advisor_app.services.office import Office
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Replaced:
    """Who left, with the last day, and who came; `before` is the one who left as known until then."""

    before: Liaison
    gone: Liaison
    came: Liaison


def list_liaisons(office: Office, entity_id: UUID) -> list[Liaison]:
    """Those who serve today."""
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
    telephone: str = "",
    district: str = "",
    in_panama_district: bool = True,
    start: date | None = None,
) -> Liaison:
    """Raises as `save_liaison`."""
    seat = (in_panama_district, telephone, district, start)
    return add_person(office, Liaison(new_id(), entity_id, name, kind, post, email, *seat))


def add_person(office: Office, person: Liaison) -> Liaison:
    """The same with everything that is known, under a key of its own; raises as `save_liaison`."""
    liaison = replace(person, id=new_id(), version=1)
    with office.store.unit_of_work(office.who) as work:
        kept = work.liaisons.add(checked_person(liaison))
        note_person(work, "liaison.added", kept)
        work.commit()
    return kept


def save_liaison(office: Office, liaison: Liaison) -> Liaison:
    """Keep an edited person.

    Raises `UserError`: "name_missing", "email_unreadable" for an address that no letter could go to, "liaison_days"
    where a term would end before it began, and "changed_by_another" when someone else was faster.
    """
    with office.store.unit_of_work(office.who) as work:
        before = work.liaisons.by_id(liaison.id)
        kept = work.liaisons.save(checked_person(liaison))
        note_person(work, "liaison.changed", kept, before)
        work.commit()
    return kept


def end_liaison(office: Office, liaison: Liaison, last: date | None = None) -> Liaison:
    """The person serves until a day (today), and stays on record; raises as `save_liaison`."""
    return save_liaison(office, replace(liaison, end=last or panama_day(now_utc())))


def replace_liaison(office: Office, gone: Liaison, came: Liaison, start: date | None = None) -> Replaced:
    """`came` takes the place of `gone` from a day on (today); raises as `save_liaison`."""
    day = start or panama_day(now_utc())
    successor = checked_person(replace(came, id=new_id(), entity_id=gone.entity_id, start=day, version=1))
    with office.store.unit_of_work(office.who) as work:
        work.liaisons.add(successor)
        before = work.liaisons.by_id(gone.id)
        left = work.liaisons.save(checked_person(replace(gone, end=day - _DAY, replaced_by=successor.id)))
        note_person(work, "liaison.added", successor)
        note_person(work, "liaison.replaced", left, before, {"by": successor.name})
        work.commit()
    return Replaced(before, left, successor)


def take_back_replacement(office: Office, done: Replaced) -> Liaison:
    """As if nobody had been replaced; raises `UserError`: "changed_by_another", "liaison_in_meetings"."""
    with office.store.unit_of_work(office.who) as work:
        kept = work.liaisons.save(replace(done.before, version=done.gone.version))
        work.liaisons.remove(done.came)
        note_person(work, "liaison.removed", done.came)
        note_person(work, "liaison.changed", kept, done.gone)
        work.commit()
    return kept


def remove_liaison(office: Office, liaison: Liaison) -> None:
    """A slip taken back; who served is ended instead.

    Raises `UserError`: "changed_by_another", "liaison_in_meetings".
    """
    with office.store.unit_of_work(office.who) as work:
        work.liaisons.remove(liaison)
        note_person(work, "liaison.removed", liaison)
        work.commit()


def put_back_liaison(office: Office, liaison: Liaison) -> Liaison:
    """A removal undone: the same person under the same key."""
    with office.store.unit_of_work(office.who) as work:
        kept = work.liaisons.add(replace(liaison, version=1))
        note_person(work, "liaison.added", kept)
        work.commit()
    return kept


def checked_person(liaison: Liaison) -> Liaison:
    """Its texts tidied; the district, where it is known, says whether it is that of Panama."""
    found = replace(
        liaison,
        name=tidy(liaison.name),
        post=tidy(liaison.post),
        email=liaison.email.strip(),
        telephone=tidy(liaison.telephone),
        district=tidy(liaison.district),
    )
    if not found.name:
        raise UserError("name_missing")
    if found.email:
        checked_address(found.email)
    if found.start is not None and found.end is not None and found.end < found.start:
        raise UserError(
            "liaison_days", name=found.name, first=f"{found.start:%d/%m/%Y}", last=f"{found.end:%d/%m/%Y}"
        )  # fmt: skip
    return replace(
        found, in_panama_district=seated_in_panama(found.district, otherwise=found.in_panama_district)
    )  # fmt: skip


def person_facts(person: Liaison) -> dict[str, object]:
    """What the history tells of one: business contact data alone."""

    def day(value: date | None) -> str:
        return value.isoformat() if value else ""

    return {
        "name": person.name,
        "kind": str(person.kind),
        "post": person.post,
        "email": person.email,
        "telephone": person.telephone,
        "district": person.district,
        "in_panama_district": person.in_panama_district,
        "from": day(person.start),
        "until": day(person.end),
        "confirmed_on": day(person.confirmed_on),
    }


def note_person(
    work: UnitOfWork,
    action: str,
    person: Liaison,
    before: Liaison | None = None,
    more: dict[str, object] | None = None,
) -> None:
    """Into the history: the person as known now, and what differs from before."""
    now, then = person_facts(person), person_facts(before) if before else {}
    was = {name: value for name, value in then.items() if now[name] != value}
    payload = {**now, **({"before": was} if was else {}), **(more or {})}
    work.history.append(action, payload, entity_id=person.entity_id, subject=person.name)
