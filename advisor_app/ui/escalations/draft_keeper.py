"""Carries a draft's fields to the database, one save after the other, and settles what another wrote meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from advisor_app.services.escalations.open_escalation import Telling, telling_of
from advisor_app.ui.conflicts.settling import ANOTHER, Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.escalations.draft_form import DraftForm
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.escalations.records import Escalation
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class DraftKeeper(QObject):
    """`told` follows every save, and one that was refused. `reference` names the draft in front."""

    told = Signal()

    def __init__(self, around: Surroundings, draft: DraftForm, reference: Callable[[], str]) -> None:
        super().__init__()
        self._around, self._draft, self._reference = around, draft, reference
        self._seen: Telling | None = None
        self._writing = False
        self._next: tuple[str, Telling] | None = None
        self.settling = Settling(around, self._named(), (draft,))
        draft.typed.connect(self._write)

    def begin(self, one: Escalation) -> None:
        """Another draft is in front."""
        self.settling.leave()
        self._seen = telling_of(one)
        self._draft.show_obstacle(one.obstacle)

    def show_again(self, one: Escalation) -> None:
        """What another wrote is shown where nothing is being written here; else the fields stay."""
        now, rests = telling_of(one), not (self._draft.waits or self._writing or self.settling.panel.isVisible())
        if rests and self._seen is not None and now != self._seen and self._draft.telling() == self._seen:
            self._seen = now
            self._draft.show_obstacle(one.obstacle)
            return
        if self._seen is not None:
            self._seen = replace(self._seen, records=now.records)
        self._draft.show_records(one.obstacle)

    def _named(self) -> list[Field[Telling]]:
        return [
            Field("subject", self.tr("Subject")),
            Field("told", self.tr("The obstacle")),
            Field("processes", self.tr("Processes"), "\n".join),
            Field("people", self.tr("People"), "\n".join),
            Field("tools", self.tr("Tools"), "\n".join),
            Field("asked", self.tr("What is asked for")),
            Field("records", self.tr("Evidence"), lambda found: "\n".join(key for _kind, key in found)),
        ]

    def _write(self, telling: Telling) -> None:
        reference = self._reference()
        if not reference or self._seen is None:
            return
        if self._writing:
            self._next = (reference, telling)
        else:
            self._write_to(reference, telling, self._seen)

    def _write_to(self, reference: str, telling: Telling, seen: Telling) -> None:
        """Each save begins from what the one before kept."""
        self._writing = True

        def work(office: Office, _running: Running) -> Escalation:
            from advisor_app.services.escalations.open_escalation import write_escalation

            return write_escalation(office, reference, telling, seen)

        def done(kept: Escalation) -> None:
            self._writing = False
            if self._reference() == reference:
                self._seen = telling_of(kept)
            following, self._next = self._next, None
            if following is not None and following[0] == reference:
                self._write_to(reference, following[1], telling_of(kept))
            self.told.emit()

        def theirs(office: Office) -> Telling:
            from advisor_app.services.escalations.open_escalation import telling_as_it_is

            return telling_as_it_is(office, reference)

        def settled(chosen: Telling, found: Telling) -> None:
            self._seen = found
            self._draft.show_telling(chosen)
            if chosen != found:
                self._write_to(reference, chosen, found)

        settle = self.settling.failed(seen, telling, theirs, settled)

        def lost() -> None:
            self._writing, self._next = False, None

        def refused(error: AppError) -> None:
            lost()
            if error.code == ANOTHER:
                settle(error)
                return
            self._draft.drop_unknown()
            self._around.notices.refused(error)
            self.told.emit()

        self._around.jobs.change(self, work, done, things=frozenset({"plans"}), failed=refused, broke=lost)
