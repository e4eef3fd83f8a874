"""On the rotation's day: dossiers, the leaving advisor's words, and mails that are made once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from test_rotate_entities import ENTITIES, YEAR, peopled

from advisor_app.errors import UserError
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rotation.mail_handover import mail_handover
from advisor_app.services.rotation.note_handover import LONGEST_NOTE, note_handover
from advisor_app.services.rotation.rotate_entities import (
    apply_rotation,
    approve_rotation,
    propose_rotation,
    show_rotation,
    withdraw_rotation,
)
from advisor_app.services.rotation.write_dossiers import write_dossiers

__all__ = ["peopled"]


@pytest.fixture
def office_location(location: str) -> str:
    """One kind of database: what differs between the two is tried beside."""
    return location


@pytest.fixture
def decided(office: Office, take_in) -> Office:  # type: ignore[no-untyped-def]
    """Three entities of two advisors with addresses, and a rotation that is approved."""
    take_in([(f"2024-{at:03d}", ENTITIES[at % 3], date(2024, 3, 18)) for at in range(9)])
    for at, name in enumerate(("Ana", "Bruno")):
        add_advisor(office, name, f"{name.lower()}@asesoria.example")
        assign_entities(office, ENTITIES[at:3:2], name, date(2024, 1, 1))
    with office.store.reading() as reading:
        keys = {one.name: one.id for one in reading.entities.all()}
    add_liaison(office, keys[ENTITIES[0]], "Eda", LiaisonKind.OPERATIONAL, email="eda@ente.example")
    add_liaison(office, keys[ENTITIES[0]], "Jefe", LiaisonKind.EXECUTIVE, email="jefe@ente.example")
    propose_rotation(office, YEAR)
    approve_rotation(office, YEAR)
    return office


def texts(path: Path) -> str:
    document = docx.Document(BytesIO(path.read_bytes()))
    rows = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *rows])


def addressed(office: Office) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    for line in list_outbox(office):
        yield line.entity, line.to, line.cc


def test_each_entity_that_changes_hands_gets_a_dossier_with_the_leaving_advisors_words(
    decided: Office, tmp_path: Path
) -> None:
    note_handover(decided, YEAR, ENTITIES[0], "Primero.\r\n\r\nContestan por la mañana.")
    open_plan(decided, ENTITIES[0], "Cierra tarde los reclamos")
    heard: list[tuple[int, int]] = []
    found = write_dossiers(decided, YEAR, tmp_path / "e", progress=lambda done, total: heard.append((done, total)))
    assert [one.entity for one in found.dossiers] == sorted(ENTITIES[:3])
    assert heard == [(1, 3), (2, 3), (3, 3)]
    first = next(one for one in found.dossiers if one.entity == ENTITIES[0])
    assert first.pdf.read_bytes().startswith(b"%PDF")
    told = texts(first.docx)
    for words in (
        "la atiende Bruno",
        "Contestan por la mañana.",
        "Nota de Marisol Quintero",
        "Cierra tarde los reclamos",
        "jefe@ente.example",
    ):
        assert words in told
    other = next(one for one in found.dossiers if one.entity == ENTITIES[1])
    assert "No dejó una nota." in texts(other.docx)
    assert "No hay enlaces en el directorio" in texts(other.docx)


def test_stopped_in_the_middle_the_dossiers_before_it_stay(decided: Office, tmp_path: Path) -> None:
    written: list[int] = []
    found = write_dossiers(
        decided,
        YEAR,
        tmp_path,
        progress=lambda done, _total: written.append(done),
        cancelled=lambda: bool(written),
    )
    assert (len(found.dossiers), found.asked) == (1, 3)
    assert len(list(tmp_path.glob("*.pdf"))) == len(list(tmp_path.glob("*.docx"))) == 1


def test_a_draft_has_no_dossiers_yet(peopled: Office, tmp_path: Path) -> None:
    propose_rotation(peopled, YEAR)
    with pytest.raises(UserError, match="rotation_not_decided"):
        write_dossiers(peopled, YEAR, tmp_path)


def test_both_advisors_and_the_liaisons_are_told_once(decided: Office) -> None:
    with pytest.raises(UserError, match="rotation_not_applied"):
        mail_handover(decided, YEAR)
    apply_rotation(decided, YEAR)
    made = mail_handover(decided, YEAR)
    assert (made.made, made.known, made.without) == (3, 0, ())
    told = {entity: (to, cc) for entity, to, cc in addressed(decided)}
    assert told[ENTITIES[0]] == (
        ("eda@ente.example",),
        ("jefe@ente.example", "ana@asesoria.example", "bruno@asesoria.example"),
    )
    assert told[ENTITIES[1]] == (("bruno@asesoria.example", "ana@asesoria.example"), ())
    again = mail_handover(decided, YEAR)
    assert (again.made, again.known) == (0, 3)
    assert len(list(addressed(decided))) == 3
    subject = next(one.subject for one in list_outbox(decided) if one.entity == ENTITIES[0])
    assert subject == f"{ENTITIES[0]}: desde el 01/01/{YEAR} la atiende Bruno"


def test_withdrawn_again_its_mails_go_out_no_more(decided: Office) -> None:
    apply_rotation(decided, YEAR)
    mail_handover(decided, YEAR)
    approve_messages(decided, [list_outbox(decided)[0].message_id])
    withdraw_rotation(decided, YEAR)
    assert {one.state for one in list_outbox(decided)} == {"cancelled"}
    propose_rotation(decided, YEAR)
    approve_rotation(decided, YEAR)
    apply_rotation(decided, YEAR)
    assert mail_handover(decided, YEAR).made == 3


def test_a_note_gives_way_to_a_newer_one_and_not_to_one_that_did_not_see_it(decided: Office) -> None:
    first = note_handover(decided, YEAR, ENTITIES[0], "Uno")
    second = note_handover(decided, YEAR, ENTITIES[0], "Dos", first.version)
    with pytest.raises(UserError, match="changed_by_another"):
        note_handover(decided, YEAR, ENTITIES[0], "Tres", first.version)
    with pytest.raises(UserError, match="changed_by_another"):
        note_handover(decided, YEAR, ENTITIES[0], "Sin haber visto ninguna", 0)
    with pytest.raises(UserError, match="note_too_long"):
        note_handover(decided, YEAR, ENTITIES[0], "a" * (LONGEST_NOTE + 1))
    rotation = show_rotation(decided, YEAR).rotation
    assert rotation is not None
    with decided.store.reading() as reading:
        (kept,) = reading.rotations.notes(YEAR).values()
    assert (kept.words, kept.version) == ("Dos", second.version)
