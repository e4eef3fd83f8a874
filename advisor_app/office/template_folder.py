"""Where the texts and documents that staff may edit lie."""

from __future__ import annotations

from pathlib import Path


def template_folder() -> Path:
    """Beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
