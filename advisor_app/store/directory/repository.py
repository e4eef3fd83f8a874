"""What entities need when they join, places, and yearly confirmations, as they are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.directory.confirmation import Answer, ConfirmationRequest, ConfirmationRound
from advisor_app.office.directory.requirements import Requirement, RequirementNote
from advisor_app.office.directory.territory import Place
from advisor_app.office.names import name_key
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.directory.directory_tables import (
    confirmation_request,
    confirmation_round,
    entity_requirement,
    territory_place,
)
from advisor_app.store.transaction import Transaction, changed_by_another


def note_from(row: sa.RowMapping) -> RequirementNote:
    return RequirementNote(
        row["id"],
        row["entity_id"],
        Requirement(row["item"]),
        row["applies"],
        row["met_on"],
        row["note"],
        row["version"],
    )


def note_row(note: RequirementNote) -> dict[str, object]:
    return {
        "id": note.id,
        "entity_id": note.entity_id,
        "item": note.item.value,
        "applies": note.applies,
        "met_on": note.met_on,
        "note": note.note,
        "version": note.version,
    }


def place_from(row: sa.RowMapping) -> Place:
    return Place(
        row["id"], row["province"], row["district"], row["corregimiento"], row["source"], row["version"]
    )  # fmt: skip


def place_row(place: Place) -> dict[str, object]:
    return {
        "id": place.id,
        "province": place.province,
        "district": place.district,
        "corregimiento": place.corregimiento,
        "source": place.source,
        "place_key": place.key,
        "version": place.version,
    }


def round_from(row: sa.RowMapping) -> ConfirmationRound:
    return ConfirmationRound(row["id"], row["year"], row["opened_on"], row["answer_by"], row["version"])


def request_from(row: sa.RowMapping) -> ConfirmationRequest:
    return ConfirmationRequest(
        row["id"],
        row["round_id"],
        row["entity_id"],
        row["mail_id"],
        Answer(row["answer"]),
        row["answered_on"],
        row["note"],
        row["evidence_id"],
        row["version"],
    )


def request_row(request: ConfirmationRequest) -> dict[str, object]:
    return {
        "id": request.id,
        "round_id": request.round_id,
        "entity_id": request.entity_id,
        "mail_id": request.mail_id,
        "answer": request.answer.value,
        "answered_on": request.answered_on,
        "note": request.note,
        "evidence_id": request.evidence_id,
        "version": request.version,
    }


class ReadDirectory:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def requirements(self, entity_id: UUID | None = None) -> dict[UUID, dict[Requirement, RequirementNote]]:
        """What people noted, by entity and item; of one entity or of all."""
        found = sa.select(entity_requirement)
        if entity_id is not None:
            found = found.where(entity_requirement.c.entity_id == entity_id)
        noted: dict[UUID, dict[Requirement, RequirementNote]] = {}
        for one in map(note_from, self._in.connection.execute(found).mappings()):
            noted.setdefault(one.entity_id, {})[one.item] = one
        return noted

    def places(self) -> list[Place]:
        """By province, district, corregimiento, as Spanish readers would look for them."""
        rows = self._in.connection.execute(sa.select(territory_place)).mappings()
        return sorted(
            map(place_from, rows),
            key=lambda one: (name_key(one.province), name_key(one.district), name_key(one.corregimiento)),
        )

    def round_of(self, year: int) -> ConfirmationRound | None:
        found = sa.select(confirmation_round).where(confirmation_round.c.year == year)
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else round_from(row)

    def requests(self, round_id: UUID) -> list[ConfirmationRequest]:
        found = sa.select(confirmation_request).where(confirmation_request.c.round_id == round_id)
        return list(map(request_from, self._in.connection.execute(found).mappings()))

    def request_mails(self, round_id: UUID) -> dict[UUID, tuple[str, str]]:
        """Of a round's mails, by their key: Message-ID and where each stands."""
        found = (
            sa.select(mail_message.c.id, mail_message.c.message_id, mail_message.c.state)
            .join(confirmation_request, confirmation_request.c.mail_id == mail_message.c.id)
            .where(confirmation_request.c.round_id == round_id)
        )
        return {row.id: (row.message_id, row.state) for row in self._in.connection.execute(found)}


class Directory(ReadDirectory):
    def put_note(self, note: RequirementNote) -> RequirementNote:
        """A new note, or an edited one; raises `UserError("changed_by_another")`."""
        known = sa.select(entity_requirement.c.id).where(entity_requirement.c.id == note.id)
        if self._in.connection.execute(known).first() is None:
            self._in.insert(entity_requirement, note_row(note))
            return note
        row = note_row(note)
        return replace(note, version=self._in.update(entity_requirement, note.id, note.version, row, note.item))

    def remove_note(self, note: RequirementNote) -> None:
        self._remove(entity_requirement, note.id, note.version, note.item)

    def add_places(self, places: Iterable[Place]) -> None:
        for place in places:
            self._in.insert(territory_place, place_row(place))

    def save_place(self, place: Place) -> Place:
        """Raises `UserError`: "place_exists", "changed_by_another"."""
        self._refuse_taken(place)
        version = self._in.update(territory_place, place.id, place.version, place_row(place), place.name)
        return replace(place, version=version)

    def add_place(self, place: Place) -> Place:
        """Raises `UserError("place_exists")`."""
        self._refuse_taken(place)
        self._in.insert(territory_place, place_row(place))
        return place

    def remove_place(self, place: Place) -> None:
        """Raises `UserError("changed_by_another")`."""
        self._remove(territory_place, place.id, place.version, place.name)

    def open_round(self, opened: ConfirmationRound) -> ConfirmationRound:
        row = {
            "id": opened.id,
            "year": opened.year,
            "opened_on": opened.opened_on,
            "answer_by": opened.answer_by,
        }
        self._in.insert(confirmation_round, row)
        return opened

    def add_request(self, request: ConfirmationRequest) -> ConfirmationRequest:
        self._in.insert(confirmation_request, request_row(request))
        return request

    def save_request(self, request: ConfirmationRequest, name: str) -> ConfirmationRequest:
        """Raises `UserError("changed_by_another")`."""
        row = request_row(request)
        return replace(request, version=self._in.update(confirmation_request, request.id, request.version, row, name))

    def _remove(self, table: sa.Table, key: UUID, version: int, name: str) -> None:
        seen = (table.c.id == key) & (table.c.version == version)
        if self._in.connection.execute(table.delete().where(seen)).rowcount != 1:
            raise changed_by_another(self._in, table, key, name)

    def _refuse_taken(self, place: Place) -> None:
        same = (territory_place.c.place_key == place.key) & (territory_place.c.id != place.id)
        if self._in.connection.execute(sa.select(territory_place.c.id).where(same)).first() is not None:
            raise UserError("place_exists", name=place.name, province=place.province)
