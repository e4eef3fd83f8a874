"""One entry: what was done, by whom, when and from where, and each record before and after, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from advisor_app.messages.history import change_words, field_word, record_word, sentence, value_word
from advisor_app.services.history.show_history import moment_of
from advisor_app.ui.formats import moment
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import Facts, divider, label

if TYPE_CHECKING:
    from advisor_app.store import HistoryEntry
    from advisor_app.store.noted import RecordChange

LONGEST_SHOWN = 400


class EntryDetails(SidePanel):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 640, 380)
        self.setAccessibleName(self.tr("Entry of the history"))
        self._theme, self._language = around.theme, around.language
        self.title = label("", "16", wrap=True)
        self._facts = Facts(around.theme)
        self._changes = QWidget()
        self._grid = QGridLayout(self._changes)
        self.column.addWidget(self.title)
        self.column.addWidget(self._facts)
        self.column.addWidget(self._changes)
        self.column.addStretch(1)
        self.show_entry(None, {})

    def show_entry(self, entry: HistoryEntry | None, entities: Mapping[UUID, str]) -> None:
        emptied(self._grid)
        self._facts.setVisible(entry is not None)
        if entry is None:
            self.title.setText(self.tr("Choose an entry to see it here."))
            return
        self.title.setText(sentence(entry.action, entry.subject, entry.payload, self._language))
        facts = (
            (self.tr("When"), moment(moment_of(entry))),
            (self.tr("Who"), entry.who),
            (self.tr("Entity"), entities.get(entry.entity_id, "") if entry.entity_id else ""),
            (
                self.tr("Computer"),
                " · ".join(entry.origin[one] for one in ("machine", "address") if one in entry.origin),
            ),
            (self.tr("Program"), entry.origin.get("program", "")),
            (self.tr("Entry"), str(entry.seq)),
            (self.tr("Content"), self.tr("erased; the entry stays in the chain") if entry.payload is None else ""),
        )
        self._facts.show_facts([(name, value) for name, value in facts if value])
        self._show_changes(entry)

    def _show_changes(self, entry: HistoryEntry) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(4))
        for column, share in enumerate((2, 3, 3)):
            grid.setColumnStretch(column, share)
        row = 0
        for change in entry.changes:
            row = self._one_record(change, row)
        if not entry.changes and entry.payload:
            row = self._told(entry.payload, row)

    def _one_record(self, change: RecordChange, row: int) -> int:
        grid = self._grid
        words = f"{record_word(change.kind, self._language)} {change.name}".strip()
        grid.addWidget(divider(), row, 0, 1, 3)
        grid.addWidget(label(words[:1].upper() + words[1:], "13b", wrap=True), row + 1, 0)
        grid.addWidget(label(self.tr("Before"), "12b", "text2"), row + 1, 1)
        grid.addWidget(label(self.tr("After"), "12b", "text2"), row + 1, 2)
        row += 2
        for name in _told_once(change):
            grid.addWidget(label(field_word(name, self._language), "12", "text2", wrap=True), row, 0, _TOP)
            sides = change_words(change.before.get(name), change.after.get(name), self._language)
            for column, words_of_side in enumerate(sides, start=1):
                grid.addWidget(self._words(words_of_side), row, column)
            row += 1
        return row

    def _told(self, payload: Mapping[str, object], row: int) -> int:
        """What the entry tells where no record says more."""
        self._grid.addWidget(divider(), row, 0, 1, 3)
        row += 1
        for name, value in payload.items():
            self._grid.addWidget(label(field_word(name, self._language), "12", "text2", wrap=True), row, 0, _TOP)
            self._grid.addWidget(self._words(value_word(value, self._language)), row, 1, 1, 2)
            row += 1
        return row

    def _words(self, whole: str) -> QWidget:
        shown = label(whole if len(whole) <= LONGEST_SHOWN else whole[:LONGEST_SHOWN] + "…", "13", wrap=True)
        shown.setAlignment(_TOP)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setMinimumWidth(self._theme.px(60))
        return shown


def _told_once(change: RecordChange) -> list[str]:
    """Its fields; what a record keeps twice, by itself and among others, is told once."""
    told: dict[tuple[str, str, str], str] = {}
    for name in {**change.before, **change.after}:
        own = name.rpartition(".")[2]
        told.setdefault((own, repr(change.before.get(name)), repr(change.after.get(name))), name)
    return list(told.values())


_TOP = Qt.AlignmentFlag.AlignTop
