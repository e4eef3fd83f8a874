"""`advisor-app people`: whose each login of the server is, what it may do, and who stands in for whom."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError, UserError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.services.access.stand_in import StandInLine

_DUTIES = {"director": "dirección", "advisor": "asesor", "secretary": "secretaría", "coordinator": "coordinación"}


def add(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.access.duties import Duty
    from advisor_app.services.access.add_person import FIRST_PASSWORD_DAYS, add_person

    password = _asked_twice("Primera contraseña") if chosen.ask_password else ""
    with opened_office(settings) as office:
        added = add_person(office, chosen.person, Duty(chosen.duty), chosen.role, password)
    one = added.granted
    if chosen.json:
        told = {"person": one.person, "role": one.role, "duty": one.duty, "password_until": added.until}
        print_json(told | ({"password": added.password} if added.password else {}))
        return 0
    print(f"{one.person} entra con el rol «{one.role}» ({_DUTIES[one.duty]}).")
    if added.password:
        print(f"Contraseña: {added.password}")
        note("Se muestra esta única vez y no se guarda: désela en persona.")
    note(f"Vale {FIRST_PASSWORD_DAYS} días, hasta el {added.until:%d/%m/%Y}: antes la cambia con «people password».")
    return 0


def grant(settings: Settings, chosen: argparse.Namespace) -> int:
    if chosen.stands_in_for:
        return _grant_stand_in(settings, chosen)
    if not chosen.role:
        raise UsageError("stand_in_or_role")
    from advisor_app.office.access.duties import Duty
    from advisor_app.services.access.grant_role import grant_role

    duty = Duty.DIRECTOR if chosen.director else Duty(chosen.duty)
    with opened_office(settings) as office:
        granted = grant_role(office, chosen.person, chosen.role, duty)
    if chosen.json:
        print_json({"person": granted.person, "role": granted.role, "duty": granted.duty})
    else:
        print(f"El rol «{granted.role}» es de {granted.person} ({_DUTIES[granted.duty]}).")
    return 0


def _grant_stand_in(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.access.stand_in import stand_in_of

    if chosen.until is None:
        raise UsageError("stand_in_or_role")
    with opened_office(settings) as office:
        made = stand_in_of(
            office, chosen.person, chosen.stands_in_for, chosen.entity, last=chosen.until, first=chosen.start
        )
    if chosen.json:
        one = made[0]
        told = {"person": one.person, "stands_in_for": one.stands_in_for, "first": one.first, "last": one.last}
        print_json({**told, "entities": [each.entity for each in made if each.entity], "stand_ins": made})
    else:
        for each in made:
            print(_stand_in_told(each))
    return 0


def revoke(settings: Settings, chosen: argparse.Namespace) -> int:
    if chosen.stands_in_for:
        return _end_stand_ins(settings, chosen)
    from advisor_app.services.access.add_person import revoke_person

    with opened_office(settings) as office:
        revoked = revoke_person(office, chosen.person)
    if chosen.json:
        print_json(revoked)
    else:
        roles = ", ".join(f"«{role}»" for role in revoked.roles)
        print(f"{revoked.person} ya no entra: {roles} cerrado, {revoked.sessions} sesiones terminadas. Lo hecho queda.")
    return 0


def _end_stand_ins(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.names import name_key
    from advisor_app.services.access.stand_in import end_stand_in, list_stand_ins

    wanted = (name_key(chosen.person), name_key(chosen.stands_in_for))
    with opened_office(settings) as office:
        found = [one for one in list_stand_ins(office) if (name_key(one.person), name_key(one.stands_in_for)) == wanted]
        ended = [end_stand_in(office, one.id) for one in found if one.last >= _today()]
    if chosen.json:
        print_json(ended)
    else:
        print(f"Terminaron {len(ended)} reemplazos de {chosen.stands_in_for} por {chosen.person}.")
    return 0


def list_people(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.access.grant_role import list_roles
    from advisor_app.services.access.stand_in import list_stand_ins

    with opened_office(settings) as office:
        found, standing = list_roles(office), [one for one in list_stand_ins(office) if one.last >= _today()]
    if chosen.json:
        people = [{"role": one.role, "person": one.person, "duty": one.duty} for one in found]
        print_json({"people": people, "stand_ins": standing})
        return 0
    print_table(("rol", "persona", "función"), [(one.role, one.person, _DUTIES[one.duty]) for one in found])
    for one in standing:
        print(_stand_in_told(one))
    return 0


def rights(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.access.what_may_i_do import what_may_i_do

    with opened_office(settings) as office:
        told = what_may_i_do(office)
    if chosen.json:
        print_json(told)
        return 0
    print(f"{told.person}: {'todo' if told.duty is None else _DUTIES[told.duty]}")
    if told.entities is not None:
        print(f"Entidades que atiende hoy: {told.entities}")
    for one in told.stands_in_for:
        about = f" ({one.entity})" if one.entity else ""
        print(f"Reemplaza a {one.person}{about} hasta el {one.last:%d/%m/%Y}")
    print_table(
        ("qué", "puede"), [(name, "sí" if may else "no") for name, may in {**told.pages, **told.actions}.items()]
    )
    return 0


def password(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.bootstrap import keep_database_password
    from advisor_app.services.access.add_person import change_password

    with opened_office(settings) as office:
        new = _asked_twice("Contraseña nueva")
        change_password(office, new)
    kept = keep_database_password(settings.database, new)
    if chosen.json:
        print_json({"changed": True, "kept": kept})
    else:
        print("La contraseña cambió" + (" y quedó en el llavero de este equipo." if kept else "."))
    return 0


def sign_in(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.bootstrap import keep_database_password, named_with_password

    typed = _asked("Contraseña")
    with opened_office(named_with_password(settings, typed)) as office:
        who = office.who
    kept = keep_database_password(settings.database, typed)
    if chosen.json:
        print_json({"person": who, "kept": kept})
    else:
        print(f"Entró {who}." + (" La contraseña quedó en el llavero de este equipo." if kept else ""))
    return 0


def _stand_in_told(one: StandInLine) -> str:
    about = f" en {one.entity}" if one.entity else ""
    return f"{one.person} reemplaza a {one.stands_in_for}{about} del {one.first:%d/%m/%Y} al {one.last:%d/%m/%Y}."


def _today() -> date:
    from advisor_app.office.calendar import now_utc, panama_day

    return panama_day(now_utc())


def _asked_twice(words: str) -> str:
    first = _asked(words)
    if first != _asked("Otra vez"):
        raise UserError("password_not_repeated")
    return first


def _asked(words: str) -> str:
    import getpass

    if not sys.stdin.isatty():
        raise UserError("password_not_asked")
    return getpass.getpass(f"{words}: ")
