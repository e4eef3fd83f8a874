"""A public seed in the window: the lists are sealed for a draw that is announced, and drawn with its result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.rounds.weekly_round import PublicDraw
from advisor_app.ui.formats import day, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.changing import form_band
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rounds.seal_round import WeekSeal
    from advisor_app.ui.jobs import Running

_LAST_DRAW = "audit/public draw"


class SealForm(QWidget):
    """Names the public draw and its day; sealing again also asks for the director's reason."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._week: IsoWeek | None = None
        self._again = False
        self._said = label("", "12", "text2", wrap=True)
        self.draw = _text_field(self.tr("Public draw"), self.tr("National Lottery, Sunday draw, first prize"))
        self.draw.setMinimumWidth(theme.px(330))
        self.published = DayField(self.tr("Day on which its result is published"), panama_day(now_utc()))
        self.published.setFixedWidth(theme.px(100))
        self.reason = _text_field(self.tr("Reason for sealing again"), self.tr("Why it is sealed again"))
        self.reason.setMinimumWidth(theme.px(200))
        self.button = Button(theme, self.tr("Seal"), "small")
        self.button.clicked.connect(self._seal)
        for field in (self.draw, self.published, self.reason):
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._seal)
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.hide)
        parts = (self.draw, label(self.tr("of")), self.published, self.reason, self.button, cancel)
        form_band(self, around, self._said, parts)

    def begin(self, week: IsoWeek, entities: int, *, again: bool) -> None:
        """`entities` is how many are sealed by it."""
        self._week, self._again = week, again
        said = self.tr(
            "%Ln list(s) of closed cases are sealed as they are now. The samples are drawn with the result of a draw "
            "that is held after today, so that nobody here can choose them.",
            "",
            entities,
        )
        if again:
            said = self.tr(
                "%Ln sealed list(s) are sealed again, as the cases are now, for another draw. It belongs to the "
                "director; the former seals stay in the history and on the certificates.",
                "",
                entities,
            )
        self._said.setText(said)
        self.reason.setVisible(again)
        self.reason.clear()
        self.draw.setText(self.draw.text() or self._around.memory.text(_LAST_DRAW, ""))
        self.published.setText(day(panama_day(now_utc()) + timedelta(days=1)))
        self._look()
        self.show()
        self.draw.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draw.selectAll()

    def _look(self) -> None:
        named = bool(self.draw.text().strip()) and self.published.readable()
        self.button.setEnabled(named and (not self._again or bool(self.reason.text().strip())))

    def _seal(self) -> None:
        week, held, again = self._week, self.published.day, self._again
        if week is None or held is None or not self.button.isEnabled():
            return
        announced, reason = PublicDraw(self.draw.text(), held), self.reason.text()

        def work(office: Office, _running: Running) -> WeekSeal:
            from advisor_app.services.rounds.seal_round import seal_again, seal_round

            if again:
                return seal_again(office, week, announced, reason)
            return seal_round(office, week, announced)

        self._around.jobs.change(self, work, self._sealed, things=frozenset({"rounds"}))

    def _sealed(self, made: WeekSeal) -> None:
        self.hide()
        self._around.memory.keep(_LAST_DRAW, self.draw.text())
        new = [one for one in made.entities if not one.already_sealed]
        listed = "".join(f"{one.entity}\t{one.population}\t{one.frame_digest}\n" for one in new)
        self._around.notices.done(
            self.tr("Week {number} is sealed: {entities} lists.").format(
                number=made.week.number, entities=number(len(new))
            ),
            self.tr("Send the seals before the draw is held: then anybody knows that the lists were fixed."),
            offer=self.tr("Copy the seals"),
            act=lambda: QGuiApplication.clipboard().setText(listed),
        )


class ResultForm(QWidget):
    """Takes the published result; `given` asks for the draw, which is confirmed before it is made."""

    given = Signal(object, str)
    """The `PublicDraw`, and its result as it was typed."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._draws: tuple[PublicDraw, ...] = ()
        self._said = label("", "12", "text2", wrap=True)
        self.which = Choice(theme, self.tr("Public draw"))
        self.value = _text_field(self.tr("Published result"), "")
        self.value.setFixedWidth(theme.px(140))
        self.button = Button(theme, self.tr("Draw"), "small")
        self.button.clicked.connect(self._give)
        self.value.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.value.returnPressed.connect(self._give)
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.hide)
        parts = (label(self.tr("Published result")), self.value, self.which, self.button, cancel)
        form_band(self, around, self._said, parts)

    def begin(self, draws: Sequence[PublicDraw]) -> None:
        """Those whose day has come, the earliest first; at least one."""
        self._draws = tuple(draws)
        first = self._draws[0]
        self._said.setText(
            self.tr("Write the result of {draw}, {day}, exactly as it was published: it can't be corrected.").format(
                draw=first.name, day=day(first.day)
            )
            if len(self._draws) == 1
            else self.tr("Write the result exactly as it was published: it can't be corrected.")
        )
        self.which.clear()
        for one in self._draws:
            self.which.addItem(f"{one.name}, {day(one.day)}")
        self.which.setVisible(len(self._draws) > 1)
        self.value.clear()
        self.button.setEnabled(False)
        self.show()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        place = self.which.currentIndex()
        if self.button.isEnabled() and 0 <= place < len(self._draws):
            self.given.emit(self._draws[place], self.value.text().strip())


def _text_field(name: str, hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field
