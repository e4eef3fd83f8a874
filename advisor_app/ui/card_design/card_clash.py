"""A draft of a card that another kept meanwhile: both versions by question and field, in the place of the forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from advisor_app.office.cards.comparing import shown
from advisor_app.office.cards.encoding import values_of
from advisor_app.office.cards.joining import (
    GROUP_PARTS,
    ORDER,
    QUESTION_PARTS,
    TITLE,
    card_parts,
    joined_card,
    part_of,
)
from advisor_app.office.scoring.scorecard import Condition, Grade, Question, RootCause, Scorecard
from advisor_app.ui.card_design.card_words import part_words, yes_or_no
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field, differences
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.cards.editions import Edition
    from advisor_app.services.office import Office

Parts = Mapping[str, Any]
"""What can be chosen of a card, by its name."""


class CardClash(QObject):
    """`chosen` tells the draft as another left it, and the card as it was chosen from both; `said_otherwise` is done
    whenever the choice begins or ends.
    """

    chosen = Signal(object, object)

    def __init__(self, around: Surroundings, instead_of: Sequence[QWidget], said_otherwise: Callable[[], None]) -> None:
        super().__init__()
        self._around = around
        self._settling = Settling(around, (), instead_of)
        self.panel = self._settling.panel
        self._settling.opened.connect(lambda _open: said_otherwise())

    @property
    def open(self) -> bool:
        return self._settling.open

    def leave(self) -> None:
        """Another card is in front."""
        self._settling.leave()

    def settle(self, error: AppError, seen: Edition, mine: Scorecard) -> None:
        """`seen` is the draft that `mine` was begun from, and `error` why it could not be kept."""

        def read(office: Office) -> Edition:
            from advisor_app.services.cards.draft_card import draft_as_it_is

            return draft_as_it_is(office, seen)

        self._around.jobs.ask(self, read, partial(self._show, error, seen, mine), purpose="the other's card")

    def _show(self, error: AppError, seen: Edition, mine: Scorecard, found: Edition) -> None:
        base, theirs = seen.card, found.card
        mine = replace(mine, id=theirs.id, version=theirs.version)
        was, my, their = (card_parts(one, mine, theirs, base) for one in (base, mine, theirs))
        fields = self._fields(mine, theirs)

        def save(chosen: Parts, _other: Parts) -> None:
            differing = [one.name for one in differences(was, my, their, fields)]
            takes_mine = {name: chosen.get(name) == my.get(name) for name in differing}
            self.chosen.emit(found, joined_card(mine, theirs, takes_mine))

        self._settling.name(mine.title, fields)
        who, at = str(error.values.get("who", "?")), str(error.values.get("at", ""))
        self._settling.offer(was, my, their, who, at, save)

    def _fields(self, mine: Scorecard, theirs: Scorecard) -> list[Field[Parts]]:
        """In the order of the other's card; what only mine has follows."""
        found: list[Field[Parts]] = [Field(TITLE, self.tr("Title of the card"))]
        for group in {one.id: one for one in (*mine.groups, *theirs.groups)}.values():
            for name in GROUP_PARTS:
                found.append(Field(part_of(group.id, name), f"{group.title}: {part_words(name)}", _said))
        questions = {one.id: one for one in (*theirs.questions, *mine.questions)}
        for question in questions.values():
            found.append(Field(part_of(question.id), self.tr("Question"), _text))
            for name in QUESTION_PARTS:
                told = partial(_condition, question, theirs) if name == "condition" else _said
                found.append(Field(part_of(question.id, name), f"{question.text}: {part_words(name)}", told))
        found.append(Field(ORDER, self.tr("Order of the questions"), partial(_in_order, questions)))
        return found


def _said(value: object) -> str:
    match value:
        case bool():
            return yes_or_no(value)
        case tuple():
            return "\n".join(map(_line, value))
    return str(value)


def _line(one: Grade | RootCause) -> str:
    return f"{one.text} ({one.share})" if isinstance(one, Grade) else one.text


def _text(question: Question) -> str:
    return question.text


def _condition(question: Question, card: Scorecard, condition: Condition) -> str:
    return shown(values_of(replace(question, condition=condition), card)["solo_si"].meant)


def _in_order(questions: Mapping[str, Question], order: Sequence[tuple[str, Sequence[str]]]) -> str:
    return "\n".join(questions[key].text for _group, keys in order for key in keys)
