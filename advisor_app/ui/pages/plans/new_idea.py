"""The line in which an idea is noted: of which entity and procedure, what would be better, what it saves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.ideas.records import IdeaKind, Saving
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.plans.idea_words import kind_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import label
from advisor_app.ui.targets import NewIdea

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

IDEAS = frozenset({"plans", "duties"})


class NewIdeaLine(QWidget):
    """The line in which an idea is noted; `kept` is called with its number."""

    def __init__(self, around: Surroundings, kept: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._around = around
        self._kept = kept
        self._plan = ""
        theme = around.theme
        self.entity, self.what, self.procedure, self.who = (QLineEdit() for _ in range(4))
        self.days, self.steps, self.copies = (QLineEdit() for _ in range(3))
        for field, words in (
            (self.entity, self.tr("Entity")),
            (self.what, self.tr("What would be better")),
            (self.procedure, self.tr("In which procedure")),
            (self.who, self.tr("Who sees to it")),
            (self.days, self.tr("Days")),
            (self.steps, self.tr("Steps")),
            (self.copies, self.tr("Copies")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        for field in (self.days, self.steps, self.copies):
            field.setFixedWidth(theme.px(64))
        self.kind = Choice(theme, self.tr("Kind of idea"))
        for kind in IdeaKind:
            self.kind.addItem(kind_said(kind), kind)
        self.note = Button(theme, self.tr("Note the idea"), "small")
        self.note.clicked.connect(self._note)
        self.leave = Button(theme, self.tr("Cancel"), "link")
        self.leave.clicked.connect(self.hide)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(theme.px(8))
        for part, stretch in ((self.entity, 2), (self.what, 5), (self.procedure, 3)):
            first.addWidget(part, stretch)
        for piece, stretch in (
            (self.kind, 1),
            (self.who, 2),
            (label(self.tr("Each time it saves"), "12", "text2"), 0),
            (self.days, 0),
            (self.steps, 0),
            (self.copies, 0),
            (self.note, 0),
            (self.leave, 0),
        ):
            second.addWidget(piece, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addLayout(first)
        column.addLayout(second)

    def open(self, target: NewIdea | None = None) -> None:
        """Show the line, perhaps with what a plan says already."""
        known = target or NewIdea()
        self._plan = known.plan
        for field in (self.procedure, self.who, self.days, self.steps, self.copies):
            field.clear()
        self.entity.setText(known.entity)
        self.what.setText(known.what)
        self.show()
        (self.procedure if known.what else self.entity).setFocus(Qt.FocusReason.OtherFocusReason)

        def names(office: Office) -> list[str]:
            with office.store.reading() as reading:
                return [one.name for one in reading.entities.all()]

        self._around.jobs.ask(self, names, self._offer, purpose="entities")

    def _offer(self, names: list[str]) -> None:
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entity.setCompleter(completer)

    def _note(self) -> None:
        needed = (self.entity, self.what, self.procedure)
        counted = (self.days, self.steps, self.copies)
        wrong = [one for one in needed if not one.text().strip()]
        wrong += [one for one in counted if one.text().strip() and not one.text().strip().isdigit()]
        if wrong:
            wrong[0].setFocus()
            return
        entity, what, procedure = (one.text() for one in needed)
        saving = Saving(*(int(text) if (text := one.text().strip()) else None for one in counted))
        kind, who, plan = IdeaKind(self.kind.currentData()), self.who.text(), self._plan

        def work(office: Office, _running: Running) -> str:
            from advisor_app.services.ideas.keep_ideas import add_idea

            return add_idea(office, entity, what, procedure, kind=kind, who=who, saving=saving, plan=plan).number

        def noted(number: str) -> None:
            self.hide()
            self._kept(number)

        self._around.jobs.change(self, work, noted, things=IDEAS)
