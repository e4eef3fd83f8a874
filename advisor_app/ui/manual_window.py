"""The manual beside the window, at the chapter of what is shown, with a field that finds in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from advisor_app.office.manual_folder import FIRST_CHAPTER, chapters_in_order, manual_folder
from advisor_app.ui.manual_text import ManualText
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.text import label
from advisor_app.ui.search.manual_sections import ManualSection, find_sections, manual_sections
from advisor_app.ui.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole
_SHOWN = 40


class ManualWindow(QWidget):
    """Chapters are Markdown files named after pages; a page without one opens the first chapter."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._theme = theme
        self._folder = manual_folder()
        self._sections: tuple[ManualSection, ...] | None = None
        self.setObjectName("page")
        self.setStyleSheet(self._sheet())
        theme.changed.connect(self._dress)
        self.setWindowTitle(self.tr("Manual"))
        self.resize(theme.px(960), theme.px(640))
        self._text = ManualText(theme, str(self._folder))
        self._text.sourceChanged.connect(self._mark_chapter)
        self.field = FilterField(theme, self.tr("Search the manual"))
        self.field.typed.connect(self._look_for)
        self.field.left_downwards.connect(self._into_list)
        self.field.returnPressed.connect(self._open_first)
        self.list = QListWidget()
        self.list.setObjectName("plainlist")
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(theme.px(1))
        self.list.currentItemChanged.connect(self._open_item)
        self._said = label("", "12", "text2", wrap=True)
        self._lay_out()
        for keys in (QKeySequence.StandardKey.Find, QKeySequence("Ctrl+K")):
            QShortcut(QKeySequence(keys), self).activated.connect(self._into_field)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self).activated.connect(self._text.backward)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Forward), self).activated.connect(self._text.forward)
        self._list_chapters()

    def open_at(self, chapter: str, heading: str = "") -> None:
        """In front of the program's window, at a chapter by its file's name and one of its headings."""
        self.show()
        self.show_chapter(chapter, heading)
        self.raise_()
        self.activateWindow()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_chapter(self, chapter: str, heading: str = "") -> None:
        """The first chapter where there is none of that name."""
        file = self._folder / f"{chapter}.md"
        if not file.is_file():
            file, heading = self._folder / f"{FIRST_CHAPTER}.md", ""
        if file.is_file():
            self._show(file, heading)
        else:
            self._text.setPlainText(self.tr("The manual is not installed with this copy of the program."))

    def _show(self, file: Path, heading: str) -> None:
        self._text.setSource(QUrl.fromLocalFile(str(file)))
        if heading:
            self._text.show_heading(heading)

    def _lay_out(self) -> None:
        theme = self._theme
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.px(12), theme.px(12), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.field)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self._text)
        split.setStretchFactor(1, 1)
        split.setSizes([theme.px(270), theme.px(690)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)

    def _sheet(self) -> str:
        c = self._theme.colours
        chosen = f"QListWidget#plainlist::item:selected {{ background: {c.accent_tint}; color: {c.text}; }}"
        return (
            f"{self._theme.sheet}\nQListWidget#plainlist {{ border: none; outline: none; color: {c.text}; }}\n{chosen}"
        )

    def _dress(self) -> None:
        self.setStyleSheet(self._sheet())
        self._text.reload()

    def _list_chapters(self) -> None:
        self._said.hide()
        self._fill([(title, "", name, "") for name, title in self._titles()])
        self._mark_chapter(self._text.source())

    def _titles(self) -> list[tuple[str, str]]:
        named = []
        for name in chapters_in_order(self._folder):
            with (self._folder / f"{name}.md").open(encoding="utf-8") as lines:
                named.append((name, next(lines, "").lstrip("#").strip()))
        return named

    def _look_for(self, typed: str) -> None:
        if not typed.strip():
            self._list_chapters()
            return
        if self._sections is None:
            self._sections = manual_sections(self._folder)
        found = find_sections(self._sections, typed)[:_SHOWN]
        self._said.setText(
            self.tr("%Ln place(s) in the manual", "", len(found))
            if found
            else self.tr("The manual says nothing of it.")
        )
        self._said.show()
        self._fill([(one.heading, one.chapter_title, one.chapter, one.heading) for one in found])

    def _fill(self, lines: list[tuple[str, str, str, str]]) -> None:
        """Each a heading, the title of its chapter, and where it leads: the chapter's name and the heading there."""
        self.list.blockSignals(True)
        self.list.clear()
        high = self._theme.px(24)
        for said, title, chapter, heading in lines:
            below = f"\n{title}" if title and title != said else ""
            item = QListWidgetItem(said + below)
            item.setData(_PLACE, (chapter, heading))
            item.setToolTip(said)
            item.setSizeHint(QSize(0, high + (self._theme.px(17) if below else 0)))
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _mark_chapter(self, source: QUrl) -> None:
        """Which of the chapters is open, while all of them are listed."""
        if self.field.text().strip():
            return
        open_now = Path(source.toLocalFile()).stem
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            if self.list.item(at).data(_PLACE)[0] == open_now:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _open_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            chapter, heading = item.data(_PLACE)
            self._show(self._folder / f"{chapter}.md", heading)

    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _open_first(self) -> None:
        self._look_for(self.field.text())
        self._into_list()

    def _into_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
