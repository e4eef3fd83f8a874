"""The office's own templates: saved once for every machine, checked, tried, put back; and mails that use them."""

from __future__ import annotations

import email
from collections.abc import Iterator
from datetime import date
from email.policy import default
from pathlib import Path

import pytest

from advisor_app.errors import UserError
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.template_editions import LOGO
from advisor_app.office.people import LiaisonKind
from advisor_app.services.change_setting import change_setting
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.templates.check_template import check_template
from advisor_app.services.templates.preview_template import preview_template, try_template
from advisor_app.services.templates.save_template import reset_template, save_template
from advisor_app.services.templates.show_templates import list_templates, show_template
from advisor_app.store import open_store

EXPIRED = "followups/vencidos"
TEXT, HTML = f"{EXPIRED}.txt", f"{EXPIRED}.html"
PNG = b"\x89PNG\r\n\x1a\n the office's arms"


@pytest.fixture
def office(location: str) -> Iterator[Office]:
    """Where one kind of database is enough."""
    store = open_store(location)
    yield Office(store, "Marisol Quintero")
    store.close()


def edited(office: Office, old: str, new: str) -> dict[str, bytes]:
    """Both files with some words changed."""
    shown = show_template(office, EXPIRED)
    assert all(old in one.text for one in shown.files)
    return {one.file: one.text.replace(old, new).encode() for one in shown.files}


def with_expired_cases(office: Office, folder: Path) -> None:
    path = folder / "casos.csv"
    path.write_text("Número;Entidad;Estado;Creado;Cerrado\nC-1;IDAAN;En curso;2023-01-10;\n", "utf-8")
    import_cases(office, path)
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN"], "Marisol Quintero", date(2023, 1, 1))
    with office.store.reading() as reading:
        idaan = find_entity(reading, "IDAAN").id
    add_liaison(office, idaan, "José", LiaisonKind.OPERATIONAL, email="jose@idaan.example")


def test_what_one_saves_another_machine_has_and_mails_are_written_with_it(office_location: str, tmp_path: Path) -> None:
    first = open_store(office_location)
    office = Office(first, "Marisol Quintero")
    with_expired_cases(office, tmp_path)
    saved = save_template(office, "vencidos", edited(office, "Reciban un cordial saludo", "Muy buenos días"))
    assert {(one.file, one.edition, one.saved_by) for one in saved.editions} == {
        (TEXT, 1, "Marisol Quintero"),
        (HTML, 1, "Marisol Quintero"),
    }
    second = open_store(office_location)
    other = Office(second, "Bruno")
    assert "Muy buenos días" in show_template(other, EXPIRED).files[0].text
    preview = preview_template(other, EXPIRED, "IDAAN")
    assert not preview.real
    prepare_follow_ups(other, IsoWeek(2024, 12))
    assert preview_template(other, EXPIRED, "IDAAN").real
    second.close()
    with office.store.reading() as reading:
        (kept,) = [one for one in reading.outbox.all() if one.label == "IDAAN"]
        assert "template.saved" in {one.action for one in reading.history.entries()}
    read = read_message(kept.raw)
    assert "Muy buenos días" in read.text
    assert "Muy buenos días" in read.html
    first.close()


def test_what_is_wrong_is_told_and_nothing_is_saved(office: Office) -> None:
    wrong = {HTML: show_template(office, EXPIRED).files[1].text.replace("{{ firma }}", "{{ frima }}").encode()}
    told = [(one.file, one.code, one.detail) for one in check_template(office, EXPIRED, wrong)]
    assert told == [(HTML, "template_field_unknown", "frima → firma")]
    assert [one.code for one in save_template(office, EXPIRED, wrong).flaws] == ["template_field_unknown"]
    assert not any(one.own for one in list_templates(office))
    with pytest.raises(UserError, match="template_not_text"):
        check_template(office, EXPIRED, {TEXT: b"Asunto: \xff"})
    with pytest.raises(UserError) as unknown:
        show_template(office, "vencido")
    assert unknown.value.values["nearest"] == EXPIRED


def test_where_there_is_a_director_only_the_director_changes_what_the_office_writes(office: Office) -> None:
    change_setting(office, "director", "Bruno")
    with pytest.raises(UserError, match="only_the_director"):
        save_template(office, EXPIRED, edited(office, "Gracias por su atención", "Gracias"))
    bruno = Office(office.store, "Bruno")
    assert save_template(bruno, EXPIRED, edited(office, "Gracias por su atención", "Gracias")).editions
    with pytest.raises(UserError, match="only_the_director"):
        reset_template(office, EXPIRED)


def test_a_frame_is_checked_with_every_mail(office: Office) -> None:
    frame = show_template(office, "mails/marco").files[0]
    wide = {frame.file: frame.text.replace('width="40"', 'width="400"').encode()}
    flaws = save_template(office, "mails/marco", wide).flaws
    assert {one.code for one in flaws} == {"mail_flaw_too_wide"}
    assert len({one.file for one in flaws}) > 10
    quiet = {frame.file: frame.text.replace("2px solid", "1px solid").encode()}
    assert len(save_template(office, "mails/marco", quiet).editions) == 1


def test_versions_stay_and_the_shipped_one_comes_back(office: Office) -> None:
    shipped = show_template(office, EXPIRED)
    save_template(office, EXPIRED, edited(office, "Gracias por su atención", "Gracias"), {TEXT: 0, HTML: 0})
    with pytest.raises(UserError) as late:
        save_template(office, EXPIRED, edited(office, "Gracias,", "Muchas gracias,"), {TEXT: 0, HTML: 0})
    assert late.value.code == "changed_by_another"
    assert late.value.values["who"] == "Marisol Quintero"
    with pytest.raises(UserError, match="changed_by_another"):
        reset_template(office, EXPIRED, {TEXT: 0, HTML: 0})
    text_alone = {TEXT: show_template(office, EXPIRED).files[0].text.replace("Gracias", "Gratos").encode()}
    with pytest.raises(UserError, match="changed_by_another"):
        save_template(office, EXPIRED, text_alone, {TEXT: 1, HTML: 0})
    assert save_template(office, EXPIRED, edited(office, "Gracias,", "Gracias,")).editions == (), "nothing was changed"
    reset_template(office, EXPIRED)
    again = show_template(office, EXPIRED)
    assert [one.text for one in again.files] == [one.text for one in shipped.files]
    assert not again.line.own
    assert [(one.file, one.edition, one.content is None) for one in sorted(again.editions, key=str)] == [
        (HTML, 1, False), (HTML, 2, True), (TEXT, 1, False), (TEXT, 2, True),
    ]  # fmt: skip
    with pytest.raises(UserError, match="template_not_changed"):
        reset_template(office, EXPIRED)


def test_a_changed_template_counts_as_tried_once_somebody_has_it_before_them(office: Office) -> None:
    def line() -> tuple[bool, bool]:
        found = next(one for one in list_templates(office) if one.name == EXPIRED)
        return found.own, found.tried

    assert line() == (False, True)
    save_template(office, EXPIRED, edited(office, "Gracias por su atención", "Gracias"))
    assert line() == (True, False)
    kept = try_template(office, EXPIRED, "yo@cac.example")
    assert kept.to == ("yo@cac.example",)
    assert kept.subject.startswith("[Prueba] ")
    assert line() == (True, True)
    save_template(office, EXPIRED, edited(office, "Gracias,", "Mil gracias,"))
    assert line() == (True, False), "another version is another"


def test_the_offices_picture_is_in_the_mail_and_fetched_from_nowhere(office: Office) -> None:
    save_template(office, "mails/logo", {LOGO: PNG})
    raw = try_template(office, EXPIRED, "yo@cac.example").raw
    read = read_message(raw)
    assert read.pictures == {"cid:logo.png@cac311": PNG}
    assert 'src="cid:logo.png@cac311"' in read.html
    assert read.attachments == ()
    parts = [one.get_content_type() for one in email.message_from_bytes(raw, policy=default).walk()]
    assert parts == ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]
    with pytest.raises(UserError, match="mail_picture_too_large"):
        save_template(office, "mails/logo", {LOGO: PNG + bytes(70_000)})
    with pytest.raises(UserError, match="mail_picture_unknown"):
        save_template(office, "mails/logo", {LOGO: b"<svg onload=alert(1)>"})
