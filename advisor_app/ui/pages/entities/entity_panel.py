"""What is chosen in the list: one entity with its liaisons, or several to be assigned together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.people import LiaisonKind
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.liaison_form import LiaisonForm
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import Facts, divider, label
from advisor_app.ui.targets import CasesOf

if TYPE_CHECKING:
    from advisor_app.office.people import Liaison
    from advisor_app.services.list_entities import EntityLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class EntityPanel(SidePanel):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 370)
        self.setAccessibleName(self.tr("Entity"))
        self._around = around
        theme = around.theme
        self._line: EntityLine | None = None
        self._title = label("", "16", wrap=True)
        self._one = QWidget()
        self._facts = Facts(theme)
        self._cases = Button(theme, "", "link")
        self._cases.clicked.connect(self._see_cases)
        self._liaisons = QVBoxLayout()
        self._liaisons.setSpacing(theme.px(6))
        self.add = Button(theme, self.tr("Add liaison"), "small", icon="plus")
        self.add.clicked.connect(lambda: self._edit(None))
        self.form = LiaisonForm(around)
        self.form.left.connect(self._end_edit)
        self.form.hide()
        inside = QVBoxLayout(self._one)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(8))
        inside.addWidget(self._facts)
        seeing = QHBoxLayout()
        seeing.setContentsMargins(-theme.px(3), 0, 0, 0)  # a link's words begin where other words do
        seeing.addWidget(self._cases)
        seeing.addStretch(1)
        inside.addLayout(seeing)
        inside.addWidget(divider())
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Liaisons"), "14"), 1)
        head.addWidget(self.add)
        inside.addLayout(head)
        inside.addLayout(self._liaisons)
        inside.addWidget(self.form)
        self.column.addWidget(self._title)
        self.column.addWidget(self._one)
        self.column.addStretch(1)
        self.show_lines(())

    def show_lines(self, lines: Sequence[EntityLine]) -> None:
        same = len(lines) == 1 and self._line is not None and self._line.entity.id == lines[0].entity.id
        self._line = lines[0] if len(lines) == 1 else None
        self._one.setVisible(self._line is not None)
        if self._line is None:
            several = self.tr("%Ln entities chosen", "", len(lines))
            self._title.setText(several if lines else self.tr("Choose an entity to see it here."))
            self.form.hide()
            return
        if not same:
            self._end_edit()
            emptied(self._liaisons)
        entity = self._line.entity
        self._title.setText(entity.name)
        facts = (
            (self.tr("Full name"), entity.full_name),
            (self.tr("Kind"), entity.kind),
            (self.tr("Sector"), entity.sector),
            (self.tr("Seat"), entity.seat_district),
        )
        self._facts.show_facts([(name, value) for name, value in facts if value])
        self._facts.setVisible(any(value for _, value in facts))
        self._cases.say(self.tr("See its {count} cases").format(count=number(self._line.cases)))
        self._ask()

    def _ask(self) -> None:
        if self._line is None:
            return
        entity_id = self._line.entity.id

        def look(office: Office) -> list[Liaison]:
            from advisor_app.services.save_liaison import list_liaisons

            return list_liaisons(office, entity_id)

        self._around.jobs.ask(self, look, self._show_liaisons, purpose="liaisons")

    def _show_liaisons(self, liaisons: list[Liaison]) -> None:
        theme = self._around.theme
        emptied(self._liaisons)
        if not liaisons:
            said = self.tr("None yet. Letters and follow-ups go to them.")
            self._liaisons.addWidget(label(said, "12", "text2", wrap=True))
        for liaison in liaisons:
            kind = (
                self.tr("executive liaison")
                if liaison.kind == LiaisonKind.EXECUTIVE
                else self.tr("operational liaison")
            )
            where = "" if liaison.in_panama_district else self.tr("outside the district of Panama")
            words = QVBoxLayout()
            words.setSpacing(theme.px(1))
            words.addWidget(label(liaison.name, "13b", wrap=True))
            more = " · ".join(part for part in (kind, liaison.post, where) if part)
            words.addWidget(label(more, "12", "text2", wrap=True))
            if liaison.email:
                words.addWidget(label(liaison.email, "12", "text2", wrap=True))
            change = Button(theme, self.tr("Edit"), "link")
            change.setAccessibleName(self.tr("Edit {name}").format(name=liaison.name))
            change.clicked.connect(partial(self._edit, liaison))
            remove = Button(theme, self.tr("Remove"), "link")
            remove.setAccessibleName(self.tr("Remove {name}").format(name=liaison.name))
            remove.clicked.connect(partial(self._remove, liaison))
            row = QHBoxLayout()
            row.addLayout(words, 1)
            row.addWidget(change)
            row.addWidget(remove)
            self._liaisons.addLayout(row)

    def _edit(self, liaison: Liaison | None) -> None:
        if self._line is not None:
            self.add.setEnabled(False)
            self.form.begin(self._line.entity.id, liaison)
            self.ensureWidgetVisible(self.form)

    def _end_edit(self) -> None:
        self.form.hide()
        self.add.setEnabled(True)

    def _remove(self, liaison: Liaison) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.save_liaison import remove_liaison

            remove_liaison(office, liaison)

        def undo() -> None:
            def again(office: Office, _running: Running) -> Liaison:
                from advisor_app.services.save_liaison import add_liaison

                return add_liaison(
                    office,
                    liaison.entity_id,
                    liaison.name,
                    liaison.kind,
                    post=liaison.post,
                    email=liaison.email,
                    in_panama_district=liaison.in_panama_district,
                )

            self._around.jobs.change(self, again, things=frozenset({"people"}))

        def done(_nothing: None) -> None:
            self._around.notices.done(
                self.tr("{name} is no longer a liaison.").format(name=liaison.name),
                offer=self.tr("Undo"),
                act=undo,
            )

        self._around.jobs.change(self, work, done, things=frozenset({"people"}))

    def _see_cases(self) -> None:
        if self._line is not None:
            self._around.go_to("cases", CasesOf(self._line.entity.id, self._line.entity.name))
