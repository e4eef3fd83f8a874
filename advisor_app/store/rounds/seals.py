"""Frames sealed for a public seed: the last of an entity and week is in force, the earlier ones stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.public_seed import SealedRound
from advisor_app.office.rounds.weekly_round import PublicDraw
from advisor_app.store.raw_text import as_text, raw_bytes
from advisor_app.store.rounds.repository import rules_from, rules_text
from advisor_app.store.tables import round_seal as table
from advisor_app.store.tables import weekly_round
from advisor_app.store.transaction import Transaction

if TYPE_CHECKING:
    from advisor_app.office.rounds.round_verification import StoredSeal


def seal_from(row: sa.RowMapping) -> SealedRound:
    return SealedRound(
        id=row["id"],
        week=IsoWeek.parse(row["week"]),
        entity_id=row["entity_id"],
        entity=row["entity_name"],
        serial=row["serial"],
        frame=_numbers(row["frame"]),
        frame_digest=row["frame_digest"],
        planned_size=row["planned_size"],
        sample_size=row["sample_size"],
        claim=row["claim"],
        rules=rules_from(row["rules"]),
        announced=PublicDraw(row["public_draw"], row["published_on"]),
        sealed_at=row["sealed_at"],
        sealed_by=row["created_by"],
        advisor_id=row["advisor_id"],
        reason=row["reason"],
        value=row["value"],
        version=row["version"],
    )


def seal_row(sealed: SealedRound) -> dict[str, object]:
    """`frame` is the text that the digest is taken over: each number followed by a line feed."""
    return {
        "id": sealed.id,
        "week": str(sealed.week),
        "entity_id": sealed.entity_id,
        "entity_name": sealed.entity,
        "serial": sealed.serial,
        "advisor_id": sealed.advisor_id,
        "frame": "".join(f"{number}\n" for number in sealed.frame),
        "frame_digest": sealed.frame_digest,
        "planned_size": sealed.planned_size,
        "sample_size": sealed.sample_size,
        "claim": sealed.claim,
        "rules": rules_text(sealed.rules),
        "public_draw": sealed.announced.name,
        "published_on": sealed.announced.day,
        "sealed_at": sealed.sealed_at,
        "created_by": sealed.sealed_by,
        "reason": sealed.reason,
        "value": sealed.value,
        "version": sealed.version,
    }


class ReadSeals:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def waiting(self, week: IsoWeek) -> dict[UUID, SealedRound]:
        """By entity, the seals in force whose round is not drawn yet."""
        found = (
            sa.select(table)
            .outerjoin(weekly_round, (weekly_round.c.entity_id == table.c.entity_id) & _same_week())
            .where(table.c.week == str(week), weekly_round.c.id.is_(None))
            .order_by(table.c.serial)
        )
        seals = (seal_from(row) for row in self._in.connection.execute(found).mappings())
        return {one.entity_id: one for one in seals}

    def of(self, entity_id: UUID, week: IsoWeek) -> list[SealedRound]:
        """Every seal of an entity and week, the first one first."""
        found = sa.select(table).where(table.c.entity_id == entity_id, table.c.week == str(week))
        rows = self._in.connection.execute(found.order_by(table.c.serial)).mappings()
        return [seal_from(row) for row in rows]

    def raw(self, week: IsoWeek) -> list[StoredSeal]:
        """Every seal of the week exactly as it stands in the table, whatever a hand has made of it."""
        from advisor_app.office.rounds.round_verification import StoredSeal

        texts = ("entity_name", "frame", "frame_digest", "public_draw", "value")
        found = (
            sa.select(
                table.c.id,
                table.c.entity_id,
                table.c.serial,
                table.c.published_on,
                table.c.sealed_at,
                *(raw_bytes(table.c[name], self._in.dialect).label(name) for name in texts),
            )
            .where(table.c.week == str(week))
            .order_by(table.c.entity_id, table.c.serial)
        )
        return [
            StoredSeal(
                seal_id=row["id"],
                entity_id=row["entity_id"],
                entity=as_text(row["entity_name"]),
                serial=row["serial"],
                frame=_numbers(as_text(row["frame"])),
                frame_digest=as_text(row["frame_digest"]),
                announced=PublicDraw(as_text(row["public_draw"]), row["published_on"]),
                sealed_at=row["sealed_at"],
                value=as_text(row["value"]),
            )
            for row in self._in.connection.execute(found).mappings()
        ]


class Seals(ReadSeals):
    def add(self, sealed: SealedRound) -> None:
        """Keep a seal. `UserError("already_sealed")` where another of this serial was faster."""
        try:
            with self._in.connection.begin_nested():
                self._in.insert(table, seal_row(sealed))
        except sa.exc.IntegrityError:
            raise UserError("already_sealed", entity=sealed.entity, week=str(sealed.week)) from None

    def publish(self, sealed: SealedRound, value: str) -> SealedRound:
        """Keep the result that the seal was waiting for. Raises `UserError("changed_by_another")`."""
        version = self._in.update(table, sealed.id, sealed.version, {"value": value}, str(sealed.week))
        return replace(sealed, value=value, version=version)


def _same_week() -> sa.ColumnElement[Any]:
    return weekly_round.c.week == table.c.week


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(text.removesuffix("\n").split("\n"))
