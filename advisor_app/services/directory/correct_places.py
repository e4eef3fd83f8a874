"""Provinces, districts and corregimientos: the list that the program brings, until the office has its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from advisor_app.errors import UserError
from advisor_app.office.directory.territory import OWN, SHIPPED, Place, place_key, read_shipped_places
from advisor_app.office.names import tidy
from advisor_app.office.template_folder import template_folder
from advisor_app.services.office import Office
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.crm.directory_values import PlaceRow
    from advisor_app.store import Reading, UnitOfWork

_SHIPPED_PLACES = UUID("6f0c1f5e-2a0b-5d9e-9c55-3b1a7e0d4c31")


@dataclass(frozen=True, slots=True)
class Places:
    """`own` says whether the office has made the list its own; `notice` where the program's comes from."""

    places: tuple[Place, ...]
    own: bool
    notice: str


def list_places(office: Office) -> Places:
    """Raises `UserError("territory_file_unreadable")` where the office has none and the file is broken."""
    with office.store.reading() as reading:
        stored = reading.directory.places()
    return Places(tuple(stored) if stored else tuple(shipped_places()), bool(stored), shipped_notice())


def known_places(reading: Reading) -> Sequence[Place]:
    return reading.directory.places() or shipped_places()


def add_place(office: Office, place: Place) -> Place:
    """The first change makes the whole list the office's.

    Raises `UserError`: "place_without_province", "place_without_district", "place_exists".
    """
    wanted = checked_place(place)
    with office.store.unit_of_work(office.who) as work:
        adopt_places(work)
        kept = work.directory.add_place(replace(wanted, id=new_id(), source=wanted.source or OWN, version=1))
        note_place(work, "place.added", kept, None)
        work.commit()
    return kept


def correct_place(office: Office, seen: Place, wanted: Place) -> Place:
    """The place that was seen becomes what is wanted; without a source, it is the office's word.

    Raises as `add_place`, and `UserError`: "changed_by_another", "record_gone".
    """
    with office.store.unit_of_work(office.who) as work:
        before = _stored(work, seen)
        checked = checked_place(wanted)
        source = checked.source or OWN
        kept = work.directory.save_place(replace(checked, id=before.id, source=source, version=before.version))
        note_place(work, "place.changed", kept, before)
        work.commit()
    return kept


def place_as_it_is(office: Office, seen: Place) -> Place:
    """As another left it; raises `UserError("record_gone")`."""
    with office.store.reading() as reading:
        return _found(reading.directory.places(), seen)


def remove_place(office: Office, seen: Place) -> None:
    """Raises `UserError`: "place_with_others" while others lie in it, "changed_by_another"."""
    with office.store.unit_of_work(office.who) as work:
        place = _stored(work, seen)
        within = [one for one in work.directory.places() if one.key != place.key and _lies_in(one, place)]
        if within:
            raise UserError("place_with_others", name=place.name, others=len(within))
        work.directory.remove_place(place)
        note_place(work, "place.removed", place, None)
        work.commit()


def adopt_places(work: UnitOfWork) -> list[Place]:
    """The office's list, which is the program's from now on where it had none."""
    stored = work.directory.places()
    if stored:
        return stored
    shipped = shipped_places()
    work.directory.add_places(shipped)
    work.history.append("place.adopted", {"places": len(shipped)})
    return shipped


def checked_place(place: Place) -> Place:
    """Raises `UserError`: "place_without_province", "place_without_district"."""
    parts = (tidy(place.province), tidy(place.district), tidy(place.corregimiento))
    if not parts[0]:
        raise UserError("place_without_province", name=place.name)
    if parts[2] and not parts[1]:
        raise UserError("place_without_district", name=parts[2])
    return replace(place, province=parts[0], district=parts[1], corregimiento=parts[2], source=tidy(place.source))


def shipped_places() -> list[Place]:
    """Each with a key of its names, the same each time: who saw the program's list finds a place again after
    somebody has made the list the office's and renamed it."""
    found = read_shipped_places(template_folder() / "territory" / "division.csv")
    return [Place(uuid5(_SHIPPED_PLACES, place_key(*parts)), *parts, SHIPPED) for parts in found]


def shipped_notice() -> str:
    """What the file says of itself and of where it comes from; not how it is written."""
    text = (template_folder() / "territory" / "division.csv").read_text(encoding="utf-8-sig")
    told = [line.lstrip("# ").rstrip() for line in text.splitlines() if line.startswith("#")]
    paragraphs = "\n".join(told).split("\n\n")
    return "\n\n".join(one.replace("\n", " ") for one in paragraphs[:2])


def note_place(work: UnitOfWork, action: str, place: Place, before: Place | None) -> None:
    told: dict[str, object] = {"place": [place.province, place.district, place.corregimiento]}
    if before is not None:
        told["before"] = [before.province, before.district, before.corregimiento]
    work.history.append(action, told, subject=place.name)


def _stored(work: UnitOfWork, seen: Place) -> Place:
    """The place as stored, under the version that was seen."""
    return replace(_found(adopt_places(work), seen), version=seen.version)


def _found(stored: Sequence[Place], seen: Place) -> Place:
    """By its key, or by its names where a sheet has replaced the program's list that it was shown from."""
    found = next((one for one in stored if one.id == seen.id), None)
    found = found or next((one for one in stored if one.key == seen.key), None)
    if found is None:
        raise UserError("record_gone", kind="territory_place")
    return found


def _lies_in(place: Place, other: Place) -> bool:
    same_province = place.key.split("/")[0] == other.key.split("/")[0]
    if other.corregimiento or not same_province:
        return False
    return not other.district or place.key.split("/")[1] == other.key.split("/")[1]


def take_in_places(work: UnitOfWork, rows: Sequence[PlaceRow]) -> list[tuple[PlaceRow, str, str]]:
    """Places as a sheet lists them; each row with its place's name and "new", "changed" or "left".

    In an office without a list of its own, a sheet that names every province of the program's is the whole list.
    """
    if not rows:
        return []
    shipped = {one.key: one for one in shipped_places()}
    stored = {one.key: one for one in work.directory.places()}
    wanted: dict[str, tuple[PlaceRow, Place]] = {}
    for row in rows:
        place = checked_place(Place(new_id(), row.province, row.district, row.corregimiento, row.source))
        wanted.setdefault(place.key, (row, place))
    if not stored:
        if all(_says_nothing_new(place, shipped.get(key)) for key, (_, place) in wanted.items()):
            return [(row, place.name, "left") for row, place in wanted.values()]
        whole = {key for key, one in shipped.items() if not one.district} <= wanted.keys()
        if not whole:
            stored = {one.key: one for one in adopt_places(work)}
    done = []
    for key, (row, place) in wanted.items():
        before = stored.get(key)
        if before is None:
            work.directory.add_place(place)
            note_place(work, "place.added", place, None)
            done.append((row, place.name, "new"))
        elif _says_nothing_new(place, before):
            done.append((row, place.name, "left"))
        else:
            source = place.source or before.source
            kept = work.directory.save_place(replace(place, id=before.id, version=before.version, source=source))
            note_place(work, "place.changed", kept, before)
            done.append((row, place.name, "changed"))
    return done


def _says_nothing_new(place: Place, known: Place | None) -> bool:
    if known is None:
        return False
    told = (place.province, place.district, place.corregimiento, place.source or known.source)
    return told == (known.province, known.district, known.corregimiento, known.source)
