"""The draft of a card: begun from what holds, kept at every change, copied for another use, given up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.office.cards.writing import rewrite_card
from advisor_app.office.scoring.scorecard_file import is_card_id, parse_scorecard, scorecard_path
from advisor_app.services.cards.card_in_force import find_edition, next_number
from advisor_app.services.director import insist_on_director
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.office.scoring.scorecard import Scorecard
    from advisor_app.services.office import Office
    from advisor_app.store import UnitOfWork


def open_draft(office: Office, card_id: str) -> Edition:
    """The card's draft, as it stands; where there is none, one is begun from what holds, under the next version.

    Raises `UserError`: "only_the_director", "unknown_card", and what `read_scorecard` raises.
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        known = work.cards.in_state(card_id, CardState.DRAFT)
        if known is not None:
            return known
        source = find_edition(work, card_id).source
        card = replace(parse_scorecard(source, f"{card_id}.toml"), version=next_number(work, card_id))
        draft = add_draft(work, rewrite_card(source, card), card)
        work.commit()
    return draft


def save_draft(office: Office, draft: Edition, card: Scorecard) -> Edition:
    """Keep the card as its draft now reads; what did not change in its file stays to the letter.

    Raises `UserError`: "only_the_director", "changed_by_another", and what `parse_scorecard` raises.
    """
    source = rewrite_card(draft.source, replace(card, id=draft.card_id, version=draft.number))
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        saved = work.cards.save(replace(draft, source=source))
        work.commit()
    return saved


def draft_as_it_is(office: Office, seen: Edition) -> Edition:
    """As another left it; raises `UserError("card_without_draft")` where it was published or given up."""
    with office.store.reading() as reading:
        draft = reading.cards.in_state(seen.card_id, CardState.DRAFT)
    if draft is None:
        raise UserError("card_without_draft", card=seen.card_id)
    return draft


def copy_card(office: Office, card_id: str, new_card_id: str, title: str) -> Edition:
    """A draft of another card with the same questions, to be changed for another use.

    Raises `UserError`: "only_the_director", "unknown_card", "card_id_unreadable", "card_exists".
    """
    if not is_card_id(new_card_id):
        raise UserError("card_id_unreadable", value=new_card_id)
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        if work.cards.editions(new_card_id) or scorecard_path(new_card_id).exists():
            raise UserError("card_exists", card=new_card_id)
        source = find_edition(work, card_id).source
        card = parse_scorecard(source, f"{card_id}.toml")
        copied = replace(card, id=new_card_id, title=title.strip() or card.title, version=1)
        draft = add_draft(work, rewrite_card(source, copied), copied)
        work.history.append("card.copied", {"from": card_id, "card": new_card_id}, subject=card_subject(new_card_id))
        work.commit()
    return draft


def discard_draft(office: Office, card_id: str) -> Edition:
    """Give the draft up; returns it as it stood, so that it can be taken back. What was published stays.

    Raises `UserError`: "only_the_director", "card_without_draft".
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        draft = work.cards.in_state(card_id, CardState.DRAFT)
        if draft is None:
            raise UserError("card_without_draft", card=card_id)
        work.cards.discard(draft)
        work.history.append("card.draft_discarded", {"version": draft.number}, subject=card_subject(card_id))
        work.commit()
    return draft


def take_back_discard(office: Office, draft: Edition) -> Edition:
    """The draft that was given up, as it stood. Raises `UserError`: "only_the_director", "card_draft_exists"."""
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        again = add_draft(work, draft.source, draft.card)
        work.commit()
    return again


def add_draft(work: UnitOfWork, source: bytes, card: Scorecard) -> Edition:
    """Raises `UserError("card_draft_exists")`."""
    known = work.cards.in_state(card.id, CardState.DRAFT)
    if known is not None:
        raise UserError("card_draft_exists", card=card.id, version=known.number)
    draft = work.cards.add(Edition(new_id(), card.id, card.version, CardState.DRAFT, source))
    work.history.append("card.draft_begun", {"version": card.version}, subject=card_subject(card.id))
    return draft


def card_subject(card_id: str) -> str:
    """What the history's entries about a card are found by."""
    return f"card {card_id}"
