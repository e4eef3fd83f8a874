"""A version of a template's file as the office keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

LOGO = "mails/logo.png"
"""A picture for the letterhead. None is shipped."""


@dataclass(frozen=True, slots=True)
class TemplateEdition:
    """`file` like "followups/vencidos.html"; `content` is None where somebody went back to the shipped file.
    `saved_at` is naive UTC.
    """

    file: str
    edition: int
    digest: str
    content: bytes | None = field(repr=False)
    saved_by: str
    saved_at: datetime
