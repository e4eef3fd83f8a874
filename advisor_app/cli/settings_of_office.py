"""settings set, settings show."""

from __future__ import annotations

import argparse

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.settings import Settings


def change(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.change_setting import change_setting

    with opened_office(settings) as office:
        kept = change_setting(office, chosen.key, chosen.value)
    if chosen.json:
        print_json({chosen.key: kept})
    else:
        print(f"{chosen.key} = {kept}")
    return 0


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.change_setting import show_settings

    with opened_office(settings) as office:
        values = show_settings(office)
    if chosen.json:
        print_json(values)
    else:
        print_table(("ajuste", "valor"), values.items())
    return 0
