"""From here on new audits are begun with the card; those that were begun keep theirs. Only the director publishes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.cards.comparing import CardChange, compare_cards
from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.services.cards.card_in_force import card_id_for
from advisor_app.services.cards.draft_card import card_subject
from advisor_app.services.director import insist_on_director

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Published:
    """`before` is the edition that held until now; `changes` are against it, and none for a card's first."""

    edition: Edition
    before: Edition | None
    changes: tuple[CardChange, ...]


def publish_card(office: Office, card_id: str, note: str) -> Published:
    """Publish the card's draft; the edition that held is retired with it.

    note   what changed, in the director's words; of a card's first edition it may be empty

    Raises `UserError`: "only_the_director", "card_without_draft", "card_note_missing", "card_unchanged",
    "scorecard_changed_under_its_version".
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        draft = work.cards.in_state(card_id, CardState.DRAFT)
        if draft is None:
            raise UserError("card_without_draft", card=card_id)
        card = draft.card
        before = work.cards.in_state(card_id, CardState.PUBLISHED)
        changes = () if before is None else compare_cards(before.card, card)
        if before is not None and not changes:
            raise UserError("card_unchanged", card=card_id, version=before.number)
        if before is not None and not note.strip():
            raise UserError("card_note_missing", card=card_id)
        work.audits.freeze_card(card)
        if before is not None:
            work.cards.save(
                replace(before, state=CardState.RETIRED, retired_by=office.who, retired_at=work.moment),
            )
        published = work.cards.save(
            replace(
                draft,
                state=CardState.PUBLISHED,
                note=note.strip(),
                published_by=office.who,
                published_at=work.moment,
            )
        )
        work.history.append(
            "card.published",
            {
                "version": draft.number,
                "before": None if before is None else before.number,
                "note": note.strip(),
                "changes": [[one.kind, one.what, one.id, one.field, one.before, one.after] for one in changes],
            },
            subject=card_subject(card_id),
        )
        work.commit()
    return Published(published, before, changes)


def retire_card(office: Office, card_id: str) -> Edition:
    """No new audit is begun with the card; those that were keep it.

    Raises `UserError`: "only_the_director", "card_not_in_force", "card_in_use" while entities are audited with it.
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        held = work.cards.in_state(card_id, CardState.PUBLISHED)
        if held is None:
            raise UserError("card_not_in_force", card=card_id)
        uses = work.cards.uses()
        kinds = sorted(kind for kind, used in uses.items() if used == card_id)
        if kinds or card_id_for(uses, "") == card_id:
            named = ", ".join(kind or "las demás" for kind in kinds or [""])
            raise UserError("card_in_use", card=card_id, kinds=named)
        retired = work.cards.save(replace(held, state=CardState.RETIRED, retired_by=office.who, retired_at=work.moment))
        work.history.append("card.retired", {"version": held.number}, subject=card_subject(card_id))
        work.commit()
    return retired
