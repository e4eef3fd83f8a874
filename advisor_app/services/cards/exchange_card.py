"""A card's file and its edition here are the same bytes, both ways."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.office.chosen_file import leave_own_file
from advisor_app.office.scoring.scorecard_file import parse_scorecard, scorecard_path
from advisor_app.office.strict_table import read_bytes
from advisor_app.services.cards.card_in_force import find_edition, next_number
from advisor_app.services.cards.draft_card import add_draft, card_subject
from advisor_app.services.director import insist_on_director

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Exported:
    edition: Edition
    path: Path


def import_card(office: Office, path: Path, *, replacing: bool = False) -> Edition:
    """Take a file in as its card's draft, to the letter; returns the draft, or what holds where it is that very file.

    replacing   a draft that reads otherwise is given up for it

    Raises `UserError`: "only_the_director", what `read_scorecard` raises, "card_version_taken" where its version was
    published already, "card_draft_exists" where a draft reads otherwise. `EnvironmentFault("template_not_opened")`.
    """
    source = read_bytes(path)
    card = parse_scorecard(source, path.name)
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        for known in work.cards.editions(card.id):
            if known.source == source:
                return known
        free = next_number(work, card.id)
        if card.version < free and any(
            one.number == card.version and one.state is not CardState.DRAFT for one in work.cards.editions(card.id)
        ):
            raise UserError("card_version_taken", file=path.name, card=card.id, version=card.version, next=free)
        draft = work.cards.in_state(card.id, CardState.DRAFT)
        if draft is not None and not replacing:
            raise UserError("card_draft_exists", card=card.id, version=draft.number)
        if draft is None:
            kept = add_draft(work, source, card)
        else:
            kept = work.cards.save(replace(draft, source=source, number=card.version))
        work.history.append(
            "card.imported", {"file": path.name, "version": card.version}, subject=card_subject(card.id)
        )
        work.commit()
    return kept


def export_card(office: Office, card_id: str, path: Path | None = None, number: int | None = None) -> Exported:
    """Write an edition's file, to the letter; without a path over the card's own file in `templates`.

    Raises `UserError("unknown_card")`, `EnvironmentFault("card_not_written")`.
    """
    target = path or scorecard_path(card_id)
    leave_own_file(target)
    with office.store.reading() as reading:
        edition = find_edition(reading, card_id, number)
    try:
        target.write_bytes(edition.source)
    except OSError as error:
        raise EnvironmentFault("card_not_written", path=str(target), reason=error.strerror or str(error)) from error
    return Exported(edition, target)
