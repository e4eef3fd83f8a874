"""What an editor does when somebody else was faster: asks for the other's version, shows both, saves what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from advisor_app.ui.conflicts.panel import ConflictPanel
from advisor_app.ui.conflicts.versions import Field, differences, joined
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office

ANOTHER = "changed_by_another"


class Settling(QObject):
    """For one editor. `panel` takes the place of its fields, and gives it back; `opened` says which of the two."""

    opened = Signal(bool)

    def __init__(self, around: Surroundings, fields: Sequence[Field[Any]], instead_of: Sequence[QWidget]) -> None:
        super().__init__()
        self._around = around
        self._fields = fields
        self._record = ""
        self._waiting: list[Callable[[], None]] = []
        self._instead_of = instead_of
        self._shown: list[QWidget] = []
        self._save: Callable[[Any, Any], None] | None = None
        self._versions: tuple[Any, Any] | None = None
        self.panel = ConflictPanel(around.theme)
        self.panel.chosen.connect(self._decided)

    @property
    def open(self) -> bool:
        """Whether two versions wait for a choice."""
        return self._save is not None

    def name(self, record: str, fields: Sequence[Field[Any]]) -> None:
        """For an editor of many records: which one the next two versions are of."""
        self._record, self._fields = record, fields

    def failed(
        self, base: Any, mine: Any, read: Callable[[Office], Any], save: Callable[[Any, Any], None]
    ) -> Callable[[AppError], None]:
        """What to do with a save's error: base is the record as it was seen, mine as it was to be saved.

        read: the record as it stands now. save: gets what was chosen and the other's version, and saves as the editor
        saves.
        """

        def failed(error: AppError) -> None:
            if error.code != ANOTHER:
                self._around.notices.refused(error)
                return

            def show(theirs: Any) -> None:
                self.offer(base, mine, theirs, str(error.values.get("who", "?")), str(error.values.get("at", "")), save)

            self._around.jobs.ask(self, read, show, purpose="the other's version")

        return failed

    def offer(self, base: Any, mine: Any, theirs: Any, who: str, at: str, save: Callable[[Any, Any], None]) -> None:
        fields, record = self._fields, self._record
        found = differences(base, mine, theirs, fields)
        if not found:
            save(theirs, theirs)  # both wanted the same
            return
        if self._save is not None:  # one after the other
            self._waiting.append(lambda: self.offer(base, mine, theirs, who, at, save))
            return
        self._save, self._versions = save, (mine, theirs)
        self._shown = [part for part in self._instead_of if not part.isHidden()]
        for part in self._shown:
            part.hide()
        self.opened.emit(True)
        self.panel.show_versions(who, at, found, record)

    def leave(self) -> None:
        """The editor is left: nothing is to be decided any more."""
        self._waiting.clear()
        self.panel.hide()
        self._give_back()

    def _decided(self, takes_mine: dict[str, bool]) -> None:
        save, versions = self._save, self._versions
        self._give_back()
        if save is not None and versions is not None:
            save(joined(*versions, takes_mine), versions[1])
        if self._waiting:
            self._waiting.pop(0)()

    def _give_back(self) -> None:
        for part in self._shown:
            part.show()
        self._shown, self._save, self._versions = [], None, None
        self.opened.emit(False)
