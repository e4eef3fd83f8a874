"""A template as a record of fields, so that two versions of it can stand side by side: subject, text, HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.conflicts.versions import Field

if TYPE_CHECKING:
    from advisor_app.services.templates.save_template import SavedTemplate
    from advisor_app.services.templates.show_templates import ShownTemplate

Flat = Mapping[str, Any]
"""Under "kept" what the database has of a template; its files, a text's first line apart, by their names."""

_SUBJECT = "Asunto:"
_FIRST_LINE, _REST = "#first", "#rest"


def flat(shown: ShownTemplate, typed: Mapping[str, bytes] | None = None) -> Flat:
    """As it is kept, or with what was typed in some of its files."""
    record: dict[str, Any] = {"kept": shown}
    for one in shown.files:
        text = (typed or {}).get(one.file, one.text.encode()).decode()
        if one.file.endswith(".txt"):
            first, line_end, rest = text.partition("\n")
            record[one.file + _FIRST_LINE], record[one.file + _REST] = first, line_end + rest
        else:
            record[one.file] = text
    return record


def texts_in(record: Flat) -> dict[str, bytes]:
    """Its files' contents that are not as they are kept."""
    found = {}
    for one in record["kept"].files:
        parts = (one.file + _FIRST_LINE, one.file + _REST) if one.file.endswith(".txt") else (one.file,)
        text = "".join(record[part] for part in parts)
        if text != one.text:
            found[one.file] = text.encode()
    return found


def texts_before(shown: ShownTemplate, texts: Mapping[str, bytes]) -> dict[str, bytes]:
    """What these files said, for Undo."""
    return {one.file: one.text.encode() for one in shown.files if one.file in texts}


def editions_in(shown: ShownTemplate) -> dict[str, int]:
    """The last edition that was seen of each file, a picture's too."""
    last: dict[str, int] = {one.file: 0 for one in shown.files}
    for one in shown.editions:
        last[one.file] = max(last.get(one.file, 0), one.edition)
    return last


def editions_of(saved: SavedTemplate) -> dict[str, int]:
    return {one.file: one.edition for one in saved.editions}


def template_fields(shown: ShownTemplate) -> list[Field[Flat]]:
    translate = QCoreApplication.translate
    several = sum(one.file.endswith(".html") for one in shown.files) > 1
    fields: list[Field[Flat]] = []
    for one in shown.files:
        if one.file.endswith(".txt"):
            fields.append(Field(one.file + _FIRST_LINE, translate("TemplateVersions", "Subject"), _subject))
            fields.append(Field(one.file + _REST, translate("TemplateVersions", "Text"), str.strip))
        else:
            name = one.file.rpartition("/")[2]
            fields.append(Field(one.file, name if several else translate("TemplateVersions", "HTML")))
    return fields


def _subject(line: str) -> str:
    return line.removeprefix(_SUBJECT).strip()
