"""Scorecards in words: their states, what changed, what is doubtful."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.cards.checks import Remark
from advisor_app.office.cards.comparing import CardChange, ChangeKind
from advisor_app.office.cards.editions import CardState
from advisor_app.office.scoring.scorecard import Scorecard

_STATES = {
    CardState.DRAFT: str(QT_TRANSLATE_NOOP("CardWords", "draft")),
    CardState.PUBLISHED: str(QT_TRANSLATE_NOOP("CardWords", "published")),
    CardState.RETIRED: str(QT_TRANSLATE_NOOP("CardWords", "retired")),
}
_FIELDS = {
    "titulo": str(QT_TRANSLATE_NOOP("CardWords", "title")),
    "texto": str(QT_TRANSLATE_NOOP("CardWords", "text")),
    "ayuda": str(QT_TRANSLATE_NOOP("CardWords", "what to look at")),
    "guia": str(QT_TRANSLATE_NOOP("CardWords", "clause")),
    "lineas": str(QT_TRANSLATE_NOOP("CardWords", "lines of the guide")),
    "peso": str(QT_TRANSLATE_NOOP("CardWords", "weight")),
    "critica": str(QT_TRANSLATE_NOOP("CardWords", "critical")),
    "no_aplica": str(QT_TRANSLATE_NOOP("CardWords", "may not apply")),
    "comentario_si_no_cumple": str(QT_TRANSLATE_NOOP("CardWords", "comment where it fails")),
    "dato": str(QT_TRANSLATE_NOOP("CardWords", "answered by the data")),
    "solo_si": str(QT_TRANSLATE_NOOP("CardWords", "asked only if")),
    "grado": str(QT_TRANSLATE_NOOP("CardWords", "grades")),
    "causa": str(QT_TRANSLATE_NOOP("CardWords", "root causes")),
}


_PARTS = {
    "title": "titulo",
    "text": "texto",
    "help": "ayuda",
    "clause": "guia",
    "clause_lines": "lineas",
    "weight": "peso",
    "critical": "critica",
    "not_applicable_allowed": "no_aplica",
    "comment_when_failed": "comentario_si_no_cumple",
    "data_rule": "dato",
    "condition": "solo_si",
    "grades": "grado",
    "causes": "causa",
}
"""The fields of a card's questions and groups, as its file names them."""


def part_words(field: str) -> str:
    """A question's or group's field."""
    return QCoreApplication.translate("CardWords", _FIELDS[_PARTS[field]])


def yes_or_no(held: bool) -> str:
    return QCoreApplication.translate("CardWords", "yes") if held else QCoreApplication.translate("CardWords", "no")


def state_words(state: CardState) -> str:
    return QCoreApplication.translate("CardWords", _STATES[state])


def change_words(change: CardChange) -> str:
    """One change as a line."""
    if change.kind is ChangeKind.CHANGED:
        said = QCoreApplication.translate("CardWords", "{title}: {field}, {before} → {after}")
        field = QCoreApplication.translate("CardWords", _FIELDS.get(change.field, change.field))
        return said.format(title=change.title, field=field, before=change.before or "–", after=change.after or "–")
    if change.kind is ChangeKind.ADDED:
        return QCoreApplication.translate("CardWords", "New: {title}").format(title=change.title)
    if change.kind is ChangeKind.REMOVED:
        return QCoreApplication.translate("CardWords", "Taken out: {title}").format(title=change.title)
    if change.before != change.after:
        return QCoreApplication.translate("CardWords", "Moved to {group}: {title}").format(
            group=change.after, title=change.title
        )
    return QCoreApplication.translate("CardWords", "Moved: {title}").format(title=change.title)


def remark_words(remark: Remark, card: Scorecard) -> str:
    """A doubt about a card as a line, with what is meant by it."""
    texts = {one.id: one.text for one in card.questions}
    said = {
        "weights_sum": QCoreApplication.translate(
            "CardWords", "The weights make {value}, not 100: the score counts each as its share of that."
        ),
        "condition_never_met": QCoreApplication.translate(
            "CardWords", "“{question}” is never asked: no case meets its condition and that of “{other}”."
        ),
        "condition_word_unknown": QCoreApplication.translate(
            "CardWords", "“{question}”: no case of the office has “{value}”."
        ),
        "same_text": QCoreApplication.translate("CardWords", "“{question}” stands twice."),
        "never_fails": QCoreApplication.translate("CardWords", "“{question}”: none of its grades fails."),
        "never_counts": QCoreApplication.translate(
            "CardWords", "“{question}” weighs nothing, is not critical, and no other hangs on it."
        ),
    }[remark.code]
    return said.format(
        question=texts.get(remark.question_id, ""), value=remark.value, other=texts.get(remark.value, "")
    )
