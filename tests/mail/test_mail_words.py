"""Everything that can go wrong with mail is told in both languages, with nothing left blank."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import advisor_app.mail
from advisor_app.mail.connection_faults import CERTIFICATE_FAULTS
from advisor_app.mail.outbox import OutboxState
from advisor_app.messages.every import MESSAGES
from advisor_app.messages.mail import MESSAGES as OURS
from advisor_app.office.mail.outgoing import Rule

WHERE = {"host", "port"}
NAMED_ELSEWHERE: dict[str, set[str]] = {
    **{f"mail_is_{state.value}": {"message_id", "step"} for state in OutboxState},
    **{f"mail_{what}_line_break": {"value"} for what in ("subject", "name", "file_name")},
    **{f"mail_{what}_too_long": {"value", "length", "longest"} for what in ("subject", "name", "file_name")},
    **dict.fromkeys([*CERTIFICATE_FAULTS.values(), "mail_certificate_refused"], WHERE | {"reason"}),
    **dict.fromkeys(["mail_tls_failed", "mail_host_unknown", "mail_server_unreachable"], WHERE | {"reason"}),
    **dict.fromkeys(["mail_no_starttls", "mail_server_hung_up"], WHERE),
    "mail_server_unwilling": WHERE | {"answer", "words"},
    "mail_login_required": WHERE | {"words"},
}


def raised() -> Iterator[tuple[str, set[str]]]:
    """Each error that the mail room raises by name, with the values that it is given."""
    for file in sorted(Path(*advisor_app.mail.__path__).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in ("UserError", "EnvironmentFault") and isinstance(node.args[0], ast.Constant):
                code = str(node.args[0].value)
                yield code, NAMED_ELSEWHERE.get(code, {str(keyword.arg) for keyword in node.keywords})


@pytest.mark.parametrize(("code", "values"), sorted([*raised(), *NAMED_ELSEWHERE.items()], key=lambda each: each[0]))
def test_every_error_has_its_words_and_every_place_its_value(code: str, values: set[str]) -> None:
    told = MESSAGES[code]
    for words in (told.spanish, told.english):
        for text in (words.what, words.to_do):
            assert text
            assert text.endswith((".", ".»"))
            assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= values


def test_no_words_stand_idle() -> None:
    used = {code for code, _ in raised()} | set(NAMED_ELSEWHERE)
    words_of_the_office = {"email_unreadable"}
    held = {f"mail_held_{rule.value}" for rule in Rule if rule.holds_back}
    words_of_services = {"file_not_saved", "received_mail_of_nobody", "mails_held_back", *held}
    assert set(OURS) == (used - words_of_the_office) | words_of_services
