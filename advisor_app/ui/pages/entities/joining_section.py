"""What the entity needs when it joins, and what of it is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.requirements import RequirementLine, Standing
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.directory_words import requirement_words
from advisor_app.ui.pages.entities.section import Form, Section
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.optional_day import OptionalDay
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.office.directory.requirements import RequirementNote
    from advisor_app.services.directory.show_entity import EntityCard
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_THINGS = frozenset({"people"})
_SHAPES = {Standing.MET: State.DONE, Standing.MISSING: State.DUE, Standing.NOT_APPLICABLE: State.NOT_DUE}


class RequirementForm(Form):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._of: tuple[UUID, RequirementLine] | None = None
        self.met_on = OptionalDay(self.tr("Met on"))
        self.note = QLineEdit()
        self.not_applicable = Check(around.theme, self.tr("Does not apply to this entity"))
        self.not_applicable.toggled.connect(lambda on: self.met_on.setEnabled(not on))
        self.put(((self.tr("Met on"), self.met_on), (self.tr("Note"), self.note)))
        self.fields.addWidget(self.not_applicable, self.fields.rowCount(), 1)

    def begin(self, entity_id: UUID, line: RequirementLine) -> None:
        self._of = (entity_id, line)
        self.title.setText(requirement_words(line.item))
        off = line.standing is Standing.NOT_APPLICABLE
        self.not_applicable.setChecked(off)
        self.met_on.show_day(line.on or (panama_day(now_utc()) if line.standing is Standing.MISSING else None))
        self.note.setText("" if line.shown else line.words)
        self.show()
        self.met_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.met_on.selectAll()

    def save_it(self) -> None:
        if self._of is None or not self.met_on.readable():
            return
        entity_id, line = self._of
        applies, note = not self.not_applicable.isChecked(), self.note.text()
        met_on = self.met_on.day if applies else None

        def work(office: Office, _running: Running) -> RequirementNote | None:
            from advisor_app.services.directory.note_requirement import note_requirement

            return note_requirement(office, entity_id, line.item, met_on=met_on, applies=applies, note=note)

        def done(_kept: RequirementNote | None) -> None:
            self.around.notices.done(
                self.tr("{item}: noted.").format(item=requirement_words(line.item)),
                offer=self.tr("Undo"),
                act=lambda: self._undo(entity_id, line),
            )
            self.left.emit()

        self.around.jobs.change(self, work, done, things=_THINGS)

    def _undo(self, entity_id: UUID, line: RequirementLine) -> None:
        def again(office: Office, _running: Running) -> RequirementNote | None:
            from advisor_app.services.directory.note_requirement import note_requirement

            return note_requirement(
                office,
                entity_id,
                line.item,
                met_on=None if line.shown else line.on,
                applies=line.standing is not Standing.NOT_APPLICABLE,
                note="" if line.shown else line.words,
            )

        self.around.jobs.change(self, again, things=_THINGS)


class JoiningSection(Section):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._said = label("", "12", "text2", wrap=True)
        self.form = RequirementForm(around)
        self.form.left.connect(self.form.hide)
        self.form.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(around.theme.px(8))
        self.column.addWidget(self._said)
        self.column.addWidget(self.form)
        self.column.addLayout(self._rows)

    def show_card(self, card: EntityCard) -> None:
        self.card = card
        left = sum(1 for line in card.checklist if line.standing is Standing.MISSING)
        self._said.setText(
            self.tr("%Ln of what an entity needs when it joins is missing.", "", left)
            if left
            else self.tr("Nothing of what an entity needs when it joins is missing.")
        )
        emptied(self._rows)
        for line in card.checklist:
            self._rows.addLayout(self._row(card, line))

    def leave(self) -> None:
        self.form.hide()

    def _row(self, card: EntityCard, line: RequirementLine) -> QHBoxLayout:
        theme = self.around.theme
        glyph = StateGlyph(theme, _SHAPES[line.standing])
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        name = requirement_words(line.item)
        words.addWidget(label(name, "13", wrap=True))
        standing = {
            Standing.MET: day(line.on) if line.on else self.tr("in the directory"),
            Standing.MISSING: self.tr("missing"),
            Standing.NOT_APPLICABLE: self.tr("does not apply"),
        }[line.standing]
        words.addWidget(label(" · ".join(part for part in (standing, line.words) if part), "12", "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if not line.shown:
            note = Button(theme, self.tr("Note down"), "link")
            note.setAccessibleName(self.tr("Note on: {item}").format(item=name))
            note.clicked.connect(partial(self._note, card.entity.id, line))
            row.addWidget(note, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _note(self, entity_id: UUID, line: RequirementLine) -> None:
        self.form.begin(entity_id, line)
        self.wants_in_sight.emit(self.form)
