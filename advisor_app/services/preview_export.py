"""What a file holds and how it would be read; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from advisor_app import crm
from advisor_app.services.office import Office


def preview_export(office: Office, path: Path, options: crm.ReadOptions | None = None) -> crm.Preview:
    """Preview a file, with the mapping that a person gave the last file of this shape."""
    given = options or crm.ReadOptions()
    export = crm.load_export(path, given.sheet)
    return export.preview(with_remembered_columns(office, export.shape, given))


def with_remembered_columns(office: Office, shape: str, given: crm.ReadOptions) -> crm.ReadOptions:
    """The options with what is remembered for the shape beneath what is given now."""
    with office.store.reading() as reading:
        remembered = reading.profiles.of(shape)
    return replace(given, columns={**remembered, **given.columns})
