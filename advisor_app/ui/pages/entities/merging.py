"""Pairs of entities whose names are nearly one: a person decides, and confirms, for it can't be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import Confirmation, SidePanel, emptied
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.office.people import Entity
    from advisor_app.services.directory.review_entities import MergeSuggestion
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class Merging(SidePanel):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 370)
        self.setAccessibleName(self.tr("Names that are alike"))
        self._around = around
        self._pairs = QVBoxLayout()
        self._pairs.setSpacing(around.theme.px(8))
        self.column.addWidget(label(self.tr("Names that are alike"), "16"))
        self._said = label("", "12", "text2", wrap=True)
        self.column.addWidget(self._said)
        self.column.addLayout(self._pairs)
        self.column.addStretch(1)
        self.buttons: list[Button] = []

    def show_merges(self, merges: Sequence[MergeSuggestion], cases: Mapping[UUID, int]) -> None:
        emptied(self._pairs)
        self.buttons = []
        self._said.setText(
            self.tr("Merging moves the cases and liaisons to the first name; what was drawn before stays as it was.")
            if merges
            else self.tr("No two names are nearly the same.")
        )
        theme = self._around.theme
        for merge in merges:
            why = (
                self.tr("They differ only in points, hyphens or blanks.")
                if merge.reason == "spelling"
                else self.tr("They differ in a letter or two.")
            )
            self._pairs.addWidget(divider())
            for entity in (merge.keep, merge.gone):
                line = QHBoxLayout()
                line.addWidget(label(entity.name, "13b", wrap=True), 1)
                line.addWidget(label(self.tr("%Ln case(s)", "", cases.get(entity.id, 0)), "12", "text2"))
                self._pairs.addLayout(line)
            self._pairs.addWidget(label(why, "12", "text2", wrap=True))
            row = QHBoxLayout()
            button = Button(theme, self.tr("Make them one"), "small")
            button.setAccessibleName(
                self.tr("Merge {gone} into {keep}").format(gone=merge.gone.name, keep=merge.keep.name)
            )
            button.clicked.connect(partial(self._confirm, merge, cases.get(merge.gone.id, 0)))
            self.buttons.append(button)
            row.addWidget(button)
            row.addStretch(1)
            self._pairs.addLayout(row)

    def _confirm(self, merge: MergeSuggestion, cases: int) -> None:
        ask_to_merge(self._around, self, merge.keep, merge.gone, cases)


def ask_to_merge(
    around: Surroundings,
    owner: QWidget,
    keep: Entity,
    gone: Entity,
    cases: int,
    merged: Callable[[], None] = lambda: None,
) -> None:
    """Make two entities one once a person has confirmed it; `merged` is called when it is done."""

    asked = Confirmation(
        around.theme,
        owner,
        QCoreApplication.translate("Merging", "Make one entity of the two?"),
        (
            (QCoreApplication.translate("Merging", "Stays"), keep.name),
            (QCoreApplication.translate("Merging", "Goes"), gone.name),
            (QCoreApplication.translate("Merging", "Cases that move"), number(cases)),
        ),
        QCoreApplication.translate("Merging", "This can't be undone."),
        QCoreApplication.translate("Merging", "Merge"),
    )

    def work(office: Office, _running: Running) -> Entity:
        from advisor_app.services.directory.review_entities import merge_entities

        return merge_entities(office, keep.id, gone.id)

    def done(kept: Entity) -> None:
        around.notices.done(
            QCoreApplication.translate("Merging", "{gone} is now {keep}.").format(gone=gone.name, keep=kept.name),
            QCoreApplication.translate("Merging", "Later exports with either name go to it."),
        )
        merged()

    def answered(answer: int) -> None:
        if answer == QDialog.DialogCode.Accepted:
            around.jobs.change(owner, work, done, things=frozenset({"entities", "cases", "rounds", "people"}))

    asked.finished.connect(answered)
    asked.open()
