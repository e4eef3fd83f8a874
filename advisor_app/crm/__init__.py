"""Reads the CRM's exports: a workbook or CSV in, cases and problems out."""

from advisor_app.crm.columns import resolve_header
from advisor_app.crm.export import (
    REJECTING,
    DateOrder,
    FoundOrder,
    Preview,
    Problem,
    Reading,
    ReadOptions,
    Recognition,
    Warned,
)
from advisor_app.crm.read import LoadedExport, load_export, preview_export, read_export

__all__ = [
    "REJECTING",
    "DateOrder",
    "FoundOrder",
    "LoadedExport",
    "Preview",
    "Problem",
    "ReadOptions",
    "Reading",
    "Recognition",
    "Warned",
    "load_export",
    "preview_export",
    "read_export",
    "resolve_header",
]
