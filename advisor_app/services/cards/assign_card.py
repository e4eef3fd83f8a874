"""Which card the entities of a kind are audited with from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.cards.editions import CardState
from advisor_app.office.names import name_key
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD, scorecard_path
from advisor_app.office.strict_table import nearest_word
from advisor_app.services.cards.draft_card import card_subject
from advisor_app.services.director import insist_on_director

if TYPE_CHECKING:
    from advisor_app.services.office import Office


def assign_card(office: Office, kind: str, card_id: str) -> str:
    """Give the entities of a kind a card; an empty card gives them the one for all. Returns the kind as it is written.

    kind   "" is every kind without a card of its own

    Raises `UserError`: "only_the_director", "unknown_entity_kind", "card_not_in_force".
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        kinds = sorted({one.kind for one in work.entities.all() if one.kind})
        found = next((one for one in kinds if name_key(one) == name_key(kind)), None)
        if kind and found is None:
            raise UserError(
                "unknown_entity_kind", value=kind, nearest=nearest_word(kind, kinds), known=", ".join(kinds) or "-"
            )
        states = {one.state for one in work.cards.editions(card_id)} if card_id else set()
        from_file = card_id == DEFAULT_CARD and scorecard_path().exists() and CardState.RETIRED not in states
        if card_id and not from_file and CardState.PUBLISHED not in states:
            raise UserError("card_not_in_force", card=card_id)
        before = work.cards.uses().get(found or "", "")
        work.cards.put_use(found or "", card_id)
        work.history.append(
            "card.assigned",
            {"kind": found or "", "card": card_id, "before": before},
            subject=card_subject(card_id or before),
        )
        work.commit()
    return found or ""
