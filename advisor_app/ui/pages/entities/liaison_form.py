"""The fields of one liaison, new or edited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.people import LiaisonKind
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.office.people import Liaison
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class LiaisonForm(QWidget):
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._entity_id: UUID | None = None
        self._liaison: Liaison | None = None
        theme = around.theme
        self._title = label("", "13b")
        self.name = QLineEdit()
        self.post = QLineEdit()
        self.email = QLineEdit()
        self.kind = Choice(theme, self.tr("Kind"))
        self.kind.addItem(self.tr("operational liaison"), LiaisonKind.OPERATIONAL)
        self.kind.addItem(self.tr("executive liaison"), LiaisonKind.EXECUTIVE)
        self.in_panama = Check(theme, self.tr("Sits in the district of Panama"))
        self.save = Button(theme, self.tr("Save"), "small")
        self.save.clicked.connect(self._save)
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.left)
        fields = QGridLayout()
        fields.setHorizontalSpacing(theme.px(10))
        fields.setVerticalSpacing(theme.px(6))
        fields.setColumnStretch(1, 1)
        named = (
            (self.tr("Name"), self.name),
            (self.tr("Post"), self.post),
            (self.tr("E-mail"), self.email),
            (self.tr("Kind"), self.kind),
        )
        for row, (said, field) in enumerate(named):
            field.setAccessibleName(said)
            fields.addWidget(label(said, "12", "text2"), row, 0)
            fields.addWidget(field, row, 1)
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(self._save)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(divider())
        column.addWidget(self._title)
        column.addLayout(fields)
        column.addWidget(self.in_panama)
        column.addLayout(buttons)

    def begin(self, entity_id: UUID, liaison: Liaison | None) -> None:
        self._entity_id = entity_id
        self._liaison = liaison
        self._title.setText(self.tr("Edit liaison") if liaison else self.tr("New liaison"))
        self.name.setText(liaison.name if liaison else "")
        self.post.setText(liaison.post if liaison else "")
        self.email.setText(liaison.email if liaison else "")
        self.kind.setCurrentIndex(1 if liaison and liaison.kind == LiaisonKind.EXECUTIVE else 0)
        self.in_panama.setChecked(liaison.in_panama_district if liaison else True)
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        entity_id, liaison = self._entity_id, self._liaison
        name, post, email = self.name.text().strip(), self.post.text().strip(), self.email.text().strip()
        kind = LiaisonKind.EXECUTIVE if self.kind.currentIndex() == 1 else LiaisonKind.OPERATIONAL
        in_panama = self.in_panama.isChecked()
        if entity_id is None:
            return

        def work(office: Office, _running: Running) -> Liaison:
            from advisor_app.services.save_liaison import add_liaison, save_liaison

            if liaison is None:
                return add_liaison(office, entity_id, name, kind, post=post, email=email, in_panama_district=in_panama)
            edited = replace(liaison, name=name, kind=kind, post=post, email=email, in_panama_district=in_panama)
            return save_liaison(office, edited)

        def done(kept: Liaison) -> None:
            self._around.notices.done(self.tr("{name} was saved.").format(name=kept.name))
            self.left.emit()

        self._around.jobs.change(self, work, done, things=frozenset({"people"}))
