"""How an item of a register was found goes to the database; where another said it too, both stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from advisor_app.office.duties.registers import Item, Outcome, Register
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

Found = Mapping[str, Item]
"""For two versions side by side: the item, under "item"."""


@dataclass(slots=True)
class Correction:
    """What is being typed of an item that is to be corrected; `seen` is how that stood when it was begun."""

    register_id: UUID
    place: int
    seen: Item
    what: str
    by: str


class ItemChecks(QObject):
    """Outlives the cards, which are made anew when something changes: what is typed into one goes on in the next."""

    def __init__(self, around: Surroundings, instead_of: QWidget, ask: Callable[[], None]) -> None:
        super().__init__()
        self._around = around
        self._ask = ask
        self.settling = Settling(around, (), (instead_of,))
        self.begun: Correction | None = None
        self._sent: dict[tuple[UUID, int], Item] = {}
        self._arrived: set[tuple[UUID, int]] = set()

    def seen(self, register: Register, place: int) -> Item:
        """As a card shows it, or as it was sent from there since: whoever goes on meets nobody but others."""
        return self._sent.get((register.id, place), register.items[place - 1])

    def shown_anew(self) -> None:
        """The cards show what has arrived."""
        for at in self._arrived:
            self._sent.pop(at, None)
        self._arrived.clear()

    def leave(self) -> None:
        """Another duty's registers are in front."""
        self.begun = None
        self.settling.leave()

    def check(self, key: UUID, place: int, seen: Item, wanted: Item) -> None:
        at = key, place
        self._sent[at] = wanted
        self._arrived.discard(at)

        def work(office: Office, _running: Running) -> Register:
            from advisor_app.services.registers.keep_register import check_item

            said, by = wanted.correction, wanted.correct_by
            return check_item(office, key, place, wanted.outcome, correction=said, correct_by=by, seen=seen)

        def over() -> None:
            begun = self.begun
            if begun is not None and (begun.register_id, begun.place) == at and wanted.outcome is Outcome.WRONG:
                self.begun = None

        def done(_kept: Register) -> None:
            over()
            if self._sent.get(at) == wanted:
                self._arrived.add(at)

        def theirs(office: Office) -> Found:
            from advisor_app.services.registers.keep_register import item_as_it_is

            return {"item": item_as_it_is(office, key, place)}

        def settled(chosen: Found, found: Found) -> None:
            if chosen == found:
                over()
                self._ask()
            else:
                self.check(key, place, found["item"], chosen["item"])

        fields: list[Field[Found]] = [Field("item", seen.text, found_said)]
        self.settling.name("", fields)
        settle = self.settling.failed({"item": seen}, {"item": wanted}, theirs, settled)

        def failed(error: AppError) -> None:
            self._sent.pop(at, None)
            settle(error)

        self._around.jobs.change(self, work, done, things=frozenset({"duties"}), failed=failed)


def outcome_said(outcome: Outcome) -> str:
    return {
        Outcome.PENDING: QCoreApplication.translate("RegisterCard", "to check"),
        Outcome.RIGHT: QCoreApplication.translate("RegisterCard", "in order"),
        Outcome.WRONG: QCoreApplication.translate("RegisterCard", "to correct"),
        Outcome.NOT_APPLICABLE: QCoreApplication.translate("RegisterCard", "does not apply"),
    }[outcome]


def found_said(item: Item) -> str:
    """How it was found, with what is to be corrected by when."""
    said = outcome_said(item.outcome)
    if item.outcome is not Outcome.WRONG:
        return said
    told = QCoreApplication.translate("RegisterCard", "{item}: {correction}, by {day}")
    return told.format(item=said, correction=item.correction, day=day(item.correct_by))
