"""What Dynamics 365 leaves in an "Export to Excel": the hidden sheet that names every column's attribute."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote_plus

from advisor_app.office.names import tidy

_MAP = re.compile(r"(?P<table>[a-z][a-z0-9_]*):[A-Za-z0-9+/=]{20,}:(?P<pairs>[^=&]+=.*)", re.DOTALL)
_TECHNICAL = re.compile(r"\((do not modify|no modificar)\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HiddenMap:
    table: str
    """The table's logical name; "incident" for cases."""
    logical_names: dict[str, str]
    """Header as displayed, tidied, to the attribute's logical name."""


def parse_hidden_map(text: str) -> HiddenMap | None:
    """The map in the hidden sheet's cell A1, "incident:<checksum>:ticketnumber=Case%20Number&..."; None if none."""
    found = _MAP.fullmatch(text.strip())
    if found is None:
        return None
    names: dict[str, str] = {}
    for pair in found["pairs"].split("&"):
        logical, _, header = pair.partition("=")
        if header:
            names[tidy(unquote_plus(header))] = logical.strip()
    return HiddenMap(found["table"], names) if names else None


def is_technical(header: str) -> bool:
    """Whether Dynamics needs the column for re-import only: "(Do Not Modify) Row Checksum"."""
    return _TECHNICAL.match(header.strip()) is not None
