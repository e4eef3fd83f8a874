"""Drawn rounds: a row each, their sealed frames and their samples in tables of their own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import DrawnRound, PublicDraw, PublicSeed, Replacement, RoundRules
from advisor_app.store.raw_text import as_text, raw_bytes
from advisor_app.store.tables import entity, round_frame, round_replacement, round_sample, round_seal
from advisor_app.store.tables import weekly_round as table
from advisor_app.store.transaction import Transaction

if TYPE_CHECKING:
    from advisor_app.office.rounds.round_verification import StoredRound

_SEAL_COLUMNS = ("public_draw", "published_on", "entity_name", "value")


def round_from(
    row: sa.RowMapping,
    frame: Iterable[str],
    sample: Iterable[str],
    replacements: Iterable[Replacement],
    public: PublicSeed | None = None,
) -> DrawnRound:
    return DrawnRound(
        id=row["id"],
        week=IsoWeek.parse(row["week"]),
        entity_id=row["entity_id"],
        frame=tuple(frame),
        frame_digest=row["frame_digest"],
        seed=row["seed"],
        planned_size=row["planned_size"],
        sample=tuple(sample),
        sample_size=row["sample_size"],
        claim=row["claim"],
        rules=rules_from(row["rules"]),
        sealed_at=row["sealed_at"],
        drawn_at=row["drawn_at"],
        advisor_id=row["advisor_id"],
        replacements=tuple(replacements),
        version=row["version"],
        public=public,
    )


def round_row(drawn: DrawnRound) -> dict[str, object]:
    """The round's own row; frame, sample and replacements have theirs."""
    return {
        "id": drawn.id,
        "week": str(drawn.week),
        "entity_id": drawn.entity_id,
        "advisor_id": drawn.advisor_id,
        "population": drawn.population,
        "frame_digest": drawn.frame_digest,
        "seed": drawn.seed,
        "planned_size": drawn.planned_size,
        "sample_size": drawn.sample_size,
        "claim": drawn.claim,
        "rules": rules_text(drawn.rules),
        "sealed_at": drawn.sealed_at,
        "drawn_at": drawn.drawn_at,
        "version": drawn.version,
    }


def rules_text(rules: RoundRules) -> str:
    """Exact: fractions as "19/20"."""
    return json.dumps(
        {
            "confidence": str(rules.confidence),
            "tolerable_rate": str(rules.tolerable_rate),
            "expected_errors": rules.expected_errors,
            "minimum": rules.minimum,
            "weekly_capacity": rules.weekly_capacity,
            "missing_file_nonconforming": rules.missing_file_nonconforming,
            "seed_source": rules.seed_source,
        }
    )


def rules_from(text: str) -> RoundRules:
    kept = json.loads(text)
    exact = {name: Fraction(kept[name]) for name in ("confidence", "tolerable_rate")}
    return RoundRules(**{**kept, **exact})


class ReadRounds:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_week(self, week: IsoWeek) -> list[DrawnRound]:
        """The rounds of every entity, in the order in which they were drawn."""
        return self._found(table.c.week == str(week))

    def of(self, entity_id: UUID, week: IsoWeek) -> DrawnRound | None:
        found = self._found((table.c.week == str(week)) & (table.c.entity_id == entity_id))
        return found[0] if found else None

    def weeks(self, limit: int) -> list[IsoWeek]:
        """The weeks that something was drawn for, the latest first."""
        found = sa.select(table.c.week).distinct().order_by(table.c.week.desc()).limit(limit)
        return [IsoWeek.parse(week) for week in self._in.connection.execute(found).scalars()]

    def holding(self, number: str) -> list[DrawnRound]:
        """The rounds that have a case in their sample, the earliest first."""
        return self._found(table.c.id.in_(sa.select(round_sample.c.round_id).where(round_sample.c.number == number)))

    def raw(self, week: IsoWeek) -> dict[UUID, StoredRound]:
        """By entity, exactly what stands in the tables, whatever a hand has made of it; for verification."""
        from advisor_app.office.rounds.round_verification import StoredRound

        chosen = table.c.week == str(week)
        frames = self._parts(round_frame, chosen, raw_bytes(round_frame.c.number, self._in.dialect))
        samples = self._parts(
            round_sample,
            chosen,
            round_sample.c.position,
            raw_bytes(round_sample.c.number, self._in.dialect),
            raw_bytes(round_sample.c.ticket, self._in.dialect),
        )
        replaced = self._parts(
            round_replacement,
            chosen,
            *(raw_bytes(round_replacement.c[name], self._in.dialect) for name in ("number", "reason", "replaced_by")),
        )
        rounds = sa.select(
            table.c.id,
            table.c.entity_id,
            table.c.population,
            raw_bytes(table.c.frame_digest, self._in.dialect),
            raw_bytes(table.c.seed, self._in.dialect),
            table.c.sample_size,
        ).where(chosen)
        return {
            entity_id: StoredRound(
                round_id=key,
                frame=tuple(as_text(number) for (number,) in frames.get(key, ())),
                population=population,
                frame_digest=as_text(digest),
                seed=as_text(seed),
                sample_size=sample_size,
                sample=tuple(
                    (place, as_text(number), as_text(ticket)) for place, number, ticket in samples.get(key, ())
                ),
                replacements=tuple(
                    Replacement(as_text(number), as_text(reason), None if by is None else as_text(by))
                    for number, reason, by in replaced.get(key, ())
                ),
            )
            for key, entity_id, population, digest, seed, sample_size in self._in.connection.execute(rounds)
        }

    def _found(self, chosen: sa.ColumnElement[bool]) -> list[DrawnRound]:
        frames = self._parts(round_frame, chosen, round_frame.c.number)
        samples = self._parts(round_sample, chosen, round_sample.c.number)
        replaced = self._replacements(chosen)
        public = self._public(chosen)
        rounds = sa.select(table).where(chosen).order_by(table.c.week, table.c.id)
        return [
            round_from(
                row,
                (number for (number,) in frames.get(row["id"], ())),
                (number for (number,) in samples.get(row["id"], ())),
                replaced.get(row["id"], ()),
                public.get(row["id"]),
            )
            for row in self._in.connection.execute(rounds).mappings()
        ]

    def _public(self, chosen: sa.ColumnElement[bool]) -> dict[UUID, PublicSeed]:
        """What public seeds were made of: it stands with the seals, which have the ids of their rounds."""
        found = (
            sa.select(round_seal.c.id, *(round_seal.c[name] for name in _SEAL_COLUMNS))
            .join_from(round_seal, table, table.c.id == round_seal.c.id)
            .where(chosen)
        )
        return {
            key: PublicSeed(PublicDraw(name, day), entity_name, value)
            for key, name, day, entity_name, value in self._in.connection.execute(found)
        }

    def _replacements(self, chosen: sa.ColumnElement[bool]) -> dict[UUID, list[Replacement]]:
        columns = (round_replacement.c.number, round_replacement.c.reason, round_replacement.c.replaced_by)
        parts = self._parts(round_replacement, chosen, *columns)
        return {key: [Replacement(*row) for row in rows] for key, rows in parts.items()}

    def _parts(
        self, part: sa.Table, chosen: sa.ColumnElement[bool], *columns: sa.ColumnElement[Any]
    ) -> dict[UUID, list[tuple[Any, ...]]]:
        """The rows of a part, by round, in their order."""
        found = (
            sa.select(part.c.round_id, *columns)
            .join_from(part, table, part.c.round_id == table.c.id)
            .where(chosen)
            .order_by(part.c.round_id, part.c.position)
        )
        rows: dict[UUID, list[tuple[Any, ...]]] = {}
        for round_id, *values in self._in.connection.execute(found):
            rows.setdefault(round_id, []).append(tuple(values))
        return rows


class Rounds(ReadRounds):
    def add(self, drawn: DrawnRound) -> DrawnRound:
        """Keep a draw. One per entity and week: `UserError("already_drawn")` where another was faster.

        What a public seed was made of stands with its seal, and is not written here.
        """
        try:
            with self._in.connection.begin_nested():
                self._in.insert(table, round_row(drawn))
        except sa.exc.IntegrityError:
            raise self._already_drawn(drawn) from None
        self._add_part(round_frame, drawn, [{"number": number} for number in drawn.frame])
        self._add_sample(drawn)
        return drawn

    def save(self, drawn: DrawnRound) -> DrawnRound:
        """Keep an enlarged sample or a replaced case; what was sealed stays as it is (`ValueError` if it differs).

        Raises `UserError("changed_by_another")`.
        """
        stored = self.of(drawn.entity_id, drawn.week)
        if stored is None or (stored.frame, stored.frame_digest, stored.seed) != (
            drawn.frame,
            drawn.frame_digest,
            drawn.seed,
        ):
            raise ValueError("the frame and the seed of a round are sealed")
        values = {
            "sample_size": drawn.sample_size,
            "planned_size": drawn.planned_size,
            "claim": drawn.claim,
        }
        version = self._in.update(table, drawn.id, drawn.version, values, str(drawn.week))
        for part in (round_sample, round_replacement):
            self._in.connection.execute(part.delete().where(part.c.round_id == drawn.id))
        self._add_sample(drawn)
        return replace(drawn, version=version)

    def _add_sample(self, drawn: DrawnRound) -> None:
        from sampling import ticket

        drawn_cases = [{"number": number, "ticket": ticket(number, drawn.seed)} for number in drawn.sample]
        self._add_part(round_sample, drawn, drawn_cases)
        replaced = [{"number": one.number, "reason": one.reason, "replaced_by": one.by} for one in drawn.replacements]
        self._add_part(round_replacement, drawn, replaced)

    def _add_part(self, part: sa.Table, drawn: DrawnRound, rows: list[dict[str, Any]]) -> None:
        if rows:
            owner = {"round_id": drawn.id, "entity_id": drawn.entity_id}
            numbered = [{**owner, "position": place, **row} for place, row in enumerate(rows, start=1)]
            self._in.connection.execute(part.insert(), numbered)

    def _already_drawn(self, drawn: DrawnRound) -> UserError:
        named = sa.select(entity.c.name).where(entity.c.id == drawn.entity_id)
        name = self._in.connection.execute(named).scalar_one()
        return UserError("already_drawn", entity=name, week=str(drawn.week))
