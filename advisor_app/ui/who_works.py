"""Who works here and what the server lets them do, in the line at the foot."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QLabel

from advisor_app.office.access.abilities import Abilities
from advisor_app.office.access.duties import Duty
from advisor_app.ui.formats import day as day_said
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.parts.text import label

_DUTIES = {
    Duty.DIRECTOR: str(QT_TRANSLATE_NOOP("WhoWorks", "director")),
    Duty.ADVISOR: str(QT_TRANSLATE_NOOP("WhoWorks", "advisor")),
    Duty.SECRETARY: str(QT_TRANSLATE_NOOP("WhoWorks", "secretary")),
    Duty.COORDINATOR: str(QT_TRANSLATE_NOOP("WhoWorks", "coordinator")),
}


class WhoWorks:
    """A label that is there where the office's server knows people."""

    def __init__(self) -> None:
        self.shown: QLabel = label("", "12", "text2")
        self.shown.hide()

    def show_abilities(self, told: Abilities) -> None:
        if told.duty is None:
            self.shown.hide()
            return
        words = [told.person, _said(_DUTIES[told.duty])]
        words += [
            _said(str(QT_TRANSLATE_NOOP("WhoWorks", "in place of {person} until {day}"))).format(
                person=one.person, day=day_said(one.last)
            )
            for one in told.stands_in_for
        ]
        if told.password_until is not None:
            first = str(QT_TRANSLATE_NOOP("WhoWorks", "first password: change it before {day}"))
            words.append(_said(first).format(day=day_said(told.password_until)))
        self.shown.setText(" · ".join(words))
        self.shown.setToolTip(self._more(told))
        self.shown.setAccessibleDescription(self._more(told))
        self.shown.show()

    def _more(self, told: Abilities) -> str:
        lines = []
        if told.entities is not None:
            entities = _said(str(QT_TRANSLATE_NOOP("WhoWorks", "Entities of yours today: {count}")))
            lines.append(entities.format(count=told.entities))
        closed = [entry.said() for entry in PAGES if not told.may(entry.name)]
        if closed:
            pages = _said(
                str(QT_TRANSLATE_NOOP("WhoWorks", "Not part of your work, so the server refuses it: {pages}"))
            )
            lines.append(pages.format(pages=", ".join(closed)))
        return "\n".join(lines)


def _said(words: str) -> str:
    return QCoreApplication.translate("WhoWorks", words)
