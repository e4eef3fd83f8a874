"""Scorecards as files that staff edit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from advisor_app.office.cards.layout import WrittenTable, line_of, read_layout
from advisor_app.office.names import name_key
from advisor_app.office.scoring.scorecard import (
    FEWEST_GRADES,
    HIGHEST_WEIGHT,
    MOST_GRADES,
    AnswerCondition,
    Condition,
    DataRule,
    Grade,
    Question,
    QuestionGroup,
    RootCause,
    Scorecard,
)
from advisor_app.office.strict_table import StrictTable, TablePath, nearest_word, parse_table, read_bytes
from advisor_app.office.template_folder import template_folder

DEFAULT_CARD = "gestion-de-casos"

DATA_RULES_IN_FILES: Mapping[str, DataRule] = {
    "trabajado-en-24-horas": DataRule.WORKED_IN_24H,
    "concluido-en-30-dias": DataRule.CLOSED_IN_30_DAYS,
    "hay-resolucion": DataRule.RESOLUTION_PRESENT,
}
"""How a file names what the data answers."""

MARKS_IN_FILES: Mapping[str, str] = {"cumple": "complies", "no cumple": "fails", "no aplica": "not_applicable"}
"""How a condition names another question's answer, where it has no grades of its own."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LINES = re.compile(r"\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*")


def scorecard_path(card_id: str = DEFAULT_CARD) -> Path:
    return template_folder() / "scorecards" / f"{card_id}.toml"


def is_card_id(written: str) -> bool:
    """Lowercase letters without accents, digits and hyphens."""
    return _ID.fullmatch(written) is not None


def are_clause_lines(written: str) -> bool:
    """Lines of the guide, such as "365-366" or "99-100, 352-357"."""
    return _LINES.fullmatch(written) is not None


def read_scorecard(path: Path) -> Scorecard:
    """Read a card from its file.

    Raises `UserError` with `file`, `line`, `key`, `value`, `place` and, where a word is unknown, the nearest known
    one; codes template_unreadable, template_not_utf8, template_unknown_key, template_key_missing, template_key_empty,
    template_value_of_wrong_kind, template_number_out_of_range, scorecard_id_unreadable, scorecard_id_twice,
    scorecard_lines_unreadable, scorecard_data_rule_unknown, scorecard_without_weight, scorecard_grades_wrong,
    scorecard_data_with_grades, scorecard_condition_question_unknown, scorecard_condition_answer_unknown.
    Raises `EnvironmentFault("template_not_opened")`.
    """
    return parse_scorecard(read_bytes(path), path.name)


def parse_scorecard(data: bytes, file: str = "ficha") -> Scorecard:
    """The same from bytes."""
    layout: list[tuple[str, WrittenTable]] = []

    def line(path: TablePath, key: str) -> int:
        if not layout:
            text = data.decode("utf-8-sig")
            layout.append((text, read_layout(text)))
        return line_of(*layout[0], path, key)

    return _card(parse_table(data, file, line))


def _card(table: StrictTable) -> Scorecard:
    seen: set[str] = set()
    card_id, title, version = _id(table, seen), table.text("titulo"), table.whole("version", 1, 1_000_000)
    earlier: dict[str, Question] = {}
    groups = tuple(_group(one, seen, earlier) for one in table.tables("grupo"))
    card = Scorecard(card_id, title, version, groups)
    table.close()
    if not any(question.weight for question in card.questions):
        raise table.fault("scorecard_without_weight")
    return card


def _group(table: StrictTable, seen: set[str], earlier: dict[str, Question]) -> QuestionGroup:
    group_id = _id(table, seen)
    table.place = f"grupo {group_id}"
    title, critical = table.text("titulo"), table.yes("critica", default=False)
    questions = tuple(_question(one, group_id, seen, earlier) for one in table.tables("pregunta"))
    table.close()
    return QuestionGroup(group_id, title, questions, critical)


def _question(table: StrictTable, group_id: str, seen: set[str], earlier: dict[str, Question]) -> Question:
    table.place = f"grupo {group_id}, {table.place}"
    question_id = _id(table, seen)
    table.place = f"pregunta {question_id}"
    lines = table.text("lineas")
    if not are_clause_lines(lines):
        raise table.fault("scorecard_lines_unreadable", key="lineas", value=lines)
    question = Question(
        id=question_id,
        text=table.text("texto"),
        clause=table.text("guia"),
        clause_lines=lines,
        weight=table.whole("peso", 0, HIGHEST_WEIGHT),
        help=table.text("ayuda", ""),
        critical=table.yes("critica", default=False),
        not_applicable_allowed=table.yes("no_aplica", default=False),
        comment_when_failed=table.yes("comentario_si_no_cumple", default=False),
        condition=_condition(table.table("solo_si"), earlier),
        data_rule=_data_rule(table),
        grades=_grades(table),
        causes=_causes(table),
    )
    table.close()
    if question.grades and question.data_rule is not None:
        raise table.fault("scorecard_data_with_grades", key="dato")
    earlier[question_id] = question
    return question


def _grades(table: StrictTable) -> tuple[Grade, ...]:
    if not table.has("grado"):
        return ()
    grades = []
    for one in table.tables("grado"):
        one.place = f"{table.place}, {one.place}"
        share = one.whole("valor", 0, 100)
        grades.append(Grade(one.text("texto"), share, one.yes("no_cumple", default=share == 0)))
        one.close()
    told_apart = {name_key(one.text) for one in grades}
    if not FEWEST_GRADES <= len(grades) <= MOST_GRADES or len(told_apart) < len(grades):
        raise table.fault(
            "scorecard_grades_wrong",
            key="grado",
            value=", ".join(one.text for one in grades),
            least=FEWEST_GRADES,
            most=MOST_GRADES,
        )
    return tuple(grades)


def _causes(table: StrictTable) -> tuple[RootCause, ...]:
    if not table.has("causa"):
        return ()
    seen: set[str] = set()
    causes = []
    for one in table.tables("causa"):
        one.place = f"{table.place}, {one.place}"
        words = one.table("entidades")
        pairs = () if words is None else tuple((name, words.text(name)) for name in words.names)
        causes.append(RootCause(_id(one, seen), one.text("texto"), pairs))
        one.close()
    return tuple(causes)


def _condition(table: StrictTable | None, earlier: Mapping[str, Question]) -> Condition:
    if table is None:
        return Condition()
    condition = Condition(
        types=table.texts("tipo"),
        channels=table.texts("canal"),
        statuses=table.texts("estado"),
        reasons=table.texts("motivo"),
    )
    if table.has("pregunta") or table.has("respuesta"):
        condition = replace(condition, answer=_answer_condition(table, earlier))
    table.close()
    return condition


def _answer_condition(table: StrictTable, earlier: Mapping[str, Question]) -> AnswerCondition:
    asked, answers = table.text("pregunta"), table.texts("respuesta")
    if asked not in earlier:
        raise table.fault(
            "scorecard_condition_question_unknown",
            key="pregunta",
            value=asked,
            nearest=nearest_word(asked, earlier) or "-",
            known=", ".join(earlier) or "-",
        )
    if not answers:
        raise table.fault("template_key_empty", key="respuesta")
    known = answer_words(earlier[asked])
    keys = {name_key(word): meant for word, meant in known.items()}
    for one in answers:
        if name_key(one.replace("_", " ")) not in keys:
            raise table.fault(
                "scorecard_condition_answer_unknown",
                key="respuesta",
                value=one,
                question=asked,
                nearest=nearest_word(one, known),
                known=", ".join(known),
            )
    return AnswerCondition(asked, tuple(keys[name_key(one.replace("_", " "))] for one in answers))


def answer_words(question: Question) -> dict[str, str]:
    """How a condition may name each answer of a question, with what is meant: the grade's text, or the mark."""
    if not question.grades:
        words = dict(MARKS_IN_FILES)
    else:
        words = {one.text: one.text for one in question.grades} | {"no aplica": MARKS_IN_FILES["no aplica"]}
    if not question.not_applicable_allowed:
        words.pop("no aplica", None)
    return words


def _data_rule(table: StrictTable) -> DataRule | None:
    if not table.has("dato"):
        return None
    written = table.text("dato")
    if written not in DATA_RULES_IN_FILES:
        raise table.fault(
            "scorecard_data_rule_unknown",
            key="dato",
            value=written,
            nearest=nearest_word(written, DATA_RULES_IN_FILES),
            known=", ".join(DATA_RULES_IN_FILES),
        )
    return DATA_RULES_IN_FILES[written]


def _id(table: StrictTable, seen: set[str]) -> str:
    value = table.text("id")
    if not is_card_id(value):
        raise table.fault("scorecard_id_unreadable", key="id", value=value)
    if value in seen:
        raise table.fault("scorecard_id_twice", key="id", value=value)
    seen.add(value)
    return value
