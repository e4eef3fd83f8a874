"""The open database, its log and its index, given as any file that a person chooses: refused before they are opened."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from locks_held import locked_files, only_where_locks_are_told

import advisor_app
from advisor_app.crm.directory_workbook import read_directory
from advisor_app.crm.file_purpose import file_purpose
from advisor_app.crm.plain_table import read_plain_table
from advisor_app.crm.read import preview_export
from advisor_app.documents.whole_file import whole_file
from advisor_app.documents.word.template import WordTemplate
from advisor_app.errors import UserError
from advisor_app.mail.connection_faults import trusting
from advisor_app.office.chosen_file import in_use_here, read_chosen
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.services.backup.copy_office import copy_office
from advisor_app.services.backup.restore_copy import foresee_restore
from advisor_app.services.backup.verify_copy import verify_copy
from advisor_app.services.cards.exchange_card import export_card, import_card
from advisor_app.services.correspondence.take_in_mail import take_in_mail
from advisor_app.services.directory.import_directory import import_directory
from advisor_app.services.duties.record_duty import record_evidence
from advisor_app.services.history.keep_head import keep_head_in_file
from advisor_app.services.history.verify_history import heads_of_file
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.meetings.keep_files import attach_file
from advisor_app.services.objections.record_objection import record_objection
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import prove_action, read_content
from advisor_app.services.save_file import save_file
from advisor_app.store import new_id, open_store

Deed = Callable[[Office, Path], object]


def _written_whole(_office: Office, path: Path) -> None:
    with whole_file(path) as held:
        held.write(b"x")


def _restored(office: Office, path: Path) -> object:
    return foresee_restore(path, str(Path(office.store.location).with_name("otra.db")))


def _proven(office: Office, path: Path) -> object:
    duty = next(duty for duty in read_catalogue().duties if not duty.measured)
    return record_evidence(office, duty.id, file=path)


DEEDS: dict[str, Deed] = {
    "an export": import_cases,
    "an export looked at": lambda _office, path: preview_export(path),
    "a file of any purpose": lambda _office, path: file_purpose(path),
    "the directory": import_directory,
    "the directory read": lambda _office, path: read_directory(path),
    "scores": lambda _office, path: read_plain_table(path),
    "a scorecard": import_card,
    "a mail": take_in_mail,
    "an objection": record_objection,
    "evidence": _proven,
    "a meeting's file": lambda office, path: attach_file(office, new_id(), path),
    "a plan": lambda _office, path: read_content(path),
    "a plan's proof": lambda office, path: prove_action(office, "PM-2026-001", "A1", "hecho", file=path),
    "heads": lambda _office, path: heads_of_file(path),
    "a Word template": lambda _office, path: WordTemplate(path),
    "a certificate": lambda _office, path: trusting(path),
    "a copy to restore": _restored,
    "a copy to verify": lambda _office, path: verify_copy(path),
    "where a copy goes": lambda office, path: copy_office(office, path, replace=True),
    "where a head goes": keep_head_in_file,
    "where a file goes": lambda _office, path: save_file(path, b"x"),
    "where a workbook goes": _written_whole,
    "where a scorecard goes": lambda office, path: export_card(office, "ficha", path),
}


@pytest.fixture
def office(sqlite_location: str) -> Iterator[Office]:
    """Open, with something written, so that there is a log beside it."""
    store = open_store(sqlite_location)
    with store.unit_of_work("Ana") as work:
        work.advisors.add("Luis")
        work.commit()
    yield Office(store, "Ana")
    store.close()


@only_where_locks_are_told
def test_the_open_database_is_no_file_to_choose(office: Office, tmp_path: Path) -> None:
    database = Path(office.store.location)
    by_another_name = tmp_path / "correos"
    by_another_name.mkdir()
    linked, pointed = by_another_name / "casos.xlsx", by_another_name / "carta.eml"
    linked.hardlink_to(database)
    pointed.symlink_to(database)
    names = [database, *(Path(f"{database}-{end}") for end in ("wal", "shm")), linked, pointed]
    with office.store.reading() as reading:  # a window holds its locks while anybody looks at it
        reading.advisors.all()
        before = locked_files(tmp_path)
        assert {database.name, f"{database.name}-shm"} <= before
        for what, deed in DEEDS.items():
            for path in names:
                with pytest.raises(UserError, match="file_in_use_here"):
                    deed(office, path)
                assert locked_files(tmp_path) == before, f"{what}: {path.name}"
        assert [one.name for one in reading.advisors.all()] == ["Luis"]


@only_where_locks_are_told
def test_what_is_lost_without_asking(office: Office, tmp_path: Path) -> None:
    database = Path(office.store.location)
    with office.store.reading() as reading:
        reading.advisors.all()
        assert database.name in locked_files(tmp_path)
        with database.open("rb"):
            pass
        assert database.name not in locked_files(tmp_path), "the fault that the question is there for"


def test_any_other_file_is_read(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "casos.csv"
    other.write_bytes(b"uno")
    with other.open("rb"), (tmp_path / "informe").open("wb"):
        assert not in_use_here(other), "another thread may be reading it"
        assert read_chosen(other) == b"uno"
    assert not in_use_here(tmp_path / "no existe")
    assert not in_use_here(tmp_path)
    database = Path(office.store.location)
    office.store.close()
    assert read_chosen(database).startswith(b"SQLite"), "nobody here has it open any more"


OF_ITS_OWN = {
    "charts/map_of_panama.py",
    "crm/vocabulary.py",
    "demonstration/people.py",
    "demonstration/wording.py",
    "documents/manual/manual_paper.py",
    "documents/manual/markdown_html.py",
    "office/chosen_file.py",
    "office/directory/territory.py",
    "office/manual_folder.py",
    "services/cards/list_cards.py",
    "services/directory/correct_places.py",
    "store/backup/notes.py",
    "store/drives.py",
    "store/server_schema.py",
    "ui/language.py",
    "ui/last_seen.py",
    "ui/loading.py",
    "ui/recovery/session.py",
    "ui/search/manual_sections.py",
}
"""What reads files that the program brings or wrote itself."""


def test_nobody_reads_a_chosen_file_by_itself() -> None:
    package = Path(advisor_app.__file__).parent
    reading = {
        file.relative_to(package).as_posix()
        for file in package.rglob("*.py")
        if re.search(r"\.read_(bytes|text)\(", file.read_text(encoding="utf-8"))
    }
    assert reading <= OF_ITS_OWN, "ask by `read_chosen`, or say here that no person chooses the file"
