"""What an erasure could not finish while others had the database open, and the button that finishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings


class CleaningUp(QWidget):
    """Hidden while nothing is left to be done."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.told = label("", "13", "late", wrap=True)
        self.finish = Button(around.theme, self.tr("Finish the cleaning"), "plain")
        self.finish.clicked.connect(self._finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(around.theme.px(8))
        column.addWidget(self.told)
        column.addWidget(self.finish)
        self.hide()

    def show_left(self, left: bool, dialect: str) -> None:
        if dialect == "sqlite":
            said = self.tr(
                "What was erased still lies in free pages of the file, since another window has it open. Close the "
                "other windows, then finish."
            )
        else:
            said = self.tr(
                "What was erased still lies in free pages of the server. Its owner finishes it, when nobody works."
            )
        self.told.setText(said)
        self.setVisible(left)

    def _finish(self) -> None:
        def work(office: Office, running: Running) -> tuple[bool, str]:
            from advisor_app.services.privacy.redaction import sweep

            running.begin_alone()
            return sweep(office), office.store.dialect

        self.finish.setEnabled(False)
        self._around.jobs.change(
            self,
            work,
            self._finished,
            things=frozenset(),
            failed=self._failed,
            title=self.tr("Finishing the cleaning"),
            beside=True,
        )

    def _finished(self, swept: tuple[bool, str]) -> None:
        done, dialect = swept
        self.finish.setEnabled(True)
        self.show_left(not done, dialect)
        if done:
            self._around.notices.done(self.tr("Nothing of what was erased is left in the database's free pages."))

    def _failed(self, error: AppError) -> None:
        self.finish.setEnabled(True)
        self._around.notices.refused(error)
