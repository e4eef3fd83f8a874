from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from email import message_from_bytes
from pathlib import Path

import pytest
from mail_calls import Calls
from mail_letters import LARGE, PDF, message, message_id

from advisor_app.errors import EnvironmentFault
from advisor_app.mail.folder import DraftFolder, draft_file_name
from advisor_app.mail.outcome import Fate
from advisor_app.mail.sending import send_all


def test_each_message_becomes_one_draft_whose_bytes_are_the_messages_own(tmp_path: Path) -> None:
    messages = [message(number, attachments=(PDF,)) for number in (1, 2)]
    record = Calls()
    sending = send_all(DraftFolder(tmp_path / "nueva" / "carpeta"), messages, record)
    assert sending.count(Fate.ACCEPTED) == 2
    files = sorted((tmp_path / "nueva" / "carpeta").iterdir())
    assert [file.name for file in files] == [f"2024-03-25_Autoridad-de-Transito_{number:032x}.eml" for number in (1, 2)]
    for file, written in zip(files, messages, strict=True):
        assert file.read_bytes() == b"X-Unsent: 1\r\n" + written.raw
        assert message_from_bytes(file.read_bytes())["X-Unsent"] == "1"
    assert [what for what, _ in record.said] == ["before", "accepted"] * 2


def test_the_same_message_again_makes_no_second_file(tmp_path: Path) -> None:
    for _ in range(2):
        assert send_all(DraftFolder(tmp_path), [message()], Calls()).count(Fate.ACCEPTED) == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_a_draft_that_a_person_changed_is_left_alone_and_the_others_go_on(tmp_path: Path) -> None:
    file = tmp_path / draft_file_name(message(1))
    file.write_bytes(b"corregido a mano")
    record = Calls()
    sending = send_all(DraftFolder(tmp_path), [message(1), message(2)], record)
    [(passed_over, reason)] = sending.passed_over
    assert (passed_over.message_id, reason.code) == (message_id(1), "mail_draft_changed")
    assert file.read_bytes() == b"corregido a mano"
    assert record.said == [("before", message_id(2)), ("accepted", message_id(2))]


@pytest.mark.parametrize("label", ["", "../../etc/passwd", "CON", 'a<b>:"/\\|?*\n', "Ñ" * 300, "…", "a" * 300])
def test_a_file_name_fits_every_system_whatever_the_entity_is_called(label: str) -> None:
    name = draft_file_name(replace(message(), label=label))
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
    assert name.startswith("2024-03-25_")
    assert len(name) < 120


def test_messages_with_other_identities_get_other_names() -> None:
    raw = message().raw.replace(message_id(1).encode(), b"<uno@entidad.example>")
    foreign = replace(message(), message_id="<uno@entidad.example>", raw=raw)
    assert len({draft_file_name(each) for each in (message(1), message(2), foreign)}) == 3


def test_a_folder_that_cannot_be_is_told_before_anything_is_begun(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    record = Calls()
    with pytest.raises(EnvironmentFault, match="mail_folder_unwritable"):
        send_all(DraftFolder(tmp_path / "file"), [message()], record)
    assert record.said == []


def test_a_full_or_failing_disk_leaves_it_queued(tmp_path: Path) -> None:
    part = tmp_path / f".{draft_file_name(message(1))}.part"
    part.mkdir()  # no file can take its place
    sending = send_all(DraftFolder(tmp_path), [message(1), message(2)], Calls())
    [(_, outcome)] = sending.outcomes
    assert outcome.fate is Fate.TEMPORARY
    assert outcome.words
    assert sending.not_tried == (message(2),)


WRITER = """
import sys
from pathlib import Path
from mail_letters import LARGE, message
from mail_calls import Calls
from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.sending import send_all
messages = [message(number, attachments=(LARGE,)) for number in range(1, 25)]
print("ready", flush=True)
send_all(DraftFolder(Path(sys.argv[1])), messages, Calls())
"""


def test_killed_while_writing_every_draft_is_whole_or_absent(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])}
    whole = {draft_file_name(each): each.raw for each in (message(n, attachments=(LARGE,)) for n in range(1, 25))}
    for turn in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=environment
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(0.01 + turn * 0.02)
        writer.kill()
        writer.communicate()
        for file in tmp_path.glob("*.eml"):
            assert file.read_bytes() == b"X-Unsent: 1\r\n" + whole[file.name]
    assert list(tmp_path.glob("*.eml"))
    assert len([file for file in tmp_path.iterdir() if file.suffix != ".eml"]) <= 3
