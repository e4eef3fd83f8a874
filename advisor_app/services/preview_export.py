"""What a file holds and how it would be read; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from advisor_app import crm
from advisor_app.services.office import Office


def preview_export(office: Office, path: Path, options: crm.ReadOptions | None = None) -> crm.Preview:
    """Preview a file, with the mapping that a person gave the last file of this shape."""
    given = options or crm.ReadOptions()
    first = crm.preview_export(path, given)
    remembered = with_remembered_columns(office, first.shape, given)
    return first if remembered is given else crm.preview_export(path, remembered)


def with_remembered_columns(office: Office, shape: str, given: crm.ReadOptions) -> crm.ReadOptions:
    """The options with what is remembered for the shape beneath what is given now; `given` itself if nothing is."""
    with office.store.reading() as reading:
        remembered = reading.profiles.of(shape)
    if not remembered:
        return given
    columns = {**remembered, **given.columns}
    return given if columns == dict(given.columns) else replace(given, columns=columns)
