"""What a file holds and how it would be read; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from advisor_app import crm
from advisor_app.services.imports.choose_mapping import choose_mapping
from advisor_app.services.office import Office


def preview_export(
    office: Office, path: Path, options: crm.ReadOptions | None = None, profile: str | None = None
) -> crm.Preview:
    """Preview a file, with the mapping that is remembered for its shape, or has this name."""
    given = options or crm.ReadOptions()
    return preview_loaded(office, crm.load_export(path, given.sheet), given, profile)


def preview_loaded(
    office: Office, export: crm.LoadedExport, given: crm.ReadOptions, profile: str | None = None
) -> crm.Preview:
    """The same for a file that is in memory."""
    chosen = choose_mapping(office, export.shape, given, profile)
    preview = export.preview(chosen.options)
    return replace(preview, recognised_by="profile") if chosen.remembered and not given.columns else preview
