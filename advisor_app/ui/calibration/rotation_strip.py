"""On an entity that changes hands: whether its two advisors see alike, or the offer to find out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.calibration.calibration_words import handed_in_words
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.services.calibration.rotation_eye import RotationEye
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


class RotationStrip(QWidget):
    """Takes no room where there is nothing to say."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._entity_id: UUID | None = None
        self._entity = ""
        self.said = label("", "12", wrap=True)
        self.jump = label("", "12", wrap=True)
        self.open = Button(around.theme, self.tr("Calibrate the change of hands"), "small")
        self.open.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(around.theme.px(6))
        for part in (self.said, self.jump):
            column.addWidget(part)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(divider())
        self.hide()

    def show_entity(self, entity_id: UUID) -> None:
        if entity_id != self._entity_id:
            self._entity_id = entity_id
            self.hide()

        def look(office: Office) -> RotationEye | None:
            from advisor_app.services.calibration.rotation_eye import rotation_eye

            return rotation_eye(office, entity_id)

        self._around.jobs.ask(self, look, self._show, purpose="rotation eye", can_wait=True)

    def _show(self, found: RotationEye | None) -> None:
        self.setVisible(found is not None and (found.calibration is not None or found.may_open))
        if found is None:
            return
        self._entity = found.entity
        one = found.calibration
        told = found.said
        if one is not None and not told:
            told = self.tr("{calibration}, of both its advisors, is still blind: {handed} handed in.").format(
                calibration=one.key, handed=handed_in_words(one)
            )
        elif one is None:
            told = self.tr(
                "So that a jump in its figures can be told from a change of eye, both advisors score some cases."
            )
        self.said.setText(told)
        self.jump.setText(found.jump)
        self.jump.setVisible(bool(found.jump))
        self.open.setVisible(found.may_open)

    def _open(self) -> None:
        entity, entity_id = self._entity, self._entity_id

        def work(office: Office, _running: Running) -> str:
            from advisor_app.services.calibration.open_calibration import open_rotation_calibration

            return open_rotation_calibration(office, entity).key

        def done(key: str) -> None:
            said = self.tr("{calibration} is open: it waits for both advisors of {entity} under Audit.")
            self._around.notices.done(said.format(calibration=key, entity=entity))
            if entity_id is not None and entity_id == self._entity_id:
                self.show_entity(entity_id)

        self._around.jobs.change(self, work, done, things=frozenset({"calibrations"}))
