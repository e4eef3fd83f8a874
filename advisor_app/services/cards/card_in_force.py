"""Which card an entity is audited with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.cards.editions import CardState, Edition, from_its_file
from advisor_app.office.names import name_key
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD, is_card_id, read_scorecard, scorecard_path
from advisor_app.office.strict_table import read_bytes

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.office.scoring.scorecard import Scorecard
    from advisor_app.store import Reading


def card_id_for(uses: dict[str, str], kind: str) -> str:
    """The card of a kind of entity, from `ReadCards.uses`."""
    by_kind = {name_key(one): card_id for one, card_id in uses.items()}
    return by_kind.get(name_key(kind)) or by_kind.get("") or DEFAULT_CARD


def card_for(reading: Reading, entity_id: UUID) -> Scorecard:
    """The card that the entity's next audit is begun with: the published edition of the card for its kind.

    As long as an office has published nothing of a card, its file in `templates` is what holds.

    Raises `UserError("card_not_published")` and what `read_scorecard` raises.
    """
    entity = next(one for one in reading.entities.all() if one.id == entity_id)
    card_id = card_id_for(reading.cards.uses(), entity.kind)
    published = reading.cards.in_state(card_id, CardState.PUBLISHED)
    if published is not None:
        return published.card
    if not scorecard_path(card_id).exists() or reading.cards.in_state(card_id, CardState.RETIRED):
        raise UserError("card_not_published", card=card_id, entity=entity.name)
    return read_scorecard(scorecard_path(card_id))


def next_number(reading: Reading, card_id: str) -> int:
    """The version that the next draft of a card has: after all that were kept, and all that audits used."""
    kept = [one.number for one in reading.cards.editions(card_id) if one.state is not CardState.DRAFT]
    return max([0, *kept, *reading.cards.used_versions(card_id)]) + 1


def find_edition(reading: Reading, card_id: str, number: int | None = None) -> Edition:
    """An edition by its version; without one the published, else the draft, else the last that was retired.

    Of a card that was never kept here, the file in `templates`.

    Raises `UserError("unknown_card")`.
    """
    editions = reading.cards.editions(card_id)
    if not editions and is_card_id(card_id) and scorecard_path(card_id).exists():
        editions = [from_its_file(card_id, read_bytes(scorecard_path(card_id)))]
    order = (CardState.PUBLISHED, CardState.DRAFT, CardState.RETIRED)
    if number is not None:
        editions = [one for one in editions if one.number == number]
    for state in order:
        for one in editions:
            if one.state is state:
                return one
    known = sorted({one.card_id for one in reading.cards.editions()})
    raise UserError("unknown_card", card=card_id, version=number or "-", known=", ".join(known) or "-")
