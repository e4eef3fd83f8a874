"""The demonstration's directory beside its liaisons: officials, who came after whom, agreements, what is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from advisor_app.demonstration.made import MadeEntity, MadeLiaison
from advisor_app.demonstration.people import GIVEN_NAMES, OPERATIONAL_POSTS, SURNAMES
from advisor_app.office.directory.requirements import SHOWN, Requirement
from advisor_app.office.names import loose_key
from advisor_app.office.people import PANAMA_DISTRICT, LiaisonKind

REPLACED_SHARE = 0.2
OFFICIALS_SHARE = 0.8
AGREEMENTS_SHARE = 0.6
CONFIRMED_SHARE = 0.55
NOTED_SHARE = 0.93
NO_REGIONS_SHARE = 0.7
REGIONS = ("David", "Santiago", "Chitré", "Penonomé", "Colón")
OFFICIAL_POSTS = ("Dirección General", "Secretaría General", "Asesoría Legal", "Dirección de Informática")
RESPONSIBLES = ("Dirección de Operaciones", "Secretaría General", "Dirección de Atención al Ciudadano")
PARTS = (("DGI", "MEF"), ("PN", "MINSEG"), ("SNM", "MINSEG"))
"""Bodies that are parts of others, where both are in the demonstration."""


@dataclass(frozen=True, slots=True)
class MadePerson:
    """A liaison with what the directory adds, or a named official; `replaces` names who served before."""

    liaison: MadeLiaison
    telephone: str
    district: str
    start: date | None = None
    end: date | None = None
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class MadeTerm:
    entity: str
    type: str
    days: int
    start: date
    responsible: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class MadeNote:
    entity: str
    item: Requirement
    met_on: date | None
    note: str = ""
    applies: bool = True


@dataclass(frozen=True, slots=True)
class MadeDirectory:
    """`confirmed` says when an entity last confirmed what is known of it."""

    people: tuple[MadePerson, ...]
    terms: tuple[MadeTerm, ...]
    notes: tuple[MadeNote, ...]
    parts: tuple[tuple[str, str], ...]
    addresses: dict[str, str]
    confirmed: dict[str, date]


def make_directory(
    seed: int, entities: tuple[MadeEntity, ...], liaisons: tuple[MadeLiaison, ...], today: date
) -> MadeDirectory:
    """Complete for most entities, with gaps for a secretary to close. The same seed and day give the same."""
    rng = Random(f"{seed} directory")  # noqa: S311 - a demonstration is made up, and must repeat itself
    names = {one.name for one in entities}
    seats = {one.name: one.seat_district for one in entities}
    people: list[MadePerson] = []
    for liaison in liaisons:
        people.extend(_liaison(rng, liaison, seats[liaison.entity], today))
    for entity in entities:
        if rng.random() < OFFICIALS_SHARE:
            people.append(_official(rng, entity))
    terms: list[MadeTerm] = []
    notes: list[MadeNote] = []
    for entity in entities:
        terms.extend(_terms(rng, entity, today))
        notes.extend(_notes(rng, entity, today))
    people.append(_double(rng, next(one for one in people if one.liaison.kind is LiaisonKind.OFFICIAL)))
    return MadeDirectory(
        people=tuple(people),
        terms=tuple(terms),
        notes=tuple(notes),
        parts=tuple((part, whole) for part, whole in PARTS if {part, whole} <= names),
        addresses={one.name: f"Edificio sede, {one.seat_district}" for one in entities},
        confirmed={
            one.name: today - timedelta(days=rng.randrange(5, 300))
            for one in entities
            if rng.random() < CONFIRMED_SHARE
        },
    )


def _liaison(rng: Random, liaison: MadeLiaison, seat: str, today: date) -> list[MadePerson]:
    """The liaison, and who served before where that one was replaced in the past year."""
    district = seat if liaison.in_panama_district or seat != PANAMA_DISTRICT else rng.choice(REGIONS)
    now = MadePerson(liaison, _telephone(rng), district, today - timedelta(days=rng.randrange(900, 2400)))
    if liaison.kind is not LiaisonKind.OPERATIONAL or rng.random() >= REPLACED_SHARE:
        return [now]
    since = today - timedelta(days=rng.randrange(20, 320))
    before = replace(liaison, name=_name(rng), post=rng.choice(OPERATIONAL_POSTS))
    gone = MadePerson(before, now.telephone, district, now.start, since - timedelta(days=1))
    return [gone, replace(now, start=since, replaces=before.name)]


def _official(rng: Random, entity: MadeEntity) -> MadePerson:
    post = rng.choice(OFFICIAL_POSTS)
    inside = entity.seat_district == PANAMA_DISTRICT
    mail = f"{loose_key(post)[:12]}@{loose_key(entity.name)}.example"
    made = MadeLiaison(entity.name, _name(rng), LiaisonKind.OFFICIAL, post, mail, inside)
    return MadePerson(made, _telephone(rng), entity.seat_district)


def _double(rng: Random, person: MadePerson) -> MadePerson:
    """An official whom two people wrote down, each in their own way."""
    given, _, surname = person.liaison.name.partition(" ")
    again = replace(person.liaison, name=f"{given} {surname} {rng.choice(SURNAMES)}", post="")
    return MadePerson(again, "", person.district)


def _terms(rng: Random, entity: MadeEntity, today: date) -> list[MadeTerm]:
    if rng.random() >= AGREEMENTS_SHARE:
        return []
    start, responsible = date(today.year, 1, 1), rng.choice(RESPONSIBLES)
    found = [MadeTerm(entity.name, "", 30, start, responsible)]
    if rng.random() < 0.5:
        found.append(MadeTerm(entity.name, "", 45, start, "Dirección Regional", "Darién"))
    return found


def _notes(rng: Random, entity: MadeEntity, today: date) -> list[MadeNote]:
    found = []
    if rng.random() < NO_REGIONS_SHARE:
        found.append(MadeNote(entity.name, Requirement.REGIONAL_AGREEMENTS, None, "sin regionales", applies=False))
    for item in Requirement:
        if item in SHOWN or rng.random() >= NOTED_SHARE:
            continue
        note = "1 jefatura, 2 dirección, 3 despacho" if item is Requirement.ESCALATION else ""
        found.append(MadeNote(entity.name, item, today - timedelta(days=rng.randrange(30, 700)), note))
    return found


def _name(rng: Random) -> str:
    return f"{rng.choice(GIVEN_NAMES)} {rng.choice(SURNAMES)}"


def _telephone(rng: Random) -> str:
    """Of no office: nobody has a number that begins with 500-00."""
    return f"500-00{rng.randrange(100):02d} ext. {rng.randrange(1000, 9999)}"
