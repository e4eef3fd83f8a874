"""templates: from what is shown to what is saved, by commands, with exit codes and JSON."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

from commands import advisor_app
from made_offices import copy_office

PNG = b"\x89PNG\r\n\x1a\n"


def test_a_template_is_edited_checked_saved_and_put_back(tmp_path: Path, empty_office: str) -> None:
    database = copy_office(empty_office, tmp_path / "office.sqlite3")
    shown = advisor_app(database, "templates", "show", "vencidos", "--to", str(tmp_path), "--json").json
    assert {"name": "casos.numero", "says": "el número del caso", "required": True} in shown["fields"]
    html, text = tmp_path / "vencidos.html", tmp_path / "vencidos.txt"
    sound = html.read_text("utf-8")
    html.write_text(sound.replace("{{ firma }}", "{{ frima }}"), "utf-8")
    told = advisor_app(database, "templates", "save", "vencidos", str(html))
    assert told.code == 1
    assert "followups/vencidos.html:41: No existe el campo frima → firma." in told.out
    for file in (html, text):
        file.write_text(
            file.read_text("utf-8").replace("{{ frima }}", "{{ firma }}").replace("Gracias por", "Gracias, por")
        )
    saved = advisor_app(database, "templates", "save", "vencidos", str(html), str(text), "--json").json["saved"]
    assert {file: one["edition"] for file, one in saved.items()} == {
        "followups/vencidos.html": 1,
        "followups/vencidos.txt": 1,
    }
    logo = tmp_path / "escudo.png"
    logo.write_bytes(PNG)
    eml = tmp_path / "vista.eml"
    seen = advisor_app(database, "templates", "preview", "vencidos", "--eml", str(eml), "--json").json
    assert "Gracias, por" in seen["html"]
    kinds = [one.get_content_type() for one in message_from_bytes(eml.read_bytes(), policy=default).walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]
    listed = {one["name"]: one for one in advisor_app(database, "templates", "list", "--json").json["templates"]}
    assert [listed["followups/vencidos"][key] for key in ("own", "tried", "edition")] == [True, False, 1]
    assert advisor_app(database, "templates", "reset", "vencidos").code == 0
    wrong = advisor_app(database, "templates", "save", "letters/carta", str(logo))
    assert (wrong.code, "no es un archivo de la plantilla" in wrong.err) == (2, True)
