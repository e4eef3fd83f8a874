"""Who did what in the office: found by person, day, action and record; and whether anybody changed it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from advisor_app.errors import UserError
from advisor_app.messages.history import action_word
from advisor_app.services.history.show_history import HistoryAsked
from advisor_app.ui.formats import moment, number
from advisor_app.ui.history.entry_list import EntryList
from advisor_app.ui.jobs import Running, Telling
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.optional_day import OptionalDay
from advisor_app.ui.parts.text import ElidedLabel, divider, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from advisor_app.office.history.heads import KeptHead
    from advisor_app.services.history.show_history import HistoryPage
    from advisor_app.services.office import Office
    from advisor_app.store import HistoryCheck
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.targets import DirectionAt


class HistoryView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self.who = Choice(theme, self.tr("Who"))
        self.action = Choice(theme, self.tr("What"))
        for choice, words in ((self.who, self.tr("Anybody")), (self.action, self.tr("Anything"))):
            choice.addItem(words, "")
            choice.currentIndexChanged.connect(self._ask)
        self.first, self.last = OptionalDay(self.tr("From")), OptionalDay(self.tr("Until"))
        for field in (self.first, self.last):
            field.setPlaceholderText(self.tr("dd/mm/yyyy"))
        for field in (self.first, self.last):
            field.setMinimumWidth(theme.px(124))
            field.editingFinished.connect(self._ask)
        self.record = FilterField(theme, self.tr("Case, entity or record"))
        self.record.typed.connect(lambda _text: self._ask())
        self.entries = EntryList(around, "history")
        self.entries.shown.connect(self._shown)
        self.record.left_downwards.connect(self.take_focus)
        self.fill(self._checking())
        self.fill(self._conditions())
        self._column.addWidget(divider())
        self.fill(self.entries)
        self._column.setStretchFactor(self.entries, 1)

    def _conditions(self) -> QWidget:
        theme = self.around.theme
        band = QWidget()
        row = QHBoxLayout(band)
        row.setContentsMargins(theme.px(20), theme.px(0), theme.px(20), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self.record, 1)
        for choice in (self.who, self.action):
            choice.setMinimumWidth(theme.px(150))
            row.addWidget(choice)
        for words, day in ((self.tr("from"), self.first), (self.tr("until"), self.last)):
            row.addWidget(label(words, "12", "text2"))
            row.addWidget(day)
        band.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return band

    def _checking(self) -> QWidget:
        """Against what the chain was last checked, and the ways to check it and to keep its head."""
        theme = self.around.theme
        self.verify = Button(theme, self.tr("Check the chain"), "small")
        self.verify.clicked.connect(lambda: self._verify(()))
        self.against = Button(theme, self.tr("Against a file of heads"), "small")
        self.against.clicked.connect(self._verify_against)
        self.keep = Button(theme, self.tr("Keep the head"), "small")
        self.keep.setToolTip(self.tr("Keep today's head in a file"))
        self.keep.clicked.connect(self._keep_head)
        self.export = Button(theme, self.tr("Export"), "small")
        self.export.clicked.connect(self._export)
        self.standing = ElidedLabel("", "12", "text2")
        band = QWidget()
        row = QHBoxLayout(band)
        row.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self.standing, 1)
        for button in (self.verify, self.against, self.keep, self.export):
            row.addWidget(button)
        band.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return band

    def entered(self, target: DirectionAt | None) -> None:
        if target is not None and target.number:
            self.record.setText(target.number)
        self._ask()

    def take_focus(self) -> None:
        self.entries.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things:
            self.entries.ask_again()

    @property
    def asked(self) -> HistoryAsked:
        """As the fields stand; a day that can't be read is none."""
        action = str(self.action.currentData() or "")
        return HistoryAsked(
            about=self.record.text().strip(),
            who=str(self.who.currentData() or ""),
            actions=tuple(action.split(",")) if action else (),
            first=self.first.day,
            last=self.last.day,
        )

    def _ask(self) -> None:
        self.entries.ask(self.asked)

    def _shown(self, page: HistoryPage) -> None:
        language = self.around.language
        said: dict[str, list[str]] = {}
        for action in page.actions:
            said.setdefault(action_word(action, language), []).append(action)
        self._offer_choices(self.who, [(one, one) for one in page.people])
        self._offer_choices(self.action, [(",".join(of), words) for words, of in sorted(said.items())])
        self.say_scope(self.tr("%Ln entries in all", "", int(page.head.partition(":")[0])))
        self.standing.setText(self._stands(page))

    def _offer_choices(self, choice: Choice, offered: Sequence[tuple[str, str]]) -> None:
        """What is chosen stays, whatever is new."""
        if [choice.itemData(place) for place in range(1, choice.count())] == [key for key, _ in offered]:
            return
        chosen = choice.currentData()
        choice.blockSignals(True)
        while choice.count() > 1:
            choice.removeItem(1)
        for key, words in offered:
            choice.addItem(words, key)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
        choice.blockSignals(False)

    def _stands(self, page: HistoryPage) -> str:
        """Against which head from outside the chain was last checked, or that none is kept."""
        check, kept = page.last_check, page.last_head
        if check is not None:
            head = number(int(check.head.partition(":")[0])) if check.head.partition(":")[0].isdecimal() else check.head
            words = (
                self.tr("Checked {when} against the head of entry {head}: whole")
                if check.ok
                else self.tr("Checked {when} against the head of entry {head}: NOT WHOLE")
            )
            return words.format(when=moment(check.at), head=head)
        if kept is not None:
            return self.tr("Head kept {when} in {place}; not checked against it yet").format(
                when=moment(kept.at), place=kept.to
            )
        return self.tr("No head is kept outside yet: whoever owns the database could rebuild it all.")

    def _verify(self, heads: Sequence[str]) -> None:
        def work(office: Office, running: Running) -> HistoryCheck:
            from advisor_app.services.history.verify_history import verify_history

            def told(done: int, whole: int) -> None:
                if running.cancelled():
                    raise _Stopped
                running.progress(done, whole)

            return verify_history(office, heads, told)

        def safely(office: Office, running: Running) -> HistoryCheck | None:
            try:
                return work(office, running)
            except _Stopped:
                return None

        telling = Telling(
            lambda done, whole: self.tr("{done} of {whole} entries").format(done=number(done), whole=number(whole)),
            self.tr("Stopping"),
        )
        title = self.tr("Checking the history")
        self.around.jobs.change(
            self, safely, self._checked, things=frozenset(), title=title, cancellable=True, beside=True, telling=telling
        )

    def _checked(self, check: HistoryCheck | None) -> None:
        if check is None:
            return
        self.entries.ask_again()
        if check.ok:
            said = self.tr("The chain is whole: {count} entries.").format(count=number(check.entries))
            self.around.notices.done(said)
            return
        places = ", ".join(dict.fromkeys(str(one.entry) for one in check.failures[:8]))
        self.around.notices.refused(UserError("history_not_whole", entries=places))

    def _verify_against(self) -> None:
        chosen, _ = FileDialog.getOpenFileName(self, self.tr("The file of heads that was kept outside"))
        if chosen:
            self._verify_file(Path(chosen))

    def _verify_file(self, path: Path) -> None:
        def read(_office: Office) -> list[str]:
            from advisor_app.services.history.verify_history import heads_of_file

            return heads_of_file(path)

        self.around.jobs.ask(self, read, self._verify)

    def _keep_head(self) -> None:
        chosen, _ = FileDialog.getSaveFileName(
            self,
            self.tr("Where the head is kept: outside this office's folder"),
            self.tr("heads.txt"),
            options=FileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._keep_in(Path(chosen))

    def _keep_in(self, path: Path) -> None:
        def work(office: Office, _running: Running) -> KeptHead:
            from advisor_app.services.history.keep_head import keep_head_in_file

            return keep_head_in_file(office, path)

        def done(kept: KeptHead) -> None:
            self.around.notices.done(self.tr("The head is kept."), kept.to)
            self.entries.ask_again()

        self.around.jobs.change(self, work, done, things=frozenset())

    def _export(self) -> None:
        chosen, _ = FileDialog.getSaveFileName(self, self.tr("Export the history"), self.tr("history.xlsx"))
        if not chosen:
            return
        asked = self.asked

        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.history.export_history import export_history

            return export_history(office, asked, Path(chosen))

        def done(count: int) -> None:
            self.around.notices.done(self.tr("%Ln entries are written.", "", count), chosen)

        title = self.tr("Writing the workbook")
        self.around.jobs.change(self, work, done, things=frozenset(), title=title, beside=True)


class _Stopped(Exception):
    """Nobody wants the check any more."""
