"""A scorecard while it is designed: as it reads now, what was before, what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from advisor_app.errors import AppError
from advisor_app.office.cards.checks import Remark, check_card
from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.office.cards.writing import rewrite_card
from advisor_app.office.scoring.scorecard import Scorecard

MOST_STEPS = 200


class Design:
    """`fault` tells why the card can't be kept as it reads; what was kept last stays until it can."""

    def __init__(self, edition: Edition, known: Mapping[str, Collection[str]]) -> None:
        self.edition = edition
        self.known = known
        self.card = self._kept = edition.card
        self.fault: AppError | None = None
        self._before: list[Scorecard] = []
        self._undone: list[Scorecard] = []
        self._typed_in = ""

    @property
    def editable(self) -> bool:
        return self.edition.state is CardState.DRAFT

    @property
    def to_be_kept(self) -> bool:
        return self.fault is None and self.card != self._kept

    @property
    def unkept(self) -> bool:
        """Whether something stands here that the database has not."""
        return self.card != self._kept

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def remarks(self) -> tuple[Remark, ...]:
        return check_card(self.card, self.known)

    def change(self, card: Scorecard, typed_in: str = "") -> bool:
        """Take a changed card; letters typed one after the other into one field are one step. False where nothing
        changed.
        """
        if card == self.card:
            return False
        if not typed_in or typed_in != self._typed_in:
            self._before = [*self._before[-MOST_STEPS:], self.card]
        self._typed_in = typed_in
        self._undone.clear()
        self._take(card)
        return True

    def undo(self) -> bool:
        if not self._before:
            return False
        self._undone.append(self.card)
        self._typed_in = ""
        self._take(self._before.pop())
        return True

    def redo(self) -> bool:
        if not self._undone:
            return False
        self._before.append(self.card)
        self._typed_in = ""
        self._take(self._undone.pop())
        return True

    def kept(self, edition: Edition, card: Scorecard) -> None:
        """The card was kept as the edition; it may have been changed since."""
        self.edition, self._kept = edition, card

    def _take(self, card: Scorecard) -> None:
        self.card = replace(card, id=self.edition.card_id, version=self.edition.number)
        try:
            rewrite_card(self.edition.source, self.card)
            self.fault = None
        except AppError as error:
            self.fault = error
