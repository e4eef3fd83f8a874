"""On an entity that is about to change hands: to whom, from when, and the leaving advisor's note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.formats import day
from advisor_app.ui.handover.note_field import NoteField
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.services.office import Office
    from advisor_app.services.rotation.coming_handover import ComingHandover
    from advisor_app.ui.page import Surroundings


class HandoverBand(QWidget):
    """Takes no room where nothing is coming."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._entity_id: UUID | None = None
        self.said = label("", "13", wrap=True)
        self.note = NoteField(around)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(around.theme.px(6))
        column.addWidget(self.said)
        column.addWidget(self.note)
        column.addWidget(divider())
        self.hide()

    def show_entity(self, entity_id: UUID) -> None:
        if entity_id != self._entity_id:
            self._entity_id = entity_id
            self.hide()

        def look(office: Office) -> ComingHandover | None:
            from advisor_app.services.rotation.coming_handover import coming_handover

            return coming_handover(office, entity_id)

        self._around.jobs.ask(self, look, self._show, purpose="handover", can_wait=True)

    def _show(self, found: ComingHandover | None) -> None:
        self.setVisible(found is not None)
        if found is not None:
            told = self.tr("From {day} on {advisor} looks after it.")
            self.said.setText(told.format(day=day(found.start), advisor=found.to_advisor))
            self.note.show_entity(found.year, found.entity, found.from_advisor, found.note)
