"""What is done to cards beyond the designer: kept, published, given up, copied, given to entities, written to files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from advisor_app.office.cards.editions import Edition
from advisor_app.ui.conflicts.settling import ANOTHER
from advisor_app.ui.parts.panels import Confirmation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from advisor_app.errors import AppError
    from advisor_app.services.cards.exchange_card import Exported
    from advisor_app.services.cards.publish_card import Published
    from advisor_app.services.office import Office
    from advisor_app.ui.card_design.design import Design
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

    T = TypeVar("T")

CARDS = frozenset({"cards"})


class CardActs(QObject):
    """`kept` tells a draft that arrived in the database with the card it was kept for; `came` that a card is another
    now, by its id; `clashed` the refusal of a card that another kept meanwhile, the draft it began from, and the card.
    """

    kept = Signal(object, object)
    clashed = Signal(object, object, object)
    came = Signal(str)

    def __init__(self, around: Surroundings, view: QWidget) -> None:
        super().__init__(view)
        self._around = around
        self._view = view
        self._keeping = False

    def keep(self, design: Design) -> None:
        """Keep the design as it reads; while one is on the way the next waits, and then the newest goes."""
        if self._keeping or not design.editable or not design.to_be_kept:
            return
        self._keeping = True
        draft, card = design.edition, design.card

        def work(office: Office, _running: Running) -> Edition:
            from advisor_app.services.cards.draft_card import save_draft

            return save_draft(office, draft, card)

        def done(edition: Edition) -> None:
            self._keeping = False
            self.kept.emit(edition, card)

        def lost() -> None:
            self._keeping = False

        def refused(error: AppError) -> None:
            self._keeping = False
            if error.code == ANOTHER:
                self.clashed.emit(error, draft, card)
            else:
                self._around.notices.refused(error)

        self._around.jobs.change(self, work, done, things=CARDS, failed=refused, broke=lost)

    def begin(self, card_id: str) -> None:
        def work(office: Office, _running: Running) -> Edition:
            from advisor_app.services.cards.draft_card import open_draft

            return open_draft(office, card_id)

        self._do(work, lambda edition: self.came.emit(edition.card_id))

    def discard(self, card_id: str) -> None:
        def work(office: Office, _running: Running) -> Edition:
            from advisor_app.services.cards.draft_card import discard_draft

            return discard_draft(office, card_id)

        def done(gone: Edition) -> None:
            self.came.emit(card_id)
            said = self.tr("The draft of version {number} is discarded.").format(number=gone.number)
            self._around.notices.done(said, offer=self.tr("Undo"), act=lambda: self._take_back(gone))

        self._do(work, done)

    def _take_back(self, gone: Edition) -> None:
        def work(office: Office, _running: Running) -> Edition:
            from advisor_app.services.cards.draft_card import take_back_discard

            return take_back_discard(office, gone)

        self._do(work, lambda edition: self.came.emit(edition.card_id))

    def publish(self, design: Design, note: str, kinds: Sequence[str]) -> None:
        """Ask first: what is published stays published."""
        edition = design.edition
        named = ", ".join(kind or self.tr("every other kind") for kind in kinds) or self.tr("none yet")
        asked = Confirmation(
            self._around.theme,
            self._view,
            self.tr("Publish version {number} of “{title}”?").format(number=edition.number, title=design.card.title),
            (
                (self.tr("For"), named),
                (self.tr("Questions"), str(len(design.card.questions))),
                (self.tr("What changed"), note or self.tr("its first version")),
            ),
            self.tr("Audits that begin from now on have it. Those that were begun keep their own version."),
            self.tr("Publish"),
        )
        card_id = edition.card_id

        def work(office: Office, _running: Running) -> Published:
            from advisor_app.services.cards.publish_card import publish_card

            return publish_card(office, card_id, note)

        def done(found: Published) -> None:
            self.came.emit(card_id)
            said = self.tr("Version {number} holds for the audits that begin from now on.")
            self._around.notices.done(said.format(number=found.edition.number))

        asked.finished.connect(lambda answer: self._do(work, done) if answer == QDialog.DialogCode.Accepted else None)
        asked.open()

    def retire(self, card_id: str) -> None:
        def work(office: Office, _running: Running) -> Edition:
            from advisor_app.services.cards.publish_card import retire_card

            return retire_card(office, card_id)

        def done(edition: Edition) -> None:
            self.came.emit(card_id)
            said = self.tr("Version {number} is retired; the audits that have it keep it.")
            self._around.notices.done(said.format(number=edition.number))

        self._do(work, done)

    def copy(self, card_id: str, new_id: str, title: str) -> None:
        def work(office: Office, _running: Running) -> Edition:
            from advisor_app.services.cards.draft_card import copy_card

            return copy_card(office, card_id, new_id, title)

        def done(edition: Edition) -> None:
            self.came.emit(edition.card_id)
            self._around.notices.done(self.tr("“{title}” is a draft of its own now.").format(title=title))

        self._do(work, done)

    def assign(self, kind: str, card_id: str) -> None:
        def work(office: Office, _running: Running) -> str:
            from advisor_app.services.cards.assign_card import assign_card

            return assign_card(office, kind, card_id)

        def done(_kind: str) -> None:
            self.came.emit("")
            self._around.notices.done(self.tr("It holds for the audits that begin from now on."))

        self._do(work, done)

    def take_in(self, path: Path) -> None:
        def work(office: Office, _running: Running) -> Edition:
            from advisor_app.services.cards.exchange_card import import_card

            return import_card(office, path)

        def done(edition: Edition) -> None:
            self.came.emit(edition.card_id)
            said = self.tr("{file} is the draft of version {number}, to the letter.")
            self._around.notices.done(said.format(file=path.name, number=edition.number))

        self._do(work, done)

    def write(self, card_id: str, number: int, path: Path) -> None:
        def work(office: Office, _running: Running) -> Exported:
            from advisor_app.services.cards.exchange_card import export_card

            return export_card(office, card_id, path, number)

        def done(found: Exported) -> None:
            self._around.notices.done(self.tr("Version {number} is in {file}.").format(number=number, file=found.path))

        self._do(work, done)

    def _do(self, work: Callable[[Office, Running], T], done: Callable[[T], None]) -> None:
        self._around.jobs.change(self, work, done, things=CARDS)
