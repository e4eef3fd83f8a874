"""What the leaving advisor would say of an entity; it goes into its dossier."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.ui.conflicts.settling import ANOTHER, Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, label

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.rotation.decision import HandoverNote
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


class NoteField(QWidget):
    """Kept by its button or Ctrl+Enter. What is typed and not kept stays while another entity is looked at."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._year = 0
        self._entity = ""
        self._giver = ""
        self._kept: HandoverNote | None = None
        self._typed: dict[str, str] = {}
        self._seen: dict[str, HandoverNote | None] = {}
        theme = around.theme
        self.title = ElidedLabel("", "13b")
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Handover note"))
        self.words.setPlaceholderText(
            self.tr("Whom to call, what to mind, what is promised. It goes into the dossier.")
        )
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(84))
        self.words.textChanged.connect(self._changed)
        self.save = Button(theme, self.tr("Keep the note"), "small")
        self.save.clicked.connect(self._save)
        self.who = label("", "12", "text2")
        keep = QShortcut(QKeySequence("Ctrl+Return"), self)
        keep.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keep.activated.connect(self._save)
        fields: list[Field[HandoverNote]] = [Field("words", self.tr("Handover note"))]
        self.settling = Settling(around, fields, (self.words, self.save))
        foot = QHBoxLayout()
        foot.addWidget(self.who, 1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.settling.panel)
        column.addLayout(foot)

    def show_entity(self, year: int, entity: str, giver: str, kept: HandoverNote | None) -> None:
        """`entity` is "" where none is looked at; `giver` has it until then, "" for nobody."""
        if (year, entity) != (self._year, self._entity):
            self.settling.leave()
        self._year, self._entity, self._kept = year, entity, kept
        self.setEnabled(bool(entity))
        if not entity:
            return
        self._giver = giver
        who = giver or self.tr("whoever had it")
        self.title.setText(self.tr("What {advisor} would say of {entity}").format(advisor=who, entity=entity))
        shown = self._typed.get(entity, kept.words if kept is not None else "")
        if shown != self.words.toPlainText():
            self.words.blockSignals(True)
            self.words.setPlainText(shown)
            self.words.blockSignals(False)
        self.who.setText(self.tr("Kept by {who}").format(who=kept.who) if kept is not None else "")
        self._say()

    def _changed(self) -> None:
        if self._entity:
            if self._entity not in self._typed:
                self._seen[self._entity] = self._kept
            self._typed[self._entity] = self.words.toPlainText()
        self._say()

    def _say(self) -> None:
        known = self._kept.words if self._kept is not None else ""
        self.save.setEnabled(self.words.toPlainText().strip() != known.strip())

    def _save(self) -> None:
        entity, year = self._entity, self._year
        if not entity or not self.save.isEnabled():
            return
        self._keep(entity, year, self._seen.get(entity, self._kept), self.words.toPlainText())

    def _keep(self, entity: str, year: int, seen: HandoverNote | None, words: str) -> None:
        """From how its writer saw it when typing began."""
        version = seen.version if seen is not None else 0

        def work(office: Office, _running: Running) -> HandoverNote:
            from advisor_app.services.rotation.note_handover import note_handover

            return note_handover(office, year, entity, words, version)

        def done(note: HandoverNote) -> None:
            if self._typed.get(entity) == words:
                self._forget(entity)
            else:
                self._seen[entity] = note  # somebody types on
            self._around.notices.done(self.tr("The note of {entity} goes into its dossier.").format(entity=entity))
            show(note)

        def show(note: HandoverNote) -> None:
            if (self._year, self._entity) == (year, entity):
                self.show_entity(year, entity, self._giver, note)

        def failed(error: AppError) -> None:
            if error.code != ANOTHER:
                self._around.notices.refused(error)
                return
            self._around.jobs.ask(self, theirs, partial(offer, error), purpose="the other's note")

        def theirs(office: Office) -> HandoverNote:
            from advisor_app.services.rotation.note_handover import handover_as_noted

            return handover_as_noted(office, year, entity)

        def offer(error: AppError, found: HandoverNote) -> None:
            base = replace(found, words=seen.words if seen is not None else "")
            who, at = str(error.values.get("who", "?")), str(error.values.get("at", ""))
            self.settling.offer(base, replace(found, words=words.strip()), found, who, at, settled)

        def settled(chosen: HandoverNote, found: HandoverNote) -> None:
            if chosen == found:
                self._forget(entity)
                show(found)
            else:
                self._keep(entity, year, found, chosen.words)

        self._around.jobs.change(self, work, done, things=frozenset({"rotation"}), failed=failed)

    def _forget(self, entity: str) -> None:
        self._typed.pop(entity, None)
        self._seen.pop(entity, None)
