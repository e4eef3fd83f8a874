"""What is different from another version, what is doubtful, and the draft's publication with a note of what changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from advisor_app.office.cards.comparing import compare_cards
from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.ui.card_design.card_words import change_words, state_words
from advisor_app.ui.formats import day
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.theme import Theme


class ChangesPanel(SidePanel):
    """`publish_wanted` tells the note; `discard_wanted` that the draft is given up."""

    publish_wanted = Signal(str)
    discard_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Changes of the card"), 620)
        self._theme = theme
        self._card: Scorecard | None = None
        self._edition: Edition | None = None
        self._others: tuple[Edition, ...] = ()
        self.against = Choice(theme, self.tr("Compared with"))
        self.against.activated.connect(lambda _index: self._compare())
        self.head = label("", "13b", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(5))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("What changed and why"))
        self.note.setPlaceholderText(self.tr("What changed and why; it stays in the history."))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme.px(64))
        self.note.textChanged.connect(self._say)
        self.publish = Button(theme, self.tr("Publish"), "plain")
        self.publish.setAutoDefault(False)
        self.publish.clicked.connect(lambda: self.publish_wanted.emit(self.note.toPlainText().strip()))
        self.discard = Button(theme, self.tr("Discard the draft"), "link")
        self.discard.clicked.connect(self.discard_wanted)
        self._why = label("", "12", "text2", wrap=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        buttons.addWidget(self.publish)
        self._line = divider()
        self.column.addWidget(self.against)
        self.column.addWidget(self.head)
        self.column.addLayout(self._lines)
        self.column.addWidget(self._line)
        self.column.addWidget(self.note)
        self.column.addWidget(self._why)
        self.column.addLayout(buttons)
        self.column.addStretch(1)

    def show_card(self, card: Scorecard, edition: Edition, editions: Sequence[Edition], *, sound: bool) -> None:
        """`editions` are all of the card; a draft that is not `sound` can't be published."""
        others = tuple(one for one in editions if one.id != edition.id)
        if others != self._others or self._edition is None or edition.id != self._edition.id:
            self._others = others
            self.against.clear()
            for one in others:
                if one.only_a_file:
                    self.against.addItem(self.tr("the card's file"), one.number)
                    continue
                words = self.tr("version {number}, {state}").format(number=one.number, state=state_words(one.state))
                if one.published_at is not None:
                    words = self.tr("{version} on {day}").format(version=words, day=day(one.published_at.date()))
                self.against.addItem(words, one.number)
        self._card, self._edition, self._sound = card, edition, sound
        draft = edition.state is CardState.DRAFT
        for part in (self._line, self.note, self._why, self.publish, self.discard):
            part.setVisible(draft)
        self.publish.say(self.tr("Publish version {number}").format(number=edition.number))
        self._compare()

    @property
    def first(self) -> bool:
        """Whether nothing of the card was published yet."""
        return not any(one.published_at is not None for one in self._others)

    def _compare(self) -> None:
        card, at = self._card, self.against.currentIndex()
        if card is None:
            return
        self.against.setVisible(bool(self._others))
        emptied(self._lines)
        if not 0 <= at < len(self._others):
            self.head.setText(self.tr("There is no other version to compare with."))
        else:
            other = self._others[at]
            older, newer = (other.card, card) if other.number <= card.version else (card, other.card)
            found = compare_cards(older, newer)
            if other.only_a_file:
                said = self.tr("%Ln change(s) against the card's file", "", len(found))
            else:
                said = self.tr("%Ln change(s) from version {before} to version {after}", "", len(found))
            self.head.setText(said.format(before=older.version, after=newer.version))
            for one in found:
                self._lines.addWidget(label(change_words(one), "13", wrap=True))
        self._say()

    def _say(self) -> None:
        if self._card is None:
            return
        published = next((one for one in self._others if one.published_at and one.state is CardState.PUBLISHED), None)
        same = published is not None and not compare_cards(published.card, self._card)
        noted = self.first or bool(self.note.toPlainText().strip())
        why = ""
        if not self._sound:
            why = self.tr("What is wrong with the card has to be mended first.")
        elif same:
            why = self.tr("It reads as the published version.")
        elif not noted:
            why = self.tr("Write what changed: it stays in the history beside the list of changes.")
        self._why.setText(why)
        self.publish.setEnabled(not why)
