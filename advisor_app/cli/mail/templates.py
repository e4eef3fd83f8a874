"""templates list, show, check, save, preview, try and reset."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app import messages
from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import EnvironmentFault, UsageError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.templates.check_template import TemplateFlaw
    from advisor_app.services.templates.save_template import SavedTemplate
    from advisor_app.services.templates.show_templates import TemplateLine


def list_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.templates.show_templates import list_templates

    with opened_office(settings) as office:
        lines = list_templates(office)
    if chosen.json:
        print_json({"templates": [_line_as_json(one) for one in lines]})
        return 0
    print_table(
        ("plantilla", "correo", "de quién", "cambiada", ""),
        [
            (
                one.name,
                one.title,
                "de la oficina" if one.own else "original",
                f"{one.changed_at:%d/%m/%Y} {one.changed_by}" if one.own and one.changed_at else "",
                "" if one.tried else "sin probar",
            )
            for one in lines
        ],
    )
    return 0


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.templates.show_templates import show_template

    with opened_office(settings) as office:
        shown = show_template(office, chosen.name)
    if chosen.to:
        for file in shown.files:
            path = Path(chosen.to) / Path(file.file).name
            _write(path, file.text.encode())
            note(f"{path}")
    if chosen.json:
        print_json(
            {
                **_line_as_json(shown.line),
                "files": {one.file: {"text": one.text, "edition": one.edition} for one in shown.files},
                "fields": [{"name": name, "says": says, "required": must} for name, says, must in shown.fields],
                "editions": [
                    {
                        "file": one.file,
                        "edition": one.edition,
                        "digest": one.digest,
                        "saved_by": one.saved_by,
                        "saved_at": one.saved_at,
                    }
                    for one in shown.editions
                ],
            }
        )
        return 0
    print_table(
        ("campo", "qué es", ""), [(name, says, "debe estar" if must else "") for name, says, must in shown.fields]
    )
    for one in shown.editions:
        what = "vuelve a la original" if one.content is None else f"versión {one.edition}"
        note(f"{one.file}: {what}, {one.saved_by}, {one.saved_at:%d/%m/%Y %H:%M}")
    return 0


def check(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.templates.check_template import check_template

    with opened_office(settings) as office:
        flaws = check_template(office, chosen.name, _read(chosen.name, chosen.files))
    _tell_flaws(flaws, settings.language, as_json=chosen.json)
    return 1 if flaws else 0


def save(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.templates.save_template import save_template

    with opened_office(settings) as office:
        saved = save_template(office, chosen.name, _read(chosen.name, chosen.files))
    if saved.flaws:
        _tell_flaws(saved.flaws, settings.language, as_json=chosen.json)
        return 1
    _tell_saved(saved, as_json=chosen.json)
    return 0


def preview(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.templates.preview_template import preview_template

    with opened_office(settings) as office:
        found = preview_template(office, chosen.name, chosen.entity, _read(chosen.name, chosen.files))
    if chosen.eml:
        _write(Path(chosen.eml), found.as_message().raw)
    if chosen.json:
        mail = found.mail
        print_json(
            {
                "subject": mail.subject,
                "text": mail.text,
                "html": mail.html,
                "pictures": [one.name for one in mail.pictures],
                "entity": found.entity,
                "real": found.real,
                "digest": mail.digest,
            }
        )
        return 0
    print(f"Asunto: {found.mail.subject}\n\n{found.mail.text}", end="")
    if not found.real:
        note("Con ejemplos: la oficina no tiene todavía nada de esta clase para esa entidad.")
    return 0


def try_out(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.templates.preview_template import try_template

    with opened_office(settings) as office:
        kept = try_template(office, chosen.name, chosen.to, chosen.entity)
    if chosen.json:
        print_json({"message_id": kept.message_id, "to": list(kept.to), "subject": kept.subject})
    else:
        note(f"Borrador de prueba en la bandeja, a {', '.join(kept.to)}: apruébelo y envíelo para verlo llegar.")
    return 0


def reset(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.templates.save_template import reset_template

    with opened_office(settings) as office:
        saved = reset_template(office, chosen.name)
    _tell_saved(saved, as_json=chosen.json)
    return 0


def _read(name: str, files: Sequence[str]) -> dict[str, bytes]:
    """What was edited, by the names of the template's own files: one for each ending."""
    from advisor_app.services.templates.known_templates import template_named

    template, found = template_named(name), {}
    for given in files:
        path = Path(given)
        own = [file for file in template.files if template.is_picture or file.endswith(path.suffix.lower())]
        same = [file for file in own if Path(file).name == path.name] or own
        if len(same) != 1:
            known = ", ".join(Path(file).name for file in template.files)
            raise UsageError("template_file_unknown", file=path.name, name=template.name, known=known)
        try:
            found[same[0]] = read_chosen(path)
        except OSError as error:
            raise EnvironmentFault("template_not_read", file=str(path), reason=error.strerror or str(error)) from error
    return found


def _write(path: Path, content: bytes) -> None:
    from advisor_app.services.save_file import save_file

    save_file(path, content)


def _line_as_json(one: TemplateLine) -> dict[str, object]:
    return {
        "name": one.name,
        "title": one.title,
        "own": one.own,
        "edition": one.edition,
        "tried": one.tried,
        "digest": one.digest,
        "changed_by": one.changed_by,
        "changed_at": one.changed_at,
    }


def _tell_flaws(flaws: Sequence[TemplateFlaw], language: str, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {"flaws": [{"file": one.file, "line": one.line, "code": one.code, "detail": one.detail} for one in flaws]}
        )
        return
    for one in flaws:
        said = messages.words(one.code, {"detail": one.detail}, language)
        print(f"{one.file}{f':{one.line}' if one.line else ''}: {said.what} {said.to_do}")
    if not flaws:
        note("Está bien.")


def _tell_saved(saved: SavedTemplate, *, as_json: bool) -> None:
    if as_json:
        files = {one.file: {"edition": one.edition, "digest": one.digest} for one in saved.editions}
        print_json({"name": saved.name, "saved": files})
        return
    for one in saved.editions:
        note(f"{one.file}: {'vuelve a la original' if one.content is None else f'versión {one.edition}'}.")
    if not saved.editions:
        note("No cambió nada.")
