"""Editions of a month as they were published, with their files; nothing here is ever changed."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.publication.edition import Edition, PublishedFile
from advisor_app.store.publication.publication_tables import publication as table
from advisor_app.store.publication.publication_tables import publication_file
from advisor_app.store.transaction import Transaction


class ReadPublications:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self) -> list[Edition]:
        """Every edition, the latest month first, and of each month the latest edition first."""
        return self._found(sa.select(table))

    def of(self, month: str) -> list[Edition]:
        """A month's ("2026-10") editions, the latest first."""
        return self._found(sa.select(table).where(table.c.month == month))

    def content(self, edition_id: UUID) -> dict[str, bytes]:
        """The files' bytes by name."""
        found = sa.select(publication_file.c.name, publication_file.c.content).where(
            publication_file.c.publication_id == edition_id
        )
        rows = self._in.connection.execute(found.order_by(publication_file.c.position)).all()
        return {row.name: bytes(row.content) for row in rows}

    def _found(self, chosen: sa.Select[tuple[object, ...]]) -> list[Edition]:
        ordered = chosen.order_by(table.c.month.desc(), table.c.edition.desc())
        rows = self._in.connection.execute(ordered).mappings().all()
        files = self._files([row["id"] for row in rows])
        return [
            Edition(
                id=row["id"],
                month=row["month"],
                number=row["edition"],
                as_of=row["as_of"],
                figures_sha256=row["figures_sha256"],
                files=tuple(files.get(row["id"], ())),
                who=row["created_by"],
                at=row["created_at"],
            )
            for row in rows
        ]

    def _files(self, ids: Sequence[UUID]) -> dict[UUID, list[PublishedFile]]:
        found: dict[UUID, list[PublishedFile]] = {}
        if not ids:
            return found
        of = publication_file.c
        chosen = sa.select(of.publication_id, of.name, of.sha256, sa.func.length(of.content).label("size"))
        if len(ids) == 1:
            chosen = chosen.where(of.publication_id == ids[0])
        for row in self._in.connection.execute(chosen.order_by(of.publication_id, of.position)):
            found.setdefault(row.publication_id, []).append(PublishedFile(row.name, row.sha256, row.size))
        return found


class Publications(ReadPublications):
    def add(self, edition: Edition, content: dict[str, bytes]) -> None:
        """Keep an edition; `content` has the bytes of each of its files."""
        self._in.connection.execute(
            table.insert(),
            {
                "id": edition.id,
                "month": edition.month,
                "edition": edition.number,
                "as_of": edition.as_of,
                "figures_sha256": edition.figures_sha256,
                "version": 1,
                "created_by": edition.who,
                "created_at": edition.at,
                "changed_by": edition.who,
                "changed_at": edition.at,
            },
        )
        self._in.connection.execute(
            publication_file.insert(),
            [
                {
                    "publication_id": edition.id,
                    "position": position,
                    "name": one.name,
                    "sha256": one.sha256,
                    "content": content[one.name],
                }
                for position, one in enumerate(edition.files)
            ],
        )
