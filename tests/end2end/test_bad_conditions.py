"""Findings and outbox with a bad disk, server or words of the command: one line, a code, a right state."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import ROOT, Answer, advisor_app
from made_offices import copy_office, office_at
from monday import done, samples_of, states, write_scores

from mail_certificates import Certificates, make_certificates  # isort: skip
from mail_servers import PASSWORD, USER, MailServer, start_server  # isort: skip

from advisor_app.mail.folder import draft_file_name
from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import mail_of
from advisor_app.store import open_store

WEEK = "2024-W12"
NEEDS_FULL_DISK = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")


@pytest.fixture(scope="module")
def scored_week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two entities' scored week in a database; each test has a copy."""
    folder = tmp_path_factory.mktemp("semana")
    database, export = folder / "oficina.db", folder / "casos.csv"
    with export.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Número", "Entidad", "Tipo", "Estado", "Creado", "Cerrado"))
        for entity in ("IDAAN", "MEF"):
            for at in range(4):
                writer.writerow((f"{entity}-{at}", entity, "Queja", "Cerrado", "2024-03-08", f"2024-03-{18 + at}"))
    done(database, "cases", "import", str(export))
    done(database, "advisors", "add", "Ana Ríos", "--email", "ana@cac.example")
    done(database, "entities", "assign", "IDAAN", "MEF", "--advisor", "Ana Ríos", "--from", "2024-01-01")
    for entity in ("IDAAN", "MEF"):
        done(database, "liaisons", "add", entity, "Luz Peña", "--email", f"luz@{entity.lower()}.example")
    samples = samples_of(advisor_app(database, "round", "draw", "--week", WEEK, "--json"))
    done(database, "round", "score", str(write_scores(folder / "puntajes.csv", samples)), "--week", WEEK)
    return database


@pytest.fixture
def database(scored_week: Path, tmp_path: Path) -> Path:
    return copy_office(scored_week, tmp_path / "oficina.db")


@pytest.fixture(scope="module")
def approved_week(scored_week: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with its letters made and its messages approved."""
    folder = tmp_path_factory.mktemp("aprobada")
    database = copy_office(scored_week, folder / "oficina.db")
    done(database, "findings", "prepare", "--week", WEEK, "--dir", str(folder / "cartas"))
    done(database, "outbox", "approve")
    return database


@pytest.fixture
def approved(approved_week: Path, tmp_path: Path) -> Path:
    return copy_office(approved_week, tmp_path / "oficina.db")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificados"))


@pytest.fixture
def server(certificates: Certificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    started = start_server(tmp_path / "servidor", Tls.STARTTLS, pem=certificates.good, authority=certificates.authority)
    yield started
    started.stop()


def smtp(server: MailServer) -> list[str]:
    told = ["--smtp-host", "127.0.0.1", "--smtp-port", str(server.port), "--smtp-user", USER]
    return [*told, "--ca-file", str(server.authority)]


def told_in_one_line(answer: Answer, code: int, *says: str) -> None:
    assert (answer.code, answer.out) == (code, ""), answer.err
    assert answer.err.count("\n") == 1, answer.err
    for words in says:
        assert words in answer.err


def prepare(database: Path, *more: str, week: str = WEEK) -> Answer:
    return advisor_app(database, "findings", "prepare", "--week", week, *more)


def numbers(database: Path, folder: Path) -> list[str]:
    letters = done(database, "findings", "prepare", "--week", WEEK, "--dir", str(folder))["letters"]
    return [one["number"][-4:] for one in letters]


ASKED_WRONGLY: tuple[tuple[list[str], str, int, list[str]], ...] = (
    ([], "2024-W60", 2, ["2024-W60", "2024-W12"]),
    ([], "2024-W13", 1, ["2024-W13", "no se hizo ninguna carta", "round score"]),
    (["--advisor", "Nadie"], WEEK, 1, ["Nadie", "Ana Ríos"]),
    (["--from", "no es correo"], WEEK, 1, ["no es correo", "nombre@entidad"]),
    (["--dir", "{file}/cartas"], WEEK, 1, ["puntajes.txt/cartas (no es una carpeta)", "No se hizo ninguna carta"]),
)


def test_findings_asked_wrongly_make_nothing(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "puntajes.txt"
    file.touch()
    for more, week, code, says in ASKED_WRONGLY:
        told_in_one_line(prepare(database, *[part.format(file=file) for part in more], week=week), code, *says)
        assert states(database) == {}, more
    assert numbers(database, tmp_path / "cartas") == ["0001", "0002"], "no number was used up"


@NEEDS_FULL_DISK
def test_a_disk_that_fills_at_a_letter_keeps_the_letter_and_its_number(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cartas"
    folder.mkdir()
    year = numbers_year(database, tmp_path)
    (folder / f".AC-{year}-0001 IDAAN.pdf.part").symlink_to("/dev/full")
    told_in_one_line(prepare(database, "--dir", str(folder)), 1, f"AC-{year}-0001", "el disco está lleno", "repita")
    assert list(states(database).values()) == ["draft"]
    assert not list(folder.glob("AC-*.pdf")), "no file is there half"
    assert numbers(database, tmp_path / "otra") == ["0001", "0002"]
    assert len(list((tmp_path / "otra").iterdir())) == 4


def numbers_year(database: Path, tmp_path: Path) -> str:
    """The year that letters are numbered in today, asked of a copy."""
    copy = copy_office(database, tmp_path / "copia.db")
    letters = done(copy, "findings", "prepare", "--week", WEEK, "--dir", str(tmp_path / "copia"))["letters"]
    return str(letters[0]["number"][3:7])


@pytest.mark.needs_file("its size is limited")
@pytest.mark.skipif(sys.platform != "linux", reason="limits of file sizes as Linux has them")
def test_a_database_that_cannot_grow_loses_no_number(database: Path, tmp_path: Path) -> None:
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (300 << 10, 300 << 10)); "
        "from advisor_app.cli import run; "
        f"sys.exit(run(['findings', 'prepare', '--week', '{WEEK}', '--dir', sys.argv[1]]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", limited, str(tmp_path / "cartas")],
        env={**os.environ, "ADVISOR_APP_DATABASE": office_at(database)},
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (told.returncode, told.stdout) == (1, ""), told.stderr
    assert told.stderr.count("\n") == 1
    assert "oficina.db" in told.stderr
    assert numbers(database, tmp_path / "cartas") == ["0001", "0002"]
    assert len(states(database)) == 2


CANNOT_BEGIN: tuple[tuple[list[str], int, list[str]], ...] = (
    ([], 2, ["--to-folder"]),
    (["--to-folder", "x", "--smtp-host", "y"], 2, ["--to-folder"]),
    (["--smtp-host", "127.0.0.1", "--smtp-port", "1"], 1, ["no hay un servidor en ese puerto", "siguen en la cola"]),
    (["--smtp-host", "127.0.0.1", "--smtp-port", "99999"], 1, ["99999", "587"]),
    (["--smtp-host", "127.0.0.1", "--smtp-port", "x"], 2, ["--smtp-port"]),
    (["--smtp-host", "mal host"], 1, ["mal host"]),
    (["--smtp-host", "correo.example", "--tls", "none"], 1, ["correo.example", "--tls starttls"]),
    (["--to-folder", "{file}/x"], 1, ["(no es una carpeta)", "No se escribió ningún mensaje"]),
    (["<nadie@x.example>", "--to-folder", "{file}/x"], 1, ["<nadie@x.example>", "outbox list"]),
)


def test_a_sending_that_cannot_begin_is_told_and_loses_nothing(approved: Path, tmp_path: Path) -> None:
    file = tmp_path / "archivo.txt"
    file.touch()
    for more, code, says in CANNOT_BEGIN:
        answer = advisor_app(approved, "outbox", "send", *[part.format(file=file) for part in more])
        told_in_one_line(answer, code, *says)
        assert set(states(approved).values()) <= {"approved", "queued"}, more
    sent = done(approved, "outbox", "send", "--to-folder", str(tmp_path / "borradores"))["messages"]
    assert [one["state"] for one in sent] == ["sent", "sent"]


def test_a_wrong_password_and_a_missing_authority(
    approved: Path, server: MailServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "otra clave")
    refused = advisor_app(approved, "outbox", "send", *smtp(server))
    told_in_one_line(refused, 1, USER, "535", "Revise el usuario y la contraseña")
    assert "otra clave" not in refused.err
    missing = advisor_app(approved, "outbox", "send", *smtp(server)[:-1], str(tmp_path / "nada.pem"))
    told_in_one_line(missing, 1, "nada.pem no se puede leer (no existe)", "PEM")
    assert set(states(approved).values()) == {"queued"}
    assert server.kept() == []


def test_a_server_that_hangs_up_before_the_content_leaves_all_queued(approved: Path, server: MailServer) -> None:
    server.behave(all={"drop": "data"})
    broken = advisor_app(approved, "outbox", "send", *smtp(server))
    assert broken.code == 1
    assert set(states(approved).values()) == {"queued"}
    assert "en cola" in broken.err
    server.behave()
    assert advisor_app(approved, "outbox", "send", *smtp(server)).code == 0
    assert sorted(server.kept_ids()) == sorted(states(approved))


def test_a_server_that_hangs_up_after_the_final_dot_leaves_one_doubt(approved: Path, server: MailServer) -> None:
    server.behave(all={"drop": "dot"})
    broken = advisor_app(approved, "outbox", "send", *smtp(server))
    assert broken.code == 1
    after = states(approved)
    assert sorted(after.values()) == ["perhaps_sent", "queued"]
    (doubt,) = [key for key, state in after.items() if state == "perhaps_sent"]
    assert f"No se sabe si el mensaje {doubt} llegó al servidor. Averigüe si llegó" in broken.err
    server.behave()
    assert advisor_app(approved, "outbox", "send", *smtp(server)).code == 0
    assert sorted(server.kept_ids()) == sorted(after), "the server had kept it, and got it once"
    assert done(approved, "outbox", "settle", doubt, "--as", "sent")["messages"][0]["state"] == "sent"


def test_a_server_that_refuses_one_lets_the_others_go(approved: Path, server: MailServer) -> None:
    messages = done(approved, "outbox", "list")["messages"]
    (refused,) = [one["message_id"] for one in messages if one["entity"] == "IDAAN"]
    server.behave(all={"recipients": {"luz@idaan.example": "550 5.1.1 no such user"}})
    answer = advisor_app(approved, "outbox", "send", *smtp(server))
    assert answer.code == 1
    assert "IDAAN: rechazado (550 5.1.1 no such user)." in answer.err
    after = states(approved)
    assert after.pop(refused) == "failed"
    assert set(after.values()) == {"sent"}
    assert server.kept_ids() == list(after)


@NEEDS_FULL_DISK
def test_drafts_where_the_disk_fills_stay_queued(approved: Path, tmp_path: Path) -> None:
    folder = tmp_path / "borradores"
    folder.mkdir()
    office = Office(open_store(office_at(approved)), "prueba")
    with office.store.reading() as reading:
        names = [draft_file_name(mail_of(one)) for one in reading.outbox.all()]
    office.store.close()
    for name in names:
        (folder / f".{name}.part").symlink_to("/dev/full")
    full = advisor_app(approved, "outbox", "send", "--to-folder", str(folder))
    assert full.code == 1
    assert "IDAAN: en cola (el disco está lleno)." in full.err
    assert "outbox send" in full.err
    assert set(states(approved).values()) == {"queued"}
    assert not list(folder.glob("*.eml"))
    for name in names:
        (folder / f".{name}.part").unlink()
    assert advisor_app(approved, "outbox", "send", "--to-folder", str(folder)).code == 0
    assert sorted(path.name for path in folder.glob("*.eml")) == sorted(names)
