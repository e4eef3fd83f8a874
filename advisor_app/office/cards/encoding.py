"""What a scorecard's tables hold, key by key in the order in which a file has them, and how each value is written."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor_app.office.scoring.scorecard import Condition, Grade, Question, QuestionGroup, RootCause, Scorecard
from advisor_app.office.scoring.scorecard_file import DATA_RULES_IN_FILES, MARKS_IN_FILES

TomlValue = str | int | bool | Sequence[str] | Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Value:
    """`usual` says that it goes without being written."""

    meant: TomlValue
    usual: bool = False

    @property
    def shown(self) -> str:
        return encoded(self.meant)


Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Items:
    """The tables of one name within another: `path` is their heading."""

    name: str
    path: str
    items: tuple[object, ...]

    def key(self, within: str, item: object) -> tuple[str, str]:
        """What tells an item from its like: groups and questions in the whole card, the rest within their question."""
        if isinstance(item, Grade):
            return (self.path, f"{within} {item.text}")
        if isinstance(item, RootCause):
            return (self.path, f"{within} {item.id}")
        return (self.path, str(getattr(item, "id", "")))


def items_of(item: object) -> tuple[Items, ...]:
    """The lists of tables within a card, a group or a question."""
    match item:
        case Scorecard():
            return (Items("grupo", "grupo", item.groups),)
        case QuestionGroup():
            return (Items("pregunta", "grupo.pregunta", item.questions),)
        case Question():
            return (
                Items("grado", "grupo.pregunta.grado", item.grades),
                Items("causa", "grupo.pregunta.causa", item.causes),
            )
    return ()


def values_of(item: object, card: Scorecard) -> dict[str, Value]:
    """A table's keys; the card is the one that it belongs to."""
    match item:
        case Scorecard():
            return {"id": Value(item.id), "titulo": Value(item.title), "version": Value(item.version)}
        case QuestionGroup():
            return {"id": Value(item.id), "titulo": Value(item.title), "critica": _yes(item.critical)}
        case Question():
            return _question_values(item, card)
        case Grade():
            fails = Value(item.fails, usual=item.fails is (item.share == 0))
            return {"texto": Value(item.text), "valor": Value(item.share), "no_cumple": fails}
        case RootCause():
            words = Value(dict(item.words), usual=not item.words)
            return {"id": Value(item.id), "texto": Value(item.text), "entidades": words}
    raise TypeError(item)


def encoded(value: TomlValue) -> str:
    """A value as TOML writes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case Mapping():
            pairs = ", ".join(f"{_key(name)} = {encoded(one)}" for name, one in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
    return f"[{', '.join(encoded(one) for one in value)}]"


def encoded_table(path: str, item: object, card: Scorecard) -> str:
    """A table with its heading and all tables within it, an empty line above."""
    written = f"\n[[{path}]]\n" + _lines(values_of(item, card))
    return written + _encoded_items(item, card)


def encoded_card(card: Scorecard) -> str:
    return _lines(values_of(card, card)) + _encoded_items(card, card)


def _encoded_items(item: object, card: Scorecard) -> str:
    return "".join(encoded_table(items.path, one, card) for items in items_of(item) for one in items.items)


def _lines(values: Values) -> str:
    return "".join(f"{name} = {value.shown}\n" for name, value in values.items() if not value.usual)


def _question_values(question: Question, card: Scorecard) -> dict[str, Value]:
    rules = {rule: name for name, rule in DATA_RULES_IN_FILES.items()}
    rule = "" if question.data_rule is None else rules[question.data_rule]
    condition = _condition_values(question.condition, card)
    return {
        "id": Value(question.id),
        "texto": Value(question.text),
        "ayuda": Value(question.help, usual=not question.help),
        "guia": Value(question.clause),
        "lineas": Value(question.clause_lines),
        "peso": Value(question.weight),
        "critica": _yes(question.critical),
        "no_aplica": _yes(question.not_applicable_allowed),
        "comentario_si_no_cumple": _yes(question.comment_when_failed),
        "dato": Value(rule, usual=not rule),
        "solo_si": Value(condition, usual=not condition),
    }


def _condition_values(condition: Condition, card: Scorecard) -> dict[str, str | Sequence[str]]:
    fields = {
        "tipo": condition.types,
        "canal": condition.channels,
        "estado": condition.statuses,
        "motivo": condition.reasons,
    }
    values: dict[str, str | Sequence[str]] = {name: words for name, words in fields.items() if words}
    if condition.answer is not None:
        values["pregunta"] = condition.answer.question_id
        other = next((one for one in card.questions if one.id == condition.answer.question_id), None)
        texts = {grade.text for grade in other.grades} if other is not None else set()
        marks = {meant: name for name, meant in MARKS_IN_FILES.items()}
        values["respuesta"] = [one if one in texts else marks.get(one, one) for one in condition.answer.answers]
    return values


def _yes(value: bool) -> Value:
    return Value(value, usual=not value)


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else encoded(name)
