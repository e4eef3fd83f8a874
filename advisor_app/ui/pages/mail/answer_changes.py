"""What was noted of an entity's answers is taken back or corrected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.office.followups.records import CaseAnswer
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MAILS = frozenset({"mails"})


def tell_noted(around: Surroundings, owner: QWidget, entity: str, noted: tuple[CaseAnswer, ...]) -> None:
    """With the way back."""

    def take_back() -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.followups.correct_answer import take_back_answers

            return take_back_answers(office, [one.id for one in noted])

        around.jobs.change(owner, work, things=MAILS)

    said = QCoreApplication.translate("AnswerChanges", "{entity}: the answer is noted.")
    offer = QCoreApplication.translate("AnswerChanges", "Undo")
    around.notices.done(said.format(entity=entity), offer=offer, act=take_back)


def correct(
    around: Surroundings,
    owner: QWidget,
    answer: CaseAnswer,
    to: tuple[str, date | None, date | None],
    done: Callable[[], None],
) -> None:
    """`to` are its words, the promised day and the day on which it was given."""

    def work(office: Office, _running: Running) -> CaseAnswer:
        from advisor_app.services.followups.correct_answer import correct_answer

        return correct_answer(office, answer.id, *to)

    def told(kept: CaseAnswer) -> None:
        done()
        said = QCoreApplication.translate("AnswerChanges", "The answer on case {number} is corrected.")
        before = (answer.words, answer.promised_on, answer.answered_on)
        around.notices.done(
            said.format(number=kept.number),
            offer=QCoreApplication.translate("AnswerChanges", "Undo"),
            act=lambda: correct(around, owner, kept, before, done),
        )

    around.jobs.change(owner, work, told, things=MAILS)
