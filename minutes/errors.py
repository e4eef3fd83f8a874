"""What is told to a person about a template."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    UNKNOWN_TAG = "unknown_tag"
    MISSING_TAG = "missing_tag"
    BROKEN = "broken"
    NOT_OPENED = "not_opened"


class TemplateFault(Exception):
    """A template that can't be used.

    tag       the tag that is misspelt, missing or broken, as staff write it ("compromiso.fecha")
    nearest   the known tag that it resembles most, "" where there is none
    detail    what the template language or the file system said
    """

    def __init__(self, fault: Fault, file: str, *, tag: str = "", nearest: str = "", detail: str = "") -> None:
        super().__init__(fault, file, tag, nearest, detail)
        self.fault = fault
        self.file = file
        self.tag = tag
        self.nearest = nearest
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.file}: {self.fault} {self.tag} {self.detail}".strip()
