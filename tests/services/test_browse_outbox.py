"""The outbox to look at, on both kinds of database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from mail_letters import PDF, message, message_id
from services_audits import answered_rows, score_from_file, scores_file
from services_cases import Export, week_of_cases

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.folder import DraftFolder
from advisor_app.office.calendar import IsoWeek, now_utc
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox import browse_outbox
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.browse_outbox import DONE_SHOWN, list_mails, show_message
from advisor_app.services.outbox.count_outbox import count_in_outbox
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.mail_way import ToFolder, ToServer, transport_for
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.save_file import save_file
from advisor_app.store import new_id

WEEK = IsoWeek.parse("2024-W12")


def write(office: Office, count: int) -> None:
    with office.store.unit_of_work(office.who) as work:
        entity_id = work.entities.resolve(["IDAAN"])["IDAAN"]
        for number in range(1, count + 1):
            address = f"enlace{number}@entidad.example"
            work.liaisons.add(Liaison(new_id(), entity_id, f"Enlace {number}", LiaisonKind.OPERATIONAL, email=address))
            work.outbox.add(kept_draft(new_id(), message(number, attachments=(PDF,)), entity_id, None, None))
        work.commit()


def test_lines_tell_where_each_message_stands_and_since_when(office: Office, tmp_path: Path) -> None:
    write(office, 3)
    assert count_in_outbox(office) == 0
    approve_messages(office, [message_id(1), message_id(2)])
    assert count_in_outbox(office) == 2
    send_messages(office, DraftFolder(tmp_path), [message_id(1)])
    lines = list_mails(office).lines
    assert [line.state for line in lines] == ["sent", "approved", "draft"]
    assert [line.subject[-1] for line in lines] == ["1", "2", "3"]
    assert lines[0].to == ("enlace1@entidad.example",)
    assert lines[0].moved_at > lines[1].moved_at > lines[2].moved_at
    assert lines[0].words.endswith(".eml")
    assert count_in_outbox(office) == 1


def test_what_was_done_long_ago_is_left_out_until_it_is_asked_for(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(office, 3)
    approve_messages(office, [message_id(1)])
    send_messages(office, DraftFolder(tmp_path), [message_id(1)])
    monkeypatch.setattr(browse_outbox, "now_utc", lambda: now_utc() + DONE_SHOWN + timedelta(hours=1))
    found = list_mails(office)
    assert ([line.message_id for line in found.lines], found.older) == ([message_id(2), message_id(3)], 1)
    assert len(list_mails(office, whole=True).lines) == 3


def test_a_message_is_shown_with_its_attempts_and_its_bytes_apart(office: Office, tmp_path: Path) -> None:
    write(office, 1)
    approve_messages(office)
    send_messages(office, DraftFolder(tmp_path))
    shown = show_message(office, message_id(1))
    assert [one.transport for one in shown.attempts] == ["folder"]
    assert shown.read.attachments == (PDF,)
    assert shown.kept.raw == message(1, attachments=(PDF,)).raw
    assert (tmp_path / shown.file_name).read_bytes().endswith(shown.kept.raw)
    assert shown.traces == ()
    with pytest.raises(UserError, match="mail_message_unknown"):
        show_message(office, message_id(9))


def test_what_looks_like_a_citizens_data_is_told_before_the_mail_is_approved(
    office: Office, take_in: Export, tmp_path: Path
) -> None:
    take_in(week_of_cases(2))
    (draw,) = draw_round(office, WEEK).entities
    with office.store.reading() as reading:
        entity = find_entity(reading, "IDAAN")
    add_liaison(office, entity.id, "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    rows = answered_rows(draw.cases, failing=draw.cases[:1])
    told = [(*row[:3], "la cédula 8-123-4567 sigue sin respuesta" if row[2] == "no cumple" else row[3]) for row in rows]
    score_from_file(office, scores_file(tmp_path, told), WEEK)
    (letter,) = prepare_findings(office, WEEK, tmp_path / "cartas", sender="calidad@cac.example").letters
    assert letter.message_id is not None
    assert any("8-123-4567" in trace for trace in show_message(office, letter.message_id).traces)


def test_a_way_becomes_the_transport_it_stands_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert transport_for(ToFolder(tmp_path)) == DraftFolder(tmp_path)
    monkeypatch.setenv("ADVISOR_APP_SMTP_PASSWORD", "del ambiente")
    kept = transport_for(ToServer("correo.oficina.example", user="calidad"))
    typed = transport_for(ToServer("correo.oficina.example", 2525, "tls", "calidad", password="escrita"))
    assert kept.server.password.reveal() == "del ambiente"  # type: ignore[attr-defined]
    assert (kept.server.port, typed.server.port) == (587, 2525)  # type: ignore[attr-defined]
    assert typed.server.password.reveal() == "escrita"  # type: ignore[attr-defined]
    assert "escrita" not in repr(ToServer("a.example", user="x", password="escrita"))
    with pytest.raises(UserError, match="mail_plain_not_local"):
        transport_for(ToServer("correo.oficina.example", tls="none"))


def test_a_file_is_whole_or_absent(tmp_path: Path) -> None:
    save_file(tmp_path / "a.eml", b"uno")
    save_file(tmp_path / "a.eml", b"dos")
    assert (tmp_path / "a.eml").read_bytes() == b"dos"
    with pytest.raises(EnvironmentFault, match="file_not_saved"):
        save_file(tmp_path / "no está" / "b.eml", b"")
