"""Give the chosen entities to an advisor from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import ENTITIES_PER_ADVISOR
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.people import Advisor
    from advisor_app.services.directory.list_entities import EntityLine
    from advisor_app.services.office import Office
    from advisor_app.services.rotation.assign_entities import AssignmentMade
    from advisor_app.ui.jobs import Running

_THINGS = frozenset({"people", "rounds"})


class Assigning(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._names: list[str] = []
        theme = around.theme
        self.advisor = Choice(theme, self.tr("Advisor"))
        self.advisor.setPlaceholderText(self.tr("Choose an advisor"))
        self.advisor.currentIndexChanged.connect(lambda _index: self._say())
        self.start = DayField(self.tr("From which day"), panama_day(now_utc()))
        self.start.textChanged.connect(lambda _text: self._say())
        self.button = Button(theme, self.tr("Assign"), "small")
        self.button.clicked.connect(self._assign)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, theme.px(4))
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self.tr("Advisor"), "12", "text2"), 0, 0)
        grid.addWidget(self.advisor, 0, 1, 1, 2)
        grid.addWidget(label(self.tr("From"), "12", "text2"), 1, 0)
        grid.addWidget(self.start, 1, 1)
        grid.addWidget(self.button, 1, 2)

    def show_advisors(self, advisors: Sequence[Advisor], lines: Sequence[EntityLine]) -> None:
        chosen = self.advisor.currentData()
        self.advisor.blockSignals(True)
        self.advisor.clear()
        for advisor in advisors:
            held = sum(1 for line in lines if line.advisor == advisor.name)
            said = self.tr("{name} ({held} of {most})").format(name=advisor.name, held=held, most=ENTITIES_PER_ADVISOR)
            self.advisor.addItem(said, advisor.name)
        self.advisor.setCurrentIndex(self.advisor.findData(chosen))
        self.advisor.blockSignals(False)
        told = self.tr("Choose an advisor") if advisors else self.tr("There is no advisor yet")
        self.advisor.setPlaceholderText(told)
        self._say()

    def show_lines(self, lines: Sequence[EntityLine]) -> None:
        names = [line.entity.name for line in lines]
        if names != self._names:
            self._names = names
            advisors = {line.advisor for line in lines}
            self.advisor.setCurrentIndex(self.advisor.findData(advisors.pop()) if len(advisors) == 1 else -1)
        self.setVisible(bool(lines))
        self._say()

    def _say(self) -> None:
        self.button.say(self.tr("Assign %Ln", "", len(self._names)) if len(self._names) > 1 else self.tr("Assign"))
        ready = bool(self._names) and self.advisor.currentIndex() >= 0 and self.start.day is not None
        self.button.setEnabled(ready)

    def _assign(self) -> None:
        names, advisor = list(self._names), str(self.advisor.currentData())
        start = self.start.day

        def work(office: Office, _running: Running) -> AssignmentMade:
            from advisor_app.services.rotation.assign_entities import assign_entities

            return assign_entities(office, names, advisor, start)

        def done(made: AssignmentMade) -> None:
            self._around.notices.done(
                self.tr("%Ln entity(ies) assigned", "", len(made.entities)),
                self.tr("to {advisor} from {day}.").format(advisor=made.advisor, day=day(made.start)),
                offer=self.tr("Undo") if made.before else "",
                act=(lambda: self._take_back(made)) if made.before else None,
            )

        self._around.jobs.change(self, work, done, things=_THINGS)

    def _take_back(self, made: AssignmentMade) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.rotation.assign_entities import take_back_assignment

            take_back_assignment(office, made)

        def done(_none: None) -> None:
            self._around.notices.done(self.tr("%Ln assignment(s) undone", "", len(made.before)))

        self._around.jobs.change(self, work, done, things=_THINGS)
