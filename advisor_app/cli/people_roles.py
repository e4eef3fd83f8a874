"""`advisor-app people`: whose each role of the server is."""

from __future__ import annotations

import argparse

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.settings import Settings


def grant(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.access.duties import Duty
    from advisor_app.services.access.grant_role import grant_role

    duty = Duty.DIRECTOR if chosen.director else Duty.ADVISOR
    with opened_office(settings) as office:
        granted = grant_role(office, chosen.person, chosen.role, duty)
    if chosen.json:
        print_json({"person": granted.person, "role": granted.role, "duty": granted.duty})
    else:
        print(f"El rol «{granted.role}» es de {granted.person}.")
    return 0


def list_people(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.access.grant_role import list_roles

    with opened_office(settings) as office:
        found = list_roles(office)
    if chosen.json:
        print_json([{"role": one.role, "person": one.person, "duty": one.duty} for one in found])
    else:
        print_table(("rol", "persona", "función"), [(one.role, one.person, one.duty) for one in found])
    return 0
