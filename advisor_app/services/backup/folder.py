"""Where an office's copies lie."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.office.backup.keeping import KeepingRule, keeping_rule
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.settings import default_database

if TYPE_CHECKING:
    from advisor_app.services.office import Office

FOLDER_NAME = "copias"


def keeping_of(office: Office) -> KeepingRule:
    """The rule that the office's settings make today."""
    with office.store.reading() as reading:
        return keeping_rule(reading.settings.values_on(panama_day(now_utc())))


def copies_folder(office: Office, rule: KeepingRule) -> Path:
    """The folder that the settings name, else the one beside the office's file, or in this person's own data."""
    if rule.folder:
        return Path(rule.folder).expanduser().absolute()
    return usual_folder(office.store.location)


def usual_folder(location: str) -> Path:
    """Where copies lie if no setting says otherwise, by the path of a file or the address of a server's database."""
    if "://" not in location:
        path = Path(location)
        return path.with_name(f"{path.stem}-{FOLDER_NAME}")
    name = re.sub(r"[^A-Za-z0-9.-]+", "-", location.partition("@")[2] or location.partition("://")[2]).strip("-")
    return default_database().parent / FOLDER_NAME / name
