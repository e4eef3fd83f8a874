"""The history as people read it: every action has words; heads are kept outside and found again."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import advisor_app
from action_plans.lifecycle import Move
from advisor_app.errors import UserError
from advisor_app.mail.outbox import OutboxState
from advisor_app.messages.history import (
    SENTENCES,
    change_words,
    field_word,
    is_key,
    record_word,
    sentence,
    value_word,
)
from advisor_app.messages.history_fields import FIELDS
from advisor_app.messages.history_records import RECORDS
from advisor_app.office.rotation.decision import RotationState
from advisor_app.services.change_setting import change_setting
from advisor_app.services.history.keep_head import keep_daily_head, keep_head_by_mail, keep_head_in_file
from advisor_app.services.history.show_history import HistoryAsked, show_history
from advisor_app.services.history.verify_history import heads_of_file, verify_history
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.store.noted import NOT_TOLD, UNTOLD
from advisor_app.store.tables import metadata
from minutes import CommitmentState

PURPOSES = {"plans.progress", "mail.tried", "template.trial", "history.head"}
"""What a mail is for, told in an entry; no action of its own."""
MADE = {
    "plan": {move.value for move in Move},
    "commitment": {state.value for state in CommitmentState} - {"open"},
    "rotation": {state.value for state in RotationState} - {"draft"},
    "mail": {state.value for state in OutboxState} - {"draft", "approved", "cancelled"},
}
"""Actions that are put together from a word."""


def recorded_actions() -> set[str]:
    """Every text of a service or of the store that is written like an action and begins like one."""
    heads = {action.partition(".")[0] for action in SENTENCES}
    found = {f"{head}.{word}" for head, words in MADE.items() for word in words}
    tables = metadata.tables
    package = Path(advisor_app.__file__).parent
    for path in (*package.glob("services/**/*.py"), *package.glob("store/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                head, dot, rest = node.value.partition(".")
                of_a_table = rest == "db" or (head in tables and rest in tables[head].columns)
                if dot and head in heads and re.fullmatch("[a-z_]+", rest) and not of_a_table:
                    found.add(node.value)
            if _is_append(node) and isinstance(node.args[0], ast.Constant):  # type: ignore[attr-defined]
                found.add(str(node.args[0].value))  # type: ignore[attr-defined]
    return found - PURPOSES


def _is_append(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "append"
        and ast.unparse(node.func.value).endswith("history")
    )


def test_every_action_that_is_recorded_has_words() -> None:
    actions = recorded_actions()
    assert len(actions) > 120
    assert sorted(actions - set(SENTENCES)) == []


def test_no_sentence_shows_a_code() -> None:
    for action, said in SENTENCES.items():
        for language, text in zip(("es", "en"), said, strict=True):
            told = sentence(action, "IDAAN", {}, language)
            assert action not in told, action
            assert "{" not in told, action
            assert text[0].isupper() or text.startswith("{"), action
            assert not text.endswith("."), action
    assert sentence("later.version", "x", None) == "Guardó un cambio"
    assert (record_word("audit_answer"), field_word("body.title"), value_word(True)) == ("respuesta", "Título", "sí")
    assert value_word("sha256:" + "ab" * 32).startswith("texto o archivo, huella abab")


def test_every_field_that_is_told_has_words_or_is_a_key_that_nobody_reads() -> None:
    missing = {
        f"{name}.{column.name}"
        for name, table in metadata.tables.items()
        if name in RECORDS and name not in UNTOLD
        for column in table.columns
        if column.name not in NOT_TOLD and column.name not in {*FIELDS, *RECORDS} and not is_key(column.name)
    }
    assert missing == set()


def test_of_a_long_list_only_what_changed_is_told_and_the_rest_is_counted() -> None:
    agreed = {"move": "agree", "on": "2026-02-27", "why": ""}
    started = {"move": "start", "on": "2026-03-09", "why": ""}
    was, became = change_words([agreed], [agreed, started])
    assert was == "1 sin cambio"
    assert became.splitlines()[0] == "1 sin cambio"
    assert "09/03/2026" in became
    assert "27/02/2026" not in became
    assert change_words([], [agreed])[0] == "—"
    assert change_words(["a", "b", "c"], ["a", "c"], "en") == (
        "1 unchanged, b, 1 unchanged",
        "1 unchanged, 1 unchanged",
    )


def test_of_a_record_in_a_list_its_name_and_the_changed_field_are_told() -> None:
    form = {"key": "1", "what": "Pedir la unidad", "due": "2026-03-23", "proof": None}
    person = {"key": "2", "what": "Nombrar a quien reparte", "due": "2026-03-30", "proof": None}
    before = {"problem": "Casos tarde", "actions": [form, person]}
    was, became = change_words(before, {**before, "actions": [form, {**person, "proof": {"what": "Nota"}}]})
    for side in (was, became):
        assert "1 sin cambio" in side
        assert "Nombrar a quien reparte" in side
        assert "Pedir la unidad" not in side
        assert "Casos tarde" not in side
        assert "30/03/2026" not in side
    assert ("Nota" in was, "Nota" in became) == (False, True)


def test_the_days_head_is_kept_once_a_day_and_found_again(office: Office, tmp_path: Path) -> None:
    assert keep_daily_head(office) is None  # no setting says where
    heads = tmp_path / "cabezas.txt"
    change_setting(office, "history_head_to", str(heads))
    first = keep_daily_head(office)
    assert first is not None
    assert keep_daily_head(office) is None
    add_advisor(office, "Ana", "ana@cac.gob.pa")
    second = keep_head_in_file(office, heads)

    assert heads_of_file(heads) == [first.head, second.head]
    assert len(heads.read_text("utf-8").splitlines()) == 2
    assert verify_history(office, heads_of_file(heads)).ok
    page = show_history(office, HistoryAsked())
    assert page.last_head == second
    assert page.last_check is not None
    assert (page.last_check.head, page.last_check.ok) == (second.head, True)
    forged = f"2:{'0' * 64}"
    assert [(one.entry, one.what) for one in verify_history(office, [first.head, forged]).failures] == [(2, "head")]


def test_the_head_goes_to_the_director_as_a_draft(office: Office) -> None:
    with pytest.raises(UserError, match="director_without_address"):
        keep_head_by_mail(office)
    change_setting(office, "director_email", "jefa@cac.gob.pa")
    kept = keep_head_by_mail(office)
    with office.store.reading() as reading:
        (line,) = reading.mail_lines.all()
        message = reading.outbox.by_message_id(line.message_id)
    assert kept.to == "jefa@cac.gob.pa"
    assert kept.head.encode() in message.raw.replace(b"=\r\n", b"")


def test_what_happened_is_found_by_whom_when_and_what_it_is_about(office: Office) -> None:
    add_advisor(office, "Ana", "ana@cac.gob.pa")
    other = Office(office.store, "Berta")
    add_advisor(other, "Luis", "luis@cac.gob.pa")

    def subjects(asked: HistoryAsked) -> list[str]:
        return [one.subject for one in show_history(office, asked).entries]

    assert subjects(HistoryAsked(who="berta")) == ["Luis"]
    assert subjects(HistoryAsked(subject=("Ana",))) == ["Ana"]
    assert subjects(HistoryAsked(case="ana@cac.gob.pa")) == ["Ana"]  # whatever an entry tells of
    assert subjects(HistoryAsked(actions=("advisor.added",), limit=1)) == ["Luis"]
    assert show_history(office, HistoryAsked(limit=1)).more
    with pytest.raises(UserError, match="unknown_entity"):
        show_history(office, HistoryAsked(entity="no hay"))
