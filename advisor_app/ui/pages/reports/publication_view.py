"""The month's publication: what would be written, writing it, and what was published before."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.publication.month import Month
from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Telling
from advisor_app.ui.pages.reports.publication_columns import edition_columns, finding_words
from advisor_app.ui.pages.reports.publication_panel import PublicationPanel
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.months import month_name
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.publication.edition import Edition
    from advisor_app.services.office import Office
    from advisor_app.services.publication.month_to_publish import MonthToPublish
    from advisor_app.services.publication.publish_month import PublishedEdition
    from advisor_app.services.publication.verify_publication import VerifiedEdition
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.page import Surroundings

FOLDER = "reports/publication_folder"
_SHOWS = frozenset({"cases", "settings", "duties"})


class PublicationView(QWidget):
    """`looked` follows each answer about a month; for whoever waits for it."""

    looked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.around = around
        last = panama_day(now_utc()).replace(day=1) - timedelta(days=1)
        self.panel = PublicationPanel(theme, last.year, last.month)
        self.panel.months.stepped.connect(self._look)
        self.panel.folder_button.clicked.connect(self._ask_folder)
        self.panel.publish_button.clicked.connect(self._publish)
        columns = edition_columns()
        self.model: ListModel[Edition] = ListModel(columns, lambda one: one.id, self)
        self.table = TableView(theme, around.memory, "editions", self.tr("Editions that were published"), columns)
        self.table.setModel(self.model)
        self.table.say_when_empty(self.tr("Nothing was published yet. The month stands at the right."))
        self.table.row_changed.connect(self._chosen)
        self.table.opened.connect(lambda _: self._verify())
        self.verify_button = Button(theme, self.tr("Verify"), "plain")
        self.verify_button.clicked.connect(self._verify)
        self.open_button = Button(theme, self.tr("Open the folder"), "plain")
        self.open_button.clicked.connect(self._open_folder)
        self.verify_button.setEnabled(False)
        listing = Listing(theme, self.table)
        listing.tools.addWidget(label(self.tr("Published before"), "13b"))
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.open_button)
        listing.tools.addWidget(self.verify_button)
        self._count = label("", "12", "text2")
        listing.foot.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ListBeside(around.memory, "publication", listing, self.panel, (13, 8)))
        self._show_folder()

    @property
    def month(self) -> Month:
        return Month(self.panel.months.year, self.panel.months.month)

    @property
    def folder(self) -> Path | None:
        kept = self.around.memory.text(FOLDER)
        return Path(kept) if kept else None

    def entered(self) -> None:
        self._look()

    def take_focus(self) -> None:
        self.panel.publish_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things) -> None:
        if things & _SHOWS:
            self._look()

    def publish_to(self, folder: Path) -> None:
        month = self.month
        self.panel.publish_button.setEnabled(False)

        def work(office: Office, running: Running) -> PublishedEdition:
            from advisor_app.services.publication.publish_month import publish_month

            return publish_month(office, month, folder, progress=running.progress, cancelled=running.cancelled)

        self.around.jobs.change(
            self,
            work,
            self._published,
            things=frozenset({"duties"}),
            failed=self._not_published,
            broke=lambda: self.panel.publish_button.setEnabled(True),
            title=self.tr("Publishing {month}").format(month=month_name(month.year, month.number)),
            cancellable=True,
            beside=True,
            telling=Telling(self._how_far, self.tr("Cancelling; nothing is kept…")),
        )

    def _look(self) -> None:
        month = self.month

        def look(office: Office) -> tuple[list[Edition], MonthToPublish | AppError]:
            from advisor_app.errors import UserError
            from advisor_app.services.publication.month_to_publish import month_to_publish
            from advisor_app.services.publication.verify_publication import editions

            try:
                return editions(office), month_to_publish(office, month)
            except UserError as error:
                return editions(office), error

        self.around.jobs.ask(self, look, self._show, purpose="publication", title=self.tr("Counting the month"))

    def _show(self, found: tuple[list[Edition], MonthToPublish | AppError]) -> None:
        published, told = found
        kept = self.table.currentIndex().row()
        key = self.model.key_of(self.model.row_at(kept)) if 0 <= kept < len(self.model.rows()) else None
        self.model.show_rows(published)
        if published:
            self.table.select_row(self.model.place_of(key) or 0)
        self._count.setText(self.tr("%Ln edition(s)", "", len(published)))
        self.panel.show_month(told, self.around.language)
        self.looked.emit()

    def _chosen(self, row: int) -> None:
        self.verify_button.setEnabled(row >= 0)

    def _publish(self) -> None:
        if self.folder is None:
            self._ask_folder()
        if self.folder is not None:
            self.publish_to(self.folder)

    def _published(self, done: PublishedEdition) -> None:
        self.panel.publish_button.setEnabled(True)
        named = month_name(*map(int, done.edition.month.split("-")))
        if done.new:
            said = self.tr("{month} is published: edition {edition}, {files} files.")
        else:
            said = self.tr("{month} was published with these figures: the {files} files of edition {edition} again.")
        words = said.format(month=named.capitalize(), edition=done.edition.number, files=number(len(done.paths)))
        notice = self.around.notices.done(words, str(done.paths[0].parent))
        notice.offer(self.tr("Open the folder"), self._open_folder)
        self._look()

    def _not_published(self, error: AppError) -> None:
        self.panel.publish_button.setEnabled(True)
        self.around.notices.refused(error)

    def _verify(self) -> None:
        place = self.table.currentIndex().row()
        if not 0 <= place < len(self.model.rows()):
            return
        chosen, folder = self.model.row_at(place), self.folder
        latest = next(one for one in self.model.rows() if one.month == chosen.month)
        compared = folder if folder is not None and chosen == latest and folder.is_dir() else None

        def look(office: Office) -> VerifiedEdition:
            from advisor_app.services.publication.verify_publication import verify_publication

            return verify_publication(office, Month.parse(chosen.month), compared, chosen.number)

        def show(found: VerifiedEdition) -> None:
            named = month_name(*map(int, chosen.month.split("-")))
            if not found.faults:
                said = self.tr("{month}, edition {edition}: the files are as they were published.")
                where = self.tr("Compared: what is kept and the history.")
                if compared is not None:
                    where = self.tr("Compared: what is kept, the history and the folder.")
                self.around.notices.done(said.format(month=named.capitalize(), edition=chosen.number), where)
                return
            what = self.tr("{month}, edition {edition}: not everything is as it was published.")
            listed = "; ".join(f"{one.name}: {finding_words(one.finding)}" for one in found.faults)
            said = what.format(month=named.capitalize(), edition=chosen.number)
            self.around.notices.done(said, listed, doubt=True)

        self.around.jobs.ask(self, look, show, purpose="verify", title=self.tr("Verifying"))

    def _ask_folder(self) -> None:
        chosen = FileDialog.getExistingDirectory(
            self, self.tr("Where to write what is published"), self.around.memory.text(FOLDER)
        )
        if chosen:
            self.around.memory.keep(FOLDER, chosen)
            self._show_folder()

    def _show_folder(self) -> None:
        self.panel.show_folder(self.folder)
        self.open_button.setEnabled(self.folder is not None)

    def _open_folder(self) -> None:
        if self.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _how_far(self, done: int, total: int) -> str:
        return self.tr("{done} of {total} steps").format(done=number(done), total=number(total))
