"""The outbox's hours, pauses, second goes and trials by command, in one process."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import monday  # noqa: F401 (it makes the tests' mail known)
import pytest
from mail_letters import message, message_id

from advisor_app.cli import run
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.settings import DATABASE_VARIABLE, USER_VARIABLE
from advisor_app.store import new_id, open_store

Command = Callable[..., tuple[int, str, str]]
DESPITE = ("--despite", "nadie de esta prueba está en un directorio")


@pytest.fixture
def outbox(location: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `outbox WORDS` on an office with two drafts; returns the exit code, what was printed, what was said."""
    monkeypatch.setenv(DATABASE_VARIABLE, location)
    monkeypatch.setenv(USER_VARIABLE, "Ana")
    store = open_store(location)
    with store.unit_of_work("Ana") as work:
        for number in (1, 2):
            work.outbox.add(kept_draft(new_id(), message(number, label="IDAAN"), None, None, None))
        work.commit()
    store.close()

    def command(*words: str) -> tuple[int, str, str]:
        code = run(["outbox", *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_a_day_of_the_outbox(outbox: Command, tmp_path: Path) -> None:
    folder = ("--to-folder", str(tmp_path / "borradores"))
    first, second = message_id(1), message_id(2)

    code, _, err = outbox("approve", first, *DESPITE, "--at", "el lunes")
    assert (code, "hora de Panamá" in err) == (2, True)
    assert outbox("approve", first, *DESPITE, "--at", "2099-11-23 08:00")[0] == 0
    assert outbox("approve", second, *DESPITE)[0] == 0
    assert "aprobado, 23/11/2099 08:00" in outbox("list")[1]

    code, out, err = outbox("send", "--dry-run", "--json")
    told = json.loads(out)
    assert [one["message_id"] for one in told["messages"]] == [second]
    assert [(one["kept"], one["until"]) for one in told["left"]] == [("not_due", "2099-11-23T13:00:00Z")]
    assert "Saldrían 1 mensajes" in outbox("send", "--dry-run", *folder)[2]

    assert outbox("pause", "--why", "la directora revisa")[0] == 0
    code, _, err = outbox("send", *folder)
    assert (code, "Ana" in err, "la directora revisa" in err) == (1, True, True)
    code, _, err = outbox("status")
    assert (code, "en pausa" in err) == (1, True)
    assert outbox("resume")[0] == 0

    code, _, err = outbox("send", "--all-to-me", "--me", "ana@oficina.example", "--to-folder", str(tmp_path / "yo"))
    assert (code, "2 mensajes fueron solo a ana@oficina.example" in err) == (0, True)
    assert len(list((tmp_path / "yo").glob("*.eml"))) == 2

    code, out, err = outbox("send", *folder)
    assert (code, "sale el 23/11/2099 08:00" in err) == (0, True)
    assert outbox("send", first, *folder)[0] == 1, "it was named, and its hour has not come"
    assert outbox("schedule", first, "--now")[0] == 0
    assert outbox("pause", first, "--why", "falta un dato")[0] == 0
    assert "en pausa («falta un dato»)" in outbox("send", *folder)[2]
    assert outbox("resume", first)[0] == 0
    assert outbox("send", *folder)[0] == 0

    assert outbox("note", first, "--as", "answered", "--words", "por teléfono")[0] == 0
    assert "respondido" in outbox("list")[1]
    code, out, err = outbox("status", "--json")
    assert [one["message_id"] for one in json.loads(out)["unanswered"]] == [second]
    assert outbox("note", first, "--as", "nothing")[0] == 0

    code, out, _ = outbox("resend", second, "--why", "no llegó", "--to", "otra@entidad.example", "--json")
    (again,) = json.loads(out)["messages"]
    assert (code, again["state"], again["to"]) == (0, "draft", ["otra@entidad.example"])
    assert again["message_id"] != second
