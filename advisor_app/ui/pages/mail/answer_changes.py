"""What was noted of an entity's answers is taken back or corrected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day
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


def settling_of_answers(around: Surroundings, instead_of: Sequence[QWidget]) -> Settling:
    """Two versions of a corrected answer, in the place of these parts."""
    fields: list[Field[CaseAnswer]] = [
        Field("words", QCoreApplication.translate("AnswerForm", "What the entity answered")),
        Field("promised_on", QCoreApplication.translate("AnswerForm", "Promised for"), day),
        Field("answered_on", QCoreApplication.translate("AnswerForm", "Answered on"), day),
    ]
    return Settling(around, fields, instead_of)


def correct(
    around: Surroundings,
    owner: QWidget,
    seen: CaseAnswer,
    wanted: CaseAnswer,
    done: Callable[[], None],
    settling: Settling | None = None,
) -> None:
    """From how it was seen. Without a settling, as for Undo, another's correction since is a refusal alone."""

    def work(office: Office, _running: Running) -> CaseAnswer:
        from advisor_app.services.followups.correct_answer import correct_answer

        return correct_answer(office, seen.id, wanted.words, wanted.promised_on, wanted.answered_on, seen=seen)

    def theirs(office: Office) -> CaseAnswer:
        from advisor_app.services.followups.correct_answer import answer_as_noted

        return answer_as_noted(office, seen.id)

    def settled(chosen: CaseAnswer, found: CaseAnswer) -> None:
        if chosen == found:
            done()
        else:
            correct(around, owner, found, chosen, done, settling)

    def told(kept: CaseAnswer) -> None:
        done()
        said = QCoreApplication.translate("AnswerChanges", "The answer on case {number} is corrected.")
        around.notices.done(
            said.format(number=kept.number),
            offer=QCoreApplication.translate("AnswerChanges", "Undo"),
            act=lambda: correct(around, owner, kept, seen, done),
        )

    failed = settling.failed(seen, wanted, theirs, settled) if settling is not None else None
    around.jobs.change(owner, work, told, things=MAILS, failed=failed)
