"""The month that may be published: its figures in short, where the files go, and the button."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QHBoxLayout

from advisor_app.ui.formats import day, number, percent
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.months import MonthStepper
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import ElidedLabel, Facts, label

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.publication.month_to_publish import MonthToPublish
    from advisor_app.ui.theme import Theme


class PublicationPanel(SidePanel):
    def __init__(self, theme: Theme, year: int, month: int) -> None:
        super().__init__(theme, self.tr("The month to publish"), most=520, least=330)
        self.months = MonthStepper(theme, year, month)
        self.said = label("", "13", wrap=True)
        self.facts = Facts(theme)
        self._folder = ElidedLabel("", "13", "text2")
        self.folder_button = Button(theme, self.tr("Choose the folder…"), "plain")
        self.publish_button = Button(theme, self.tr("Publish"), "main")
        self.publish_button.setEnabled(False)
        stepper = QHBoxLayout()
        stepper.addWidget(self.months)
        stepper.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.publish_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        self.column.addLayout(stepper)
        self.column.addWidget(self.said)
        self.column.addWidget(self.facts)
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(label(self.tr("The files are written to"), "12", "text2"))
        self.column.addWidget(self._folder)
        self.column.addLayout(buttons)
        self.column.addSpacing(theme.px(8))
        self._files = label("", "12", "text2", wrap=True)
        self.column.addWidget(self._files)
        self.column.addStretch(1)

    def show_folder(self, folder: Path | None) -> None:
        self._folder.setText(self.tr("No folder yet") if folder is None else QDir.toNativeSeparators(str(folder)))

    def show_month(self, told: MonthToPublish | AppError, language: str) -> None:
        from advisor_app.errors import AppError

        self.publish_button.setEnabled(not isinstance(told, AppError))
        self.facts.setVisible(not isinstance(told, AppError))
        if isinstance(told, AppError):
            from advisor_app import messages

            words = messages.words(told.code, told.values, language)
            self.said.setText(f"{words.what} {words.to_do}")
            self._files.setText("")
            return
        self.said.setText(self._which(told))
        self.facts.show_facts(self._facts(told))
        self._files.setText(
            self.tr(
                "Report of all entities (PDF and xlsx), open data (CSV) with its dictionary. No personal data; what is "
                "too small is withheld, and what would give it away. It proves the duty of the month."
            )
        )

    def _which(self, told: MonthToPublish) -> str:
        if told.last is None:
            return self.tr("First edition of this month.")
        if told.same:
            return self.tr("Published with these figures as edition {number}: its files are written again.").format(
                number=told.last.number
            )
        return self.tr(
            "The figures have changed since edition {before}: this will be edition {number}, and will say so."
        ).format(before=told.last.number, number=told.number)

    def _facts(self, found: MonthToPublish) -> list[tuple[str, str]]:
        told = found.told
        withheld = sum(len(one.withheld) for listed in told.groups.values() for one in listed)
        rate = told.shares["rate_30"]
        return [
            (self.tr("Received"), _count(told.totals["received"])),
            (self.tr("Closed"), _count(told.totals["closed"])),
            (self.tr("In 30 days"), _rate(rate)),
            (self.tr("Expired"), _count(told.totals["expired"])),
            (self.tr("Entities"), number(len(told.groups["entity"]))),
            (self.tr("Under the goal"), number(len(told.under_goal))),
            (self.tr("Figures withheld"), number(withheld)),
            (self.tr("As they stood at the start of"), day(told.as_of)),
        ]


def _count(count: int | None) -> str:
    return "—" if count is None else number(count)


def _rate(rate: Fraction | None) -> str:
    return "—" if rate is None else percent(rate, 1)
