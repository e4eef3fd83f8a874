"""What every mail that is written from templates has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class WrittenMail(Protocol):
    """A subject on one line; the same said as plain text and as HTML."""

    @property
    def subject(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def html(self) -> str: ...


@dataclass(frozen=True, slots=True)
class TemplatedMail:
    """One whose text and HTML come from a template each."""

    subject: str
    text: str
    html: str
