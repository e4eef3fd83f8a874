"""What went to an entity and came from it, the latest first; a mail that is dropped here is taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import moment
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.letter_columns import letter_columns, letter_said, letter_shape
from advisor_app.ui.pages.mail.mailbox_reading import MailboxReading
from advisor_app.ui.pages.mail.received_files import ReceivedFiles
from advisor_app.ui.pages.mail.view import MailPageView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.dropped_mails import dropped_mails
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.mail_body import BodyView
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import ElidedLabel, Facts, StateGlyph, divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import CorrespondenceWith, MailAt

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.correspondence.list_correspondence import LetterLine
    from advisor_app.services.correspondence.open_letter import OpenedLetter
    from advisor_app.services.correspondence.take_in_mail import TakenIn
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things

ENTITY = "mail/correspondent"
_MAILS = frozenset({"mails"})
_LEAST, _MOST = 360, 560


class CorrespondenceView(MailPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._wanted = ""
        self._shown: LetterLine | None = None
        self.body = BodyView(theme, self.tr("What the message says"))
        self._opened: OpenedLetter | None = None
        self.files = ReceivedFiles(theme, self._save_file)
        self.way = Segments(
            theme,
            self.tr("How the message is shown"),
            (("html", self.tr("With its shape")), ("text", self.tr("Only text"))),
        )
        self.way.chosen.connect(lambda _way: self._show_body())
        self.take = Button(theme, self.tr("Take in a mail"), "main")
        self.take.setToolTip(self.tr("A mail saved as .eml or .msg; it can also be dropped here."))
        self.take.clicked.connect(self._choose_file)
        self.offer(self.take)
        self.mailbox = MailboxReading(around, self)
        self.read_mailbox = Button(theme, self.tr("Read the mailbox"), "small")
        self.read_mailbox.clicked.connect(self.mailbox.ask)
        self.set_mailbox = Button(theme, self.tr("Mailbox…"), "link")
        self.set_mailbox.clicked.connect(self.mailbox.show_settings)
        self.offer(self.read_mailbox)
        self.offer(self.set_mailbox)
        self.entity = Choice(theme, self.tr("Entity"))
        self.entity.activated.connect(lambda _place: self._choose_entity())
        self.filter = FilterField(theme, self.tr("Search by words"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(lambda _text: self._ask())
        self.filter.left_downwards.connect(self.take_focus)
        self.model: ListModel[LetterLine] = ListModel(
            letter_columns(), lambda one: (one.incoming, one.message_id, one.at), self
        )
        self.table = TableView(theme, around.memory, "correspondence", self.tr("Correspondence"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.row_changed.connect(lambda _row: self._show_chosen())
        self.table.opened.connect(lambda _row: self.body.setFocus(Qt.FocusReason.OtherFocusReason))
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.entity)
        listing.tools.addWidget(self.filter)
        listing.tools.addStretch(1)
        listing.foot.addWidget(self._sum, 1)
        self.panel = self._panel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ListBeside(around.memory, "correspondence", listing, self.panel, (13, 9)))
        self.setAcceptDrops(True)

    def entered(self, target: object) -> None:
        if isinstance(target, CorrespondenceWith) and target.entity:
            self.around.memory.keep(ENTITY, target.entity)
            self.entity.setCurrentIndex(self.entity.findData(target.entity))
            self.filter.clear()
            self._wanted = target.message_id
        self._ask_entities()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"entities", "people"}:
            self._ask_entities()
        elif "mails" in things:
            self._ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_mails(event.mimeData().urls()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        for path in dropped_mails(event.mimeData().urls()):
            event.acceptProposedAction()
            self.take_in(path)

    def take_in(self, path: Path, entity: str = "") -> None:
        """Keep a saved mail; where nothing tells whose it is, offer to keep it as the chosen entity's."""

        def work(office: Office, _running: Running) -> TakenIn:
            from advisor_app.services.correspondence.take_in_mail import take_in_mail

            return take_in_mail(office, path, entity=entity)

        def failed(error: AppError) -> None:
            chosen = str(self.entity.currentData() or "")
            if error.code != "received_mail_of_nobody" or not chosen:
                self.around.notices.refused(error)
                return
            self.around.notices.done(
                self.tr("Nobody's:"),
                self.tr("{file} answers no mail of the office, and {sender} is in no directory.").format(
                    **error.values
                ),
                offer=self.tr("It is {entity}'s").format(entity=chosen),
                act=lambda: self.take_in(path, chosen),
                doubt=True,
            )

        self.around.jobs.change(self, work, self._taken, things=_MAILS, failed=failed)

    def _taken(self, taken: TakenIn) -> None:
        more = (
            self.tr("It answers “{subject}”.").format(subject=taken.subject_answered) if taken.subject_answered else ""
        )
        if not taken.new:
            self.around.notices.done(self.tr("{entity}: it was kept before.").format(entity=taken.entity), more)
        else:
            self.around.notices.done(self.tr("{entity}: the mail is kept.").format(entity=taken.entity), more)
        self._wanted = taken.received.message_id
        place = self.entity.findData(taken.entity)
        if place >= 0:
            self.entity.setCurrentIndex(place)
        self.filter.clear()
        self._choose_entity()

    def _choose_file(self) -> None:
        start = self.around.memory.text("window/folder")
        chosen, _ = FileDialog.getOpenFileName(
            self.window(), self.tr("Choose the mail"), start, self.tr("Mail") + " (*.eml *.msg)"
        )
        if chosen:
            self.take_in(Path(chosen))

    def _ask_entities(self) -> None:
        def look(office: Office) -> list[str]:
            with office.store.reading() as reading:
                return sorted(one.name for one in reading.entities.all())

        self.around.jobs.ask(self, look, self._show_entities, purpose="entities")

    def _show_entities(self, names: list[str]) -> None:
        wanted = str(self.entity.currentData() or self.around.memory.text(ENTITY))
        self.entity.clear()
        for name in names:
            self.entity.addItem(name, name)
        self.entity.setCurrentIndex(max(0, self.entity.findData(wanted)))
        self.entity.updateGeometry()
        self._ask()

    def _choose_entity(self) -> None:
        self.around.memory.keep(ENTITY, str(self.entity.currentData() or ""))
        self._ask()

    def _ask(self) -> None:
        entity, text = str(self.entity.currentData() or ""), self.filter.text()
        if not entity:
            self._show([])
            return

        def look(office: Office) -> list[LetterLine]:
            from advisor_app.services.correspondence.list_correspondence import list_correspondence

            return list_correspondence(office, entity, text=text)

        self.around.jobs.ask(self, look, self._show, purpose="correspondence")

    def _show(self, lines: list[LetterLine]) -> None:
        before = self.model.key_of(self._shown) if self._shown is not None else None
        self.table.say_when_empty(
            self.tr("No message holds these words.")
            if self.filter.text().strip()
            else self.tr("Nothing was sent to this entity or received from it.")
        )
        self.model.show_rows(lines)
        received = next((one for one in lines if one.incoming and one.message_id == self._wanted), None)
        self._wanted = ""
        key = self.model.key_of(received) if received is not None and received.message_id else before
        place = self.model.place_of(key)
        self.table.select_row(place if place is not None else 0)
        self._show_chosen()
        came = sum(one.incoming for one in lines)
        parts = (
            self.tr("%Ln written by the office", "", len(lines) - came),
            self.tr("%Ln received", "", came),
        )
        self._sum.setText(" · ".join(parts))

    def _show_chosen(self) -> None:
        row = self.table.currentIndex().row()
        one = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        self._shown = one
        self._title.setText(one.subject if one else "")
        self._glyph.show_state(letter_shape(one) if one else None)
        self._state.setText(letter_said(one) if one else "")
        facts = [] if one is None else [
            (self.tr("From") if one.incoming else self.tr("To"), "\n".join(one.who)),
            (self.tr("When"), moment(one.at)),
            (self.tr("Did not reach"), "\n".join(one.came_back)),
        ]  # fmt: skip
        self._facts.show_facts([(name, value) for name, value in facts if value])
        self._opened = None
        self.files.show_files((), own=True)
        self.way.hide()
        self.body.show_text(one.words if one else "")
        self._open(one)
        self.answered.setVisible(bool(one and one.answers))
        self.in_outbox.setVisible(one is not None and not one.incoming)

    def _open(self, one: LetterLine | None) -> None:
        """Its rich text and its files, which lists go without."""
        if one is None:
            return

        def look(office: Office) -> OpenedLetter:
            from advisor_app.services.correspondence.open_letter import open_received, open_sent

            return open_received(office, one.key) if one.key is not None else open_sent(office, one.message_id)

        def done(opened: OpenedLetter) -> None:
            if self._shown is not one:
                return
            self._opened = opened
            self.files.show_files(opened.files, own=not one.incoming)
            self.way.setVisible(bool(opened.html))
            self.way.choose("html" if opened.html else "text")
            self._show_body()

        self.around.jobs.ask(self, look, done, purpose="letter")

    def _show_body(self) -> None:
        if self._shown is None:
            return
        if self._opened is not None and self._opened.html and self.way.current == "html":
            self.body.show_html(self._opened.html, self._opened.pictures)
        else:
            self.body.show_text(self._shown.words)

    def _save_file(self, name: str, content: bytes) -> None:
        start = self.around.memory.text("window/folder")
        chosen, _ = FileDialog.getSaveFileName(self.window(), self.tr("Save the file"), str(Path(start) / name))
        if not chosen:
            return

        def work(_office: Office, _running: Running) -> None:
            from advisor_app.services.save_file import save_file

            save_file(Path(chosen), content)

        def done(_nothing: None) -> None:
            self.around.notices.done(self.tr("Saved: {file}").format(file=Path(chosen).name))

        self.around.jobs.change(self, work, done, things=frozenset())

    def _see(self) -> None:
        if self._shown is not None:
            self.around.go_to("mail", MailAt(self._shown.answers or self._shown.message_id))

    def _panel(self) -> QWidget:
        theme = self.around.theme
        panel = QWidget()
        panel.setAccessibleName(self.tr("The chosen message"))
        panel.setMinimumWidth(theme.px(_LEAST))
        panel.setMaximumWidth(theme.px(_MOST))
        self._title = ElidedLabel("", "16")
        self._glyph = StateGlyph(theme)
        self._state = label("", "12b", "text2")
        self._facts = Facts(theme)
        self.answered = Button(theme, self.tr("See what it answers"), "link")
        self.in_outbox = Button(theme, self.tr("See it in the outbox"), "link")
        first, links = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self._title, 1)
        first.addWidget(self._glyph)
        first.addWidget(self._state)
        links.setContentsMargins(-theme.px(3), 0, 0, 0)
        for link in (self.answered, self.in_outbox):
            link.clicked.connect(self._see)
            links.addWidget(link)
        links.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(6))
        head.setSpacing(theme.px(4))
        head.addLayout(first)
        head.addWidget(self._facts)
        head.addWidget(self.files)
        ways = QHBoxLayout()
        ways.addLayout(links, 1)
        ways.addWidget(self.way)
        head.addLayout(ways)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(divider())
        column.addWidget(self.body, 1)
        return panel
