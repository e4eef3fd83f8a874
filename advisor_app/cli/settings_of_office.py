"""settings set, settings show, settings history."""

from __future__ import annotations

import argparse

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.office.calendar import in_panama
from advisor_app.settings import Settings


def change(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.change_setting import change_setting

    with opened_office(settings) as office:
        kept = change_setting(office, chosen.key, chosen.value, chosen.start)
    if chosen.json:
        print_json({chosen.key: kept})
    else:
        print(f"{chosen.key} = {kept}" + (f" desde el {chosen.start:%d/%m/%Y}" if chosen.start else ""))
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


def history(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.change_setting import setting_history

    with opened_office(settings) as office:
        values = setting_history(office)
    if chosen.json:
        print_json(
            {
                "settings": [
                    {
                        "key": one.key,
                        "value": one.value,
                        "from": one.valid_from,
                        "who": one.who,
                        "at": in_panama(one.at).isoformat(timespec="seconds"),
                    }
                    for one in values
                ]
            }
        )
    else:
        print_table(
            ("ajuste", "valor", "desde", "quién", "cuándo"),
            [(x.key, x.value, f"{x.valid_from:%d/%m/%Y}", x.who, f"{in_panama(x.at):%d/%m/%Y %H:%M}") for x in values],
        )
    return 0
