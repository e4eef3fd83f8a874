"""Scorecards as they are designed, published and retired; and which one the entities of a kind are audited with."""

from __future__ import annotations

from dataclasses import replace

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.store.audits.audit_tables import audit, scorecard_version
from advisor_app.store.cards.card_tables import scorecard_edition as table
from advisor_app.store.cards.card_tables import scorecard_use
from advisor_app.store.keys import new_id
from advisor_app.store.transaction import Transaction


def edition_from(row: sa.RowMapping) -> Edition:
    return Edition(
        id=row["id"],
        card_id=row["card_id"],
        number=row["card_version"],
        state=CardState(row["state"]),
        source=row["source"],
        note=row["note"],
        published_by=row["published_by"],
        published_at=row["published_at"],
        retired_by=row["retired_by"],
        retired_at=row["retired_at"],
        changed_by=row["changed_by"],
        changed_at=row["changed_at"],
        version=row["version"],
    )


def edition_row(edition: Edition) -> dict[str, object]:
    return {
        "id": edition.id,
        "card_id": edition.card_id,
        "card_version": edition.number,
        "state": edition.state.value,
        "source": edition.source,
        "note": edition.note,
        "published_by": edition.published_by,
        "published_at": edition.published_at,
        "retired_by": edition.retired_by,
        "retired_at": edition.retired_at,
    }


class ReadCards:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def editions(self, card_id: str | None = None) -> list[Edition]:
        """Of one card or of all, the newest version first."""
        found = sa.select(table).order_by(table.c.card_id, table.c.card_version.desc())
        if card_id is not None:
            found = found.where(table.c.card_id == card_id)
        return list(map(edition_from, self._in.connection.execute(found).mappings()))

    def in_state(self, card_id: str, state: CardState) -> Edition | None:
        """A card's draft, or the edition that holds; of those that are retired the newest."""
        return next((one for one in self.editions(card_id) if one.state is state), None)

    def uses(self) -> dict[str, str]:
        """The card's id by the kind of entity; "" is every other kind."""
        found = sa.select(scorecard_use.c.entity_kind, scorecard_use.c.card_id)
        return dict(self._in.connection.execute(found.order_by(scorecard_use.c.entity_kind)).all())

    def used_versions(self, card_id: str) -> dict[int, int]:
        """By version, how many audits were begun with it; 0 where it was published and none was."""
        counted = (
            sa.select(scorecard_version.c.card_version, sa.func.count(audit.c.id))
            .outerjoin(audit, audit.c.scorecard_version_id == scorecard_version.c.id)
            .where(scorecard_version.c.card_id == card_id)
            .group_by(scorecard_version.c.card_version)
        )
        return dict(self._in.connection.execute(counted).all())


class Cards(ReadCards):
    def add(self, edition: Edition) -> Edition:
        """Raises `UserError("card_draft_exists")` where somebody else began the same version meanwhile."""
        try:
            with self._in.connection.begin_nested():
                self._in.insert(table, edition_row(edition))
        except sa.exc.IntegrityError:
            raise UserError("card_draft_exists", card=edition.card_id, version=edition.number) from None
        return replace(edition, changed_by=self._in.who, changed_at=self._in.at)

    def save(self, edition: Edition) -> Edition:
        """Raises `UserError("changed_by_another")`."""
        version = self._in.update(table, edition.id, edition.version, edition_row(edition), edition.card_id)
        return replace(edition, version=version, changed_by=self._in.who, changed_at=self._in.at)

    def discard(self, draft: Edition) -> None:
        """A draft that nobody wants any more; what was published stays for ever."""
        gone = (table.c.id == draft.id) & (table.c.state == CardState.DRAFT.value)
        self._in.connection.execute(table.delete().where(gone))

    def put_use(self, kind: str, card_id: str) -> None:
        """From now on the entities of this kind are audited with the card; an empty id takes that back."""
        self._in.connection.execute(scorecard_use.delete().where(scorecard_use.c.entity_kind == kind))
        if card_id:
            self._in.insert(scorecard_use, {"id": new_id(), "entity_kind": kind, "card_id": card_id})
