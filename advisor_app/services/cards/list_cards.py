"""Every card with its editions, what its file in `templates` says, and whom it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD, scorecard_path
from advisor_app.office.template_folder import template_folder
from advisor_app.services.cards.card_in_force import card_id_for

if TYPE_CHECKING:
    from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class CardLine:
    """One card. `editions` are the newest first, and none where only a file is there.

    file    the file's bytes, None where `templates` has none of this card
    audits  by version, how many audits were begun with it
    """

    card_id: str
    title: str
    editions: tuple[Edition, ...]
    file: bytes | None
    audits: dict[int, int]
    kinds: tuple[str, ...]
    """The kinds of entity that it is for; "" is every kind without a card of its own."""

    def in_state(self, state: CardState) -> Edition | None:
        return next((one for one in self.editions if one.state is state), None)

    @property
    def file_differs(self) -> bool:
        """Whether the file says something else than the draft, or where there is none than what holds."""
        kept = self.in_state(CardState.DRAFT) or self.in_state(CardState.PUBLISHED)
        return self.file is not None and kept is not None and self.file != kept.source


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind of entity, how many there are, and the card for it."""

    kind: str
    entities: int
    card_id: str
    own: bool
    """Whether it was given this card, rather than having the one for all."""


@dataclass(frozen=True, slots=True)
class CardList:
    cards: tuple[CardLine, ...]
    kinds: tuple[KindLine, ...]


def list_cards(office: Office) -> CardList:
    """Cards by their id, the kinds of entity by name with "" last."""
    with office.store.reading() as reading:
        editions = reading.cards.editions()
        uses = reading.cards.uses()
        counted: dict[str, int] = {}
        for entity in reading.entities.all():
            counted[entity.kind] = counted.get(entity.kind, 0) + 1
        files = {path.stem: path.read_bytes() for path in sorted((template_folder() / "scorecards").glob("*.toml"))}
        ids = sorted({DEFAULT_CARD, *files, *(one.card_id for one in editions), *uses.values()})
        audits = {card_id: reading.cards.used_versions(card_id) for card_id in ids}
    rest = card_id_for(uses, "")
    kinds = {kind: card_id_for(uses, kind) for kind in counted if kind}
    lines = []
    for card_id in ids:
        own = tuple(one for one in editions if one.card_id == card_id)
        lines.append(
            CardLine(
                card_id,
                _title(own, card_id),
                own,
                files.get(card_id),
                audits[card_id],
                tuple(sorted(kind for kind, used in kinds.items() if used == card_id and kind in uses))
                + (("",) if card_id == rest else ()),
            )
        )
    told = [KindLine(kind, counted[kind], used, kind in uses) for kind, used in sorted(kinds.items())]
    return CardList(tuple(lines), (*told, KindLine("", counted.get("", 0), rest, True)))


def _title(editions: tuple[Edition, ...], card_id: str) -> str:
    if editions:
        return editions[0].card.title
    from advisor_app.errors import AppError
    from advisor_app.office.scoring.scorecard_file import read_scorecard

    try:
        return read_scorecard(scorecard_path(card_id)).title
    except AppError:  # told where the file is used; a list is no place to stop
        return card_id
