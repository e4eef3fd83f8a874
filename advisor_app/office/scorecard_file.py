"""Scorecards as files that staff edit, and the form in which a card's version is frozen into an audit."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from advisor_app.errors import UserError
from advisor_app.office.scorecard import HIGHEST_WEIGHT, Condition, DataRule, Question, QuestionGroup, Scorecard
from advisor_app.office.strict_table import StrictTable, nearest_word, parse_table, read_table
from advisor_app.office.template_folder import template_folder

DEFAULT_CARD = "gestion-de-casos"

DATA_RULES_IN_FILES: Mapping[str, DataRule] = {
    "trabajado-en-24-horas": DataRule.WORKED_IN_24H,
    "concluido-en-30-dias": DataRule.CLOSED_IN_30_DAYS,
    "hay-resolucion": DataRule.RESOLUTION_PRESENT,
}
"""How a file names what the data answers."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LINES = re.compile(r"\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*")


def scorecard_path(card_id: str = DEFAULT_CARD) -> Path:
    return template_folder() / "scorecards" / f"{card_id}.toml"


def read_scorecard(path: Path) -> Scorecard:
    """Read a card from its file.

    Raises `UserError` with `file`, `place` and, where a word is unknown, the nearest known one; codes
    template_unreadable, template_not_utf8, template_unknown_key, template_key_missing, template_key_empty,
    template_value_of_wrong_kind, template_number_out_of_range, scorecard_id_unreadable, scorecard_id_twice,
    scorecard_lines_unreadable, scorecard_data_rule_unknown, scorecard_without_weight.
    Raises `EnvironmentFault("template_not_opened")`.
    """
    return _card(read_table(path))


def parse_scorecard(data: bytes, file: str = "ficha") -> Scorecard:
    """The same from bytes."""
    return _card(parse_table(data, file))


def _card(table: StrictTable) -> Scorecard:
    seen: set[str] = set()
    card = Scorecard(
        id=_id(table, seen),
        title=table.text("titulo"),
        version=table.whole("version", 1, 1_000_000),
        groups=tuple(_group(one, seen) for one in table.tables("grupo")),
    )
    table.close()
    if not any(question.weight for question in card.questions):
        raise table.fault("scorecard_without_weight")
    return card


def _group(table: StrictTable, seen: set[str]) -> QuestionGroup:
    group_id = _id(table, seen)
    table.place = f"grupo {group_id}"
    group = QuestionGroup(
        group_id, table.text("titulo"), tuple(_question(one, group_id, seen) for one in table.tables("pregunta"))
    )
    table.close()
    return group


def _question(table: StrictTable, group_id: str, seen: set[str]) -> Question:
    table.place = f"grupo {group_id}, {table.place}"
    question_id = _id(table, seen)
    table.place = f"pregunta {question_id}"
    lines = table.text("lineas")
    if not _LINES.fullmatch(lines):
        raise table.fault("scorecard_lines_unreadable", value=lines)
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
        condition=_condition(table.table("solo_si")),
        data_rule=_data_rule(table),
    )
    table.close()
    return question


def _condition(table: StrictTable | None) -> Condition:
    if table is None:
        return Condition()
    condition = Condition(types=table.texts("tipo"), channels=table.texts("canal"))
    table.close()
    return condition


def _data_rule(table: StrictTable) -> DataRule | None:
    if not table.has("dato"):
        return None
    written = table.text("dato")
    if written not in DATA_RULES_IN_FILES:
        raise table.fault(
            "scorecard_data_rule_unknown",
            value=written,
            nearest=nearest_word(written, DATA_RULES_IN_FILES),
            known=", ".join(DATA_RULES_IN_FILES),
        )
    return DATA_RULES_IN_FILES[written]


def _id(table: StrictTable, seen: set[str]) -> str:
    value = table.text("id")
    if not _ID.fullmatch(value):
        raise table.fault("scorecard_id_unreadable", value=value)
    if value in seen:
        raise table.fault("scorecard_id_twice", value=value)
    seen.add(value)
    return value


def frozen_form(card: Scorecard) -> bytes:
    """The card as bytes that depend on its content alone: neither comments nor the layout of its file change them.

    JSON in UTF-8 with sorted keys. What a question leaves at its default is not written, so that a field added later
    leaves the digests of older cards as they are.
    """
    return json.dumps(_as_values(card), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def card_digest(card: Scorecard) -> str:
    """SHA-256 of the frozen form, as lowercase hex."""
    return hashlib.sha256(frozen_form(card)).hexdigest()


def thaw(data: bytes) -> Scorecard:
    """The card that `frozen_form` wrote."""
    values = json.loads(data)
    groups = tuple(
        QuestionGroup(group["id"], group["title"], tuple(_thawed(one) for one in group["questions"]))
        for group in values["groups"]
    )
    return Scorecard(values["id"], values["title"], values["version"], groups)


def check_version(card: Scorecard, frozen: Mapping[int, str]) -> None:
    """`frozen` has the digest of each version of this card that an audit has used.

    Raises `UserError("scorecard_changed_under_its_version")` where a file was changed and kept its version's number.
    """
    if frozen.get(card.version, card_digest(card)) != card_digest(card):
        raise UserError("scorecard_changed_under_its_version", card=card.id, version=card.version, next=max(frozen) + 1)


def _as_values(card: Scorecard) -> dict[str, object]:
    return {
        "id": card.id,
        "title": card.title,
        "version": card.version,
        "groups": [
            {"id": group.id, "title": group.title, "questions": [_question_values(one) for one in group.questions]}
            for group in card.groups
        ],
    }


def _question_values(question: Question) -> dict[str, object]:
    values: dict[str, object] = {
        "id": question.id,
        "text": question.text,
        "clause": question.clause,
        "clause_lines": question.clause_lines,
        "weight": question.weight,
    }
    for name in ("help", "critical", "not_applicable_allowed", "comment_when_failed", "data_rule"):
        if getattr(question, name):
            values[name] = getattr(question, name)
    if question.condition != Condition():
        values["condition"] = {"types": question.condition.types, "channels": question.condition.channels}
    return values


def _thawed(values: dict[str, object]) -> Question:
    given = dict(values)
    condition = given.pop("condition", None)
    rule = given.pop("data_rule", None)
    return Question(
        **given,  # type: ignore[arg-type]  # frozen_form wrote it from a Question
        condition=_thawed_condition(condition),
        data_rule=None if rule is None else DataRule(str(rule)),
    )


def _thawed_condition(values: object) -> Condition:
    if not isinstance(values, dict):
        return Condition()
    return Condition(types=tuple(values["types"]), channels=tuple(values["channels"]))
