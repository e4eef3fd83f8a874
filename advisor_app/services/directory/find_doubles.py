"""People who may stand in the directory twice, and making one of two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.doubles import Double, find_doubles
from advisor_app.office.people import Liaison
from advisor_app.services.directory.save_liaison import note_person
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class NamedDouble:
    """A double with the names of the entities in which its two stand."""

    double: Double
    keep_entity: str
    gone_entity: str


@dataclass(frozen=True, slots=True)
class PeopleMerged:
    """`before` and `gone` are the two as they were; `pointing` those whom `gone` had replaced, `met` its places in
    meetings."""

    kept: Liaison
    before: Liaison
    gone: Liaison
    pointing: tuple[UUID, ...] = ()
    met: tuple[UUID, ...] = ()


def list_doubles(office: Office) -> list[NamedDouble]:
    """Among those who serve today."""
    with office.store.reading() as reading:
        people = reading.liaisons.ever()
        names = {one.id: one.name for one in reading.entities.all()}
    return [
        NamedDouble(one, names.get(one.keep.entity_id, "?"), names.get(one.gone.entity_id, "?"))
        for one in find_doubles(people, panama_day(now_utc()))
    ]


def merge_people(office: Office, keep_id: UUID, gone_id: UUID) -> PeopleMerged:
    """Make two records of one person one: what is not known of `keep` is taken from `gone`.

    Raises `UserError`: "merge_with_itself", "people_of_two_entities", "record_gone".
    """
    with office.store.unit_of_work(office.who) as work:
        keep, gone = work.liaisons.by_id(keep_id), work.liaisons.by_id(gone_id)
        if keep_id == gone_id:
            raise UserError("merge_with_itself", name=keep.name)
        if keep.entity_id != gone.entity_id:
            raise UserError("people_of_two_entities", keep=keep.name, gone=gone.name)
        pointing = [one for one in work.liaisons.ever_of(keep.entity_id) if one.replaced_by == gone_id]
        for one in pointing:
            work.liaisons.save(replace(one, replaced_by=None if one.id == keep_id else keep_id))
        if any(one.id == keep_id for one in pointing):
            keep = work.liaisons.by_id(keep_id)
        met = work.liaisons.in_meetings(gone_id)
        work.liaisons.lead_meetings(met, keep_id)
        work.liaisons.remove(gone)
        starts = [one.start for one in (keep, gone)]
        kept = work.liaisons.save(
            replace(
                keep,
                post=keep.post or gone.post,
                email=keep.email or gone.email,
                telephone=keep.telephone or gone.telephone,
                district=keep.district or gone.district,
                in_panama_district=keep.in_panama_district
                if keep.district
                else gone.in_panama_district
                if gone.district
                else keep.in_panama_district,
                start=None if None in starts else min(one for one in starts if one is not None),
                confirmed_on=max((one.confirmed_on for one in (keep, gone) if one.confirmed_on), default=None),
                replaced_by=keep.replaced_by or (gone.replaced_by if gone.replaced_by != keep_id else None),
            )
        )
        note_person(work, "liaison.merged", kept, keep, {"gone": gone.name, "gone_email": gone.email})
        work.commit()
    return PeopleMerged(kept, keep, gone, tuple(one.id for one in pointing), tuple(met))


def take_back_merge(office: Office, done: PeopleMerged) -> None:
    """Two again; raises `UserError("changed_by_another")`."""
    with office.store.unit_of_work(office.who) as work:
        work.liaisons.add(replace(done.gone, version=1))
        work.liaisons.lead_meetings(done.met, done.gone.id)
        kept = work.liaisons.save(replace(done.before, version=done.kept.version))
        for one in work.liaisons.ever_of(done.gone.entity_id):
            if one.id in done.pointing and one.id != kept.id:
                work.liaisons.save(replace(one, replaced_by=done.gone.id))
        note_person(work, "liaison.added", done.gone)
        note_person(work, "liaison.changed", kept, done.kept)
        work.commit()
