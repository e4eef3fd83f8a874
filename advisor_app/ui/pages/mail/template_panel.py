"""One template: its text and HTML to edit, the fields beside, what is wrong in them, how it looks, what it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.messages import words
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.formats import moment
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.template_columns import FieldLine, field_columns, template_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.mail_body import BodyView
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import ElidedLabel, divider, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from advisor_app.office.mail.template_editions import TemplateEdition
    from advisor_app.services.templates.check_template import TemplateFlaw
    from advisor_app.services.templates.preview_template import PreviewedMail
    from advisor_app.services.templates.show_templates import ShownTemplate

_PAUSE_MS = 500
_ANY_WIDTH = 4000
_SHOWN_FLAWS = 4
TEXT, HTML, PREVIEW, EDITIONS = "text", "html", "preview", "editions"


class TemplatePanel(QWidget):
    """It asks nothing itself: `edited` wants a check, `looked` a preview; the others what they say."""

    edited = Signal()
    looked = Signal()
    save = Signal()
    reset = Signal()
    try_out = Signal()
    picture = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self.shown: ShownTemplate | None = None
        self.setAccessibleName(self.tr("The chosen template"))
        self._title = ElidedLabel("", "16")
        self._state = label("", "12b", "text2")
        self.ways = Segments(
            theme,
            self.tr("What is shown of the template"),
            (
                (TEXT, self.tr("Text")),
                (HTML, self.tr("HTML")),
                (PREVIEW, self.tr("Preview")),
                (EDITIONS, self.tr("Versions")),
            ),
        )
        self.ways.choose(TEXT)
        self.ways.chosen.connect(lambda _way: self._show_way())
        self.editors = {TEXT: self._editor(self.tr("The mail's text")), HTML: self._editor(self.tr("The mail's HTML"))}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.edited)
        self.fields: ListModel[FieldLine] = ListModel(field_columns(), lambda one: one[0], self)
        self.field_table = TableView(
            theme, around.memory, "template-fields", self.tr("Fields that may be used"), self.fields.columns
        )
        self.field_table.setModel(self.fields)
        self.field_table.opened.connect(self._place_field)
        self.field_table.setToolTip(self.tr("Enter or a double click puts the field where the cursor is."))
        self.flaws = label("", "12", "warn", wrap=True)
        self.entity = Choice(theme, self.tr("With which entity"))
        self.entity.activated.connect(lambda _place: self.looked.emit())
        self.said = label("", "12", "text2")
        self.body = BodyView(theme, self.tr("How the mail looks"))
        self._editions = QVBoxLayout()
        self._editions.setSpacing(theme.px(6))
        self.buttons = {
            "save": Button(theme, self.tr("Save for the office"), "main"),
            "undo": Button(theme, self.tr("Undo my changes"), "small"),
            "try": Button(theme, self.tr("Try it on me"), "small"),
            "reset": Button(theme, self.tr("Back to the shipped one"), "small"),
            "picture": Button(theme, self.tr("Choose a picture…"), "main"),
        }
        self.buttons["save"].clicked.connect(self.save)
        self.buttons["undo"].clicked.connect(self._undo)
        self.buttons["try"].clicked.connect(self.try_out)
        self.buttons["reset"].clicked.connect(self.reset)
        self.buttons["picture"].clicked.connect(self.picture)
        self._stack, self._told, self._foot = QStackedWidget(), QWidget(), QWidget()
        self._pages = {TEXT: 0, HTML: 0, PREVIEW: 1, EDITIONS: 2}
        for part in (self._lay_out_editing(), self._lay_out_preview(), self._lay_out_editions()):
            self._stack.addWidget(part)
        self.settling = Settling(around, (), (self.ways, self._stack, self._told, self._foot))
        self._versions = SidePanel(theme, self.tr("Two versions of the template"), most=_ANY_WIDTH)
        self._versions.column.addWidget(self.settling.panel)
        self._versions.hide()
        self.settling.opened.connect(self._versions.setVisible)
        self._lay_out()
        self.show_template(None)

    def contents(self) -> dict[str, bytes]:
        """What the editors hold, by file."""
        files = self.shown.files if self.shown is not None else ()
        return {one.file: self._editor_of(one.file).toPlainText().encode() for one in files}

    def texts(self) -> dict[str, bytes]:
        """What of it differs from what was shown."""
        shown = {one.file: one.text.encode() for one in self.shown.files} if self.shown is not None else {}
        return {file: typed for file, typed in self.contents().items() if typed != shown[file]}

    @property
    def changed(self) -> bool:
        return bool(self.texts())

    def write(self, texts: Mapping[str, bytes]) -> None:
        """Put into the editors what was chosen from two versions, as if it had been typed."""
        for file, content in texts.items():
            self._editor_of(file).setPlainText(content.decode())

    def show_template(self, shown: ShownTemplate | None) -> None:
        self.settling.leave()
        self.shown = shown
        self.setEnabled(shown is not None)
        files = {one.file.rpartition(".")[2]: one for one in shown.files} if shown else {}
        both = [one for one in shown.files if one.file.endswith(".html")] if shown else []
        texts = {TEXT: files.get("txt") or (both[0] if len(both) == 2 else None), HTML: files.get("html")}
        for key, editor in self.editors.items():
            one = texts[key]
            editor.setProperty("file", one.file if one else "")
            if editor.toPlainText() != (one.text if one else ""):
                editor.blockSignals(True)  # what is shown was not typed
                editor.setPlainText(one.text if one else "")
                editor.blockSignals(False)
            self.ways.button(key).setEnabled(one is not None)
        self.fields.show_rows(list(shown.fields) if shown else [])
        line = shown.line if shown else None
        self._title.setText(line.title if line else "")
        self._state.setText(template_said(line) if line else "")
        self.show_flaws([])
        self._show_editions()
        if shown is not None and not texts[TEXT] and self.ways.current in (TEXT, HTML):
            self.ways.choose(HTML if texts[HTML] else PREVIEW)
        self._show_way()

    def show_flaws(self, flaws: list[TemplateFlaw]) -> None:
        told = []
        for one in flaws[:_SHOWN_FLAWS]:
            said = words(one.code, {"detail": one.detail}, self._around.language)
            file = one.file.rpartition("/")[2]
            place = self.tr("{file}, line {line}").format(file=file, line=one.line) if one.line else file
            told.append(f"{place}: {said.what} {said.to_do}")
        if len(flaws) > _SHOWN_FLAWS:
            told.append(self.tr("%Ln more", "", len(flaws) - _SHOWN_FLAWS))
        self.flaws.setText("\n".join(told))
        self.flaws.setVisible(bool(told))
        self.buttons["save"].setEnabled(self.changed and not flaws)
        self._offer()

    def show_preview(self, found: PreviewedMail) -> None:
        self.body.show_html(found.mail.html, {one.source: one.content for one in found.mail.pictures})
        with_real = self.tr("With what the office holds of {entity}.").format(entity=found.entity)
        example = self.tr("With examples: the office holds nothing of this kind yet.")
        self.said.setText(f"{found.mail.subject}\n{with_real if found.real else example}")

    def show_entities(self, names: list[str]) -> None:
        if [self.entity.itemText(at) for at in range(self.entity.count())] == names:
            return
        wanted = self.entity.currentText()
        self.entity.clear()
        self.entity.addItems(names)
        self.entity.setCurrentIndex(max(0, self.entity.findText(wanted)))

    def _show_way(self) -> None:
        way = self.ways.current or TEXT
        self._stack.setCurrentIndex(self._pages[way])
        for key, editor in self.editors.items():
            editor.setVisible(key == way)
        if way == PREVIEW and self.shown is not None:
            self.looked.emit()

    def _offer(self) -> None:
        line = self.shown.line if self.shown else None
        self.buttons["undo"].setEnabled(self.changed)
        self.buttons["reset"].setVisible(bool(line and line.own))
        self.buttons["try"].setEnabled(bool(line) and not self.changed)
        is_text = self.shown is None or bool(self.shown.files)
        self.buttons["picture"].setVisible(not is_text)
        for key in ("save", "undo", "try"):
            self.buttons[key].setVisible(is_text)

    def _typed(self) -> None:
        self.buttons["save"].setEnabled(False)  # until it was checked
        self._offer()
        self._pause.start()

    def _undo(self) -> None:
        self.show_template(self.shown)

    def _place_field(self, row: int) -> None:
        name = self.fields.row_at(row)[0]
        editor = self.editors[HTML if self.ways.current == HTML else TEXT]
        editor.insertPlainText(f"{{{{ {name} }}}}")
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _editor_of(self, file: str) -> QPlainTextEdit:
        return next(one for one in self.editors.values() if one.property("file") == file)

    def _show_editions(self) -> None:
        emptied(self._editions)
        shown = self.shown.editions if self.shown else ()
        edited = {one.file for one in self.shown.files} if self.shown else set()
        for one in shown:
            what = (
                self.tr("back to the shipped one") if one.content is None else self.tr("version %Ln", "", one.edition)
            )
            row = QHBoxLayout()
            row.setSpacing(self._around.theme.px(12))
            row.addWidget(label(one.file.rpartition("/")[2], "12", "text2"))
            row.addWidget(label(f"{what} · {one.saved_by} · {moment(one.saved_at)}"), 1)
            if one.content is not None and one.file in edited:
                link = Button(self._around.theme, self.tr("Use it again"), "link")
                link.clicked.connect(partial(self._use_again, one))
                row.addWidget(link)
            self._editions.addLayout(row)
        if not shown:
            self._editions.addWidget(label(self.tr("As shipped; nobody has changed it."), "12", "text2"))

    def _use_again(self, one: TemplateEdition) -> None:
        """What it said is put into the editor, to be looked at and saved as a further version."""
        self._editor_of(one.file).setPlainText((one.content or b"").decode())
        self.ways.choose(
            HTML if one.file.endswith(".html") and self.editors[HTML].property("file") == one.file else TEXT
        )
        self._show_way()

    def _editor(self, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        made.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        made.textChanged.connect(self._typed)
        return made

    def _lay_out_editing(self) -> QWidget:
        theme = self._around.theme
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(theme.px(20), 0, 0, 0)
        for editor in self.editors.values():
            column.addWidget(editor)
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.setHandleWidth(1)
        whole.setChildrenCollapsible(False)
        whole.addWidget(texts)
        whole.addWidget(self.field_table)
        whole.setSizes([560, 390])
        return whole

    def _lay_out_preview(self) -> QWidget:
        theme = self._around.theme
        whole = QWidget()
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), 0, theme.px(12), theme.px(6))
        tools.setSpacing(theme.px(12))
        tools.addWidget(self.entity)
        tools.addWidget(self.said, 1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(tools)
        column.addWidget(self.body, 1)
        return whole

    def _lay_out_editions(self) -> QWidget:
        theme = self._around.theme
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), 0)
        column.addLayout(self._editions)
        column.addStretch(1)
        return whole

    def _lay_out(self) -> None:
        theme = self._around.theme
        first, foot = QHBoxLayout(), QHBoxLayout(self._foot)
        first.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(6))
        first.setSpacing(theme.px(12))
        first.addWidget(self._title, 1)
        first.addWidget(self._state)
        first.addWidget(self.ways)
        foot.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
        foot.setSpacing(theme.px(8))
        for key in ("picture", "save", "undo"):
            foot.addWidget(self.buttons[key])
        foot.addStretch(1)
        for key in ("reset", "try"):
            foot.addWidget(self.buttons[key])
        told = QVBoxLayout(self._told)
        told.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), 0)
        told.addWidget(self.flaws)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self._stack, 1)
        column.addWidget(self._versions, 1)
        column.addWidget(self._told)
        column.addWidget(divider())
        column.addWidget(self._foot)
