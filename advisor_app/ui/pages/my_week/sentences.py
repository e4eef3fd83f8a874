"""What matters in a week, in at most five sentences, the worst first; each leads to its work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.rounds.week_progress import DRAFT, ON_THEIR_WAY, UNCERTAIN, Stage, Step
from advisor_app.ui.formats import day, number
from advisor_app.ui.pages.my_week import duty_sentences
from advisor_app.ui.pages.my_week.openings import Opening, opening_of_step
from advisor_app.ui.pages.my_week.sentence import Sentence, listed
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph
from advisor_app.ui.states import State
from advisor_app.ui.targets import AuditAt, EntityAt, MailsIn, NewEntities
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.my_week import MyWeek
    from advisor_app.office.rounds.week_progress import EntityWeek, WeekDescription

MOST = 5


class Sentences(QWidget):
    """`opened` tells the `Opening` that a person chose."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))

    def show_week(self, told: MyWeek, duties: Mapping[str, Duty]) -> None:
        """`duties` are the catalogue's, by their ids."""
        emptied(self._column)
        for one in self.sentences(told, duties):
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(6))
            row.addWidget(StateGlyph(self._theme, one.state))
            if one.link and one.opening is not None:
                link = Button(self._theme, one.link, "link")
                link.setAccessibleName(f"{one.link} {one.rest}")
                link.clicked.connect(lambda _=False, opening=one.opening: self.opened.emit(opening))
                row.addWidget(link)
            row.addWidget(ElidedLabel(one.rest), 1)
            self._column.addLayout(row)
        self._column.addStretch(1)

    def sentences(self, mine: MyWeek, duties: Mapping[str, Duty]) -> list[Sentence]:
        """At most five, the worst first; what the work is comes before more of what is late."""
        told = mine.week
        faults, work, lates = self._faults(told), self._work(told), duty_sentences.late(mine, duties)
        found = [
            *faults[:2],
            *self._objections(mine),
            *self._calibrations(mine),
            *duty_sentences.below_goal(mine, duties),
            *lates[:1],
            *work[:1],
            *duty_sentences.due_soon(mine, duties),
            *lates[1:],
            *faults[2:],
            *work[1:],
            *duty_sentences.tasks(mine, duties),
        ]
        if told.unreviewed:
            link = self.tr("%Ln new entity(ies)", "", told.unreviewed)
            found.append(Sentence(State.DUE_SOON, link, self.tr("to review."), Opening("entities", NewEntities())))
        return (found or [self._calm(told)])[:MOST]

    def _calm(self, told: WeekDescription) -> Sentence:
        sent = len(told.progress.at(Stage.DONE))
        if not sent:
            return Sentence(State.NOT_DUE, "", self.tr("No case was closed in this week."))
        link = self.tr("Week {number} is complete").format(number=told.week.number)
        return Sentence(State.DONE, link, self.tr("%Ln letter(s) sent.", "", sent), Opening("mail", MailsIn("sent")))

    def _listed(self, rows: Sequence[EntityWeek]) -> str:
        return listed([row.entity for row in rows])

    def _faults(self, told: WeekDescription) -> list[Sentence]:
        progress, week = told.progress, told.week
        found = []
        if uncertain := progress.with_mail(UNCERTAIN):
            refused = any(row.mail_state == "failed" for row in uncertain)
            said = self.tr("perhaps sent or refused, waiting for a decision: {names}.")
            found.append(
                Sentence(
                    State.LATE if refused else State.DOUBT,
                    self.tr("%Ln mail(s)", "", len(uncertain)),
                    said.format(names=self._listed(uncertain)),
                    Opening("mail", MailsIn("decide")),
                )
            )
        if failing := progress.failing:
            found.append(
                Sentence(
                    State.FAILS,
                    self.tr("%Ln entity(ies)", "", len(failing)),
                    self.tr("not complying: {names}.").format(names=self._listed(failing)),
                    Opening("audit", AuditAt(week, "results", failing[0].entity)),
                )
            )
        if unreachable := progress.unreachable:
            found.append(
                Sentence(
                    State.DOUBT,
                    self.tr("%Ln entity(ies)", "", len(unreachable)),
                    self.tr("without a liaison with e-mail: {names}.").format(names=self._listed(unreachable)),
                    Opening("entities", EntityAt(unreachable[0].entity_id)),
                )
            )
        return found

    def _calibrations(self, mine: MyWeek) -> list[Sentence]:
        """Others wait for these answers too."""
        if not mine.calibrations:
            return []
        link = self.tr("%Ln calibration(s)", "", len(mine.calibrations))
        rest = self.tr("to score blind: {numbers}.").format(numbers=listed(mine.calibrations))
        target = AuditAt(mine.week.week, "calibration", case=mine.calibrations[0])
        return [Sentence(State.DUE, link, rest, Opening("audit", target))]

    def _objections(self, mine: MyWeek) -> list[Sentence]:
        """What entities object to and nobody has answered; leads to the most pressing."""
        waiting = mine.objections
        if not waiting:
            return []
        first = waiting[0]
        late = first.answer_by < mine.day
        rest = self.tr("to answer: {names}; the first by {day}.")
        if late:
            rest = self.tr("to answer: {names}; late since {day}.")
        names = listed(list(dict.fromkeys(one.entity for one in waiting)))
        return [
            Sentence(
                State.LATE if late else State.DUE,
                self.tr("%Ln objection(s)", "", len(waiting)),
                rest.format(names=names, day=day(first.answer_by)),
                Opening("audit", AuditAt(first.week, "results", first.entity, objection=first.reference)),
            )
        ]

    def _work(self, told: WeekDescription) -> list[Sentence]:
        progress, week = told.progress, told.week
        found = []
        to_draw, to_score = progress.at(Stage.TO_DRAW), progress.step(Step.SCORE)
        if to_draw:
            closed = sum(row.closed for row in to_draw)
            rest = self.tr("to draw; %Ln case(s) closed.", "", closed)
            link = self.tr("%Ln entity(ies)", "", len(to_draw))
            found.append(Sentence(State.DUE, link, rest, opening_of_step(Step.DRAW, week, progress)))
        if to_score.left:
            said = self.tr("{left} of {total} samples")
            link = said.format(left=number(to_score.left), total=number(to_score.total))
            rest = self.tr("to score, of %Ln entity(ies).", "", len(progress.at(Stage.TO_SCORE)))
            found.append(Sentence(State.DUE, link, rest, opening_of_step(Step.SCORE, week, progress)))
        if to_write := progress.at(Stage.TO_WRITE):
            link = self.tr("%Ln letter(s)", "", len(to_write))
            rest = self.tr("to prepare: {names}.").format(names=self._listed(to_write))
            found.append(Sentence(State.DUE, link, rest, opening_of_step(Step.LETTERS, week, progress)))
        if drafts := progress.with_mail((DRAFT,)):
            link = self.tr("%Ln letter(s)", "", len(drafts))
            found.append(Sentence(State.DUE, link, self.tr("to approve."), Opening("mail", MailsIn("draft"))))
        if waiting := progress.with_mail(ON_THEIR_WAY):
            link = self.tr("%Ln mail(s)", "", len(waiting))
            rest = self.tr("approved, to send.")
            found.append(Sentence(State.UNDER_WAY, link, rest, Opening("mail", MailsIn("waiting"))))
        return found
