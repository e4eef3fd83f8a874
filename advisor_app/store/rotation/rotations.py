"""Rotations of the years: drafts, decisions, and what each moves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.office.rotation.decision import Handover, HandoverNote, Rotation, RotationState
from advisor_app.office.rotation.terms import RotationKind, terms_as_plain, terms_from_plain
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.directory.liaisons import serving
from advisor_app.store.outbox.repository import message_from, whole_messages
from advisor_app.store.rotation.rotation_tables import handover_note, rotation_handover, rotation_mail
from advisor_app.store.rotation.rotation_tables import rotation as table
from advisor_app.store.tables import citizen_case, liaison, weekly_round
from advisor_app.store.transaction import Transaction

GOAL_PERCENT = 70
"""Of cases closed within 30 days, by the guide: more than these."""


def note_from(row: sa.RowMapping) -> HandoverNote:
    return HandoverNote(
        id=row["id"],
        year=row["year"],
        entity_id=row["entity_id"],
        words=row["words"],
        who=row["changed_by"],
        at=row["changed_at"],
        version=row["version"],
    )


class ReadRotations:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def live(self, year: int, kind: RotationKind = RotationKind.YEAR) -> tuple[Rotation, ...]:
        """The last that was decided and not withdrawn, alone; else the drafts, by label."""
        found = (
            sa.select(table)
            .where(table.c.year == year, table.c.kind == str(kind), table.c.state != str(RotationState.WITHDRAWN))
            .order_by(table.c.created_at.desc(), table.c.id.desc())
        )
        rows = self._in.connection.execute(found).mappings().all()
        drafts = [row for row in rows if row["state"] == str(RotationState.DRAFT)]
        decided = [row for row in rows if row["state"] != str(RotationState.DRAFT)]
        if drafts:
            return tuple(self._made(row) for row in sorted(drafts, key=lambda row: row["label"]))
        return tuple(self._made(row) for row in decided[:1])

    def years(self) -> list[tuple[int, RotationKind]]:
        """Those with a rotation that was not withdrawn, the latest first."""
        found = sa.select(table.c.year, table.c.kind).where(table.c.state != str(RotationState.WITHDRAWN)).distinct()
        rows = self._in.connection.execute(found).all()
        return sorted(((row.year, RotationKind(row.kind)) for row in rows), reverse=True)

    def notes(self, year: int) -> dict[UUID, HandoverNote]:
        """By entity: what was last written for those who take over in a year."""
        found = sa.select(handover_note).where(handover_note.c.year == year).order_by(handover_note.c.changed_at)
        return {row["entity_id"]: note_from(row) for row in self._in.connection.execute(found).mappings()}

    def mailed(self, rotation_id: UUID) -> set[UUID]:
        """The entities of which a rotation's mail was made."""
        found = sa.select(rotation_mail.c.entity_id).where(rotation_mail.c.rotation_id == rotation_id)
        return set(self._in.connection.execute(found).scalars())

    def mails_of(self, rotation_id: UUID) -> list[KeptMessage]:
        """The messages that told of a rotation's handovers."""
        found = (
            whole_messages()
            .join(rotation_mail, rotation_mail.c.mail_id == mail_message.c.id)
            .where(rotation_mail.c.rotation_id == rotation_id)
            .order_by(mail_message.c.id)
        )
        return list(map(message_from, self._in.connection.execute(found).mappings()))

    def figures(self, since: date, until: date) -> dict[str, dict[UUID, int]]:
        """What can be balanced, by criterion and entity, of the days from `since` until the day before `until`.

        cases     received in that time
        audits    cases drawn for audit
        outside   1 for an entity with liaisons outside the district of Panama, whose visits are journeys
        below     1 for an entity whose share of cases closed within 30 days, of those due in that time, was not above
                  the guide's 70 %
        """
        by_entity = citizen_case.c.entity_id
        received = sa.select(by_entity, sa.func.count()).where(
            citizen_case.c.created_on >= since, citizen_case.c.created_on < until, by_entity.is_not(None)
        )
        audited = sa.select(weekly_round.c.entity_id, sa.func.sum(weekly_round.c.sample_size)).where(
            weekly_round.c.week >= str(IsoWeek.of(since)), weekly_round.c.week < str(IsoWeek.of(until))
        )
        outside = sa.select(liaison.c.entity_id, sa.literal(1)).where(
            liaison.c.in_panama_district.is_(False), serving(until)
        )
        created = citizen_case.c.created_on
        law = timedelta(days=DAYS_BY_LAW)
        in_time = sa.func.sum(sa.case((citizen_case.c.days_to_close <= DAYS_BY_LAW, 1), else_=0))
        below = (
            sa.select(by_entity, sa.literal(1))
            .where(created >= since - law, created < until - law, by_entity.is_not(None))
            .having(in_time * 100 <= sa.func.count() * GOAL_PERCENT)
        )
        return {
            "cases": self._counted(received.group_by(by_entity)),
            "audits": self._counted(audited.group_by(weekly_round.c.entity_id)),
            "outside": self._counted(outside.group_by(liaison.c.entity_id)),
            "below": self._counted(below.group_by(by_entity)),
        }

    def _counted(self, found: sa.Select[Any]) -> dict[UUID, int]:
        return {row[0]: int(row[1]) for row in self._in.connection.execute(found)}

    def _made(self, row: sa.RowMapping) -> Rotation:
        terms = {"weights": json.loads(row["weights"]), "years_apart": row["years_apart"], **json.loads(row["terms"])}
        moves = sa.select(rotation_handover).where(rotation_handover.c.rotation_id == row["id"])
        handovers = self._in.connection.execute(moves.order_by(rotation_handover.c.entity_id)).mappings()
        return Rotation(
            id=row["id"],
            year=row["year"],
            start=row["start_on"],
            state=RotationState(row["state"]),
            seed=row["seed"],
            terms=terms_from_plain(terms),
            bound=row["bound"],
            handovers=tuple(
                Handover(
                    one["entity_id"],
                    one["from_advisor_id"],
                    one["to_advisor_id"],
                    one["load"],
                    json.loads(one["figures"]),
                )
                for one in handovers
            ),
            kind=RotationKind(row["kind"]),
            label=row["label"],
            version=row["version"],
        )


class Rotations(ReadRotations):
    def add(self, rotation: Rotation) -> None:
        self._in.insert(
            table,
            {
                "id": rotation.id,
                "year": rotation.year,
                "start_on": rotation.start,
                "state": str(rotation.state),
                "seed": rotation.seed,
                "years_apart": rotation.terms.years_apart,
                "weights": json.dumps(dict(rotation.terms.weights), sort_keys=True),
                "terms": json.dumps(terms_as_plain(rotation.terms), sort_keys=True, ensure_ascii=False),
                "bound": rotation.bound,
                "kind": str(rotation.kind),
                "label": rotation.label,
            },
        )
        rows = [
            {
                "rotation_id": rotation.id,
                "entity_id": one.entity_id,
                "from_advisor_id": one.from_advisor,
                "to_advisor_id": one.to_advisor,
                "load": one.load,
                "figures": json.dumps(dict(one.figures), sort_keys=True),
            }
            for one in rotation.handovers
        ]
        if rows:
            self._in.connection.execute(rotation_handover.insert(), rows)

    def decide(self, rotation: Rotation, state: RotationState) -> Rotation:
        """Raises `UserError("changed_by_another")` where someone decided meanwhile."""
        version = self._in.update(table, rotation.id, rotation.version, {"state": str(state)}, str(rotation.year))
        return replace(rotation, state=state, version=version)

    def move(self, rotation: Rotation, moves: Mapping[UUID, UUID]) -> Rotation:
        """Other advisors for some entities of a draft; raises `UserError("changed_by_another")`."""
        version = self._in.update(table, rotation.id, rotation.version, {}, str(rotation.year))
        for entity_id, advisor_id in moves.items():
            of = (rotation_handover.c.rotation_id == rotation.id) & (rotation_handover.c.entity_id == entity_id)
            self._in.connection.execute(rotation_handover.update().where(of).values(to_advisor_id=advisor_id))
        handovers = tuple(
            replace(one, to_advisor=moves.get(one.entity_id, one.to_advisor)) for one in rotation.handovers
        )
        return replace(rotation, handovers=handovers, version=version)

    def save_note(self, note: HandoverNote) -> HandoverNote:
        """Keep a note, new where its version is 0; raises `UserError("changed_by_another")`."""
        row = {"id": note.id, "year": note.year, "entity_id": note.entity_id, "words": note.words}
        if note.version == 0:
            self._in.insert(handover_note, row)
            version = 1
        else:
            version = self._in.update(handover_note, note.id, note.version, row, str(note.year))
        return replace(note, who=self._in.who, at=self._in.at, version=version)

    def keep_mail(self, rotation_id: UUID, entity_id: UUID, mail_id: UUID) -> None:
        values = {"rotation_id": rotation_id, "entity_id": entity_id, "mail_id": mail_id}
        self._in.connection.execute(rotation_mail.insert(), values)
