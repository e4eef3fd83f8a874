"""What the table of editions tells of each, and the words of what does not verify."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.ui.formats import day, moment
from advisor_app.ui.parts.months import month_name
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.publication.edition import Edition
    from advisor_app.services.publication.verify_publication import Finding

_FINDINGS: dict[Finding, str] = {
    "kept_differs": str(QT_TRANSLATE_NOOP("Publication", "what is kept differs from its digest")),
    "history_differs": str(QT_TRANSLATE_NOOP("Publication", "the history has another digest")),
    "file_missing": str(QT_TRANSLATE_NOOP("Publication", "it is not in the folder")),
    "file_differs": str(QT_TRANSLATE_NOOP("Publication", "the folder has another file of that name")),
}


def finding_words(finding: Finding) -> str:
    return _said(_FINDINGS[finding])


def edition_columns() -> tuple[Column[Edition], ...]:
    return (
        Column("month", _said(_MONTH), _month, 84, order=lambda one: (one.month, one.number), heavy=True),
        Column("edition", _said(_EDITION), lambda one: str(one.number), 62, order=lambda one: one.number, right=True),
        Column("at", _said(_AT), lambda one: moment(one.at), 126, order=lambda one: one.at),
        Column("who", _said(_WHO), lambda one: one.who, 104),
        Column("as_of", _said(_AS_OF), lambda one: day(one.as_of), 100, order=lambda one: one.as_of, quiet=True),
        Column("digest", _said(_DIGEST), _digest, 120, quiet=True, stretches=True, hint=_digests),
    )


def _month(one: Edition) -> str:
    return month_name(*map(int, one.month.split("-")), short=True)


def _digest(one: Edition) -> str:
    """Its beginning; the whole ones are the cell's hint."""
    return f"{one.files[0].sha256[:12]}…"


def _digests(one: Edition) -> str:
    return "\n".join(f"{file.name}  {file.sha256}" for file in one.files)


def _said(words: str) -> str:
    return QCoreApplication.translate("Publication", words)


_MONTH = str(QT_TRANSLATE_NOOP("Publication", "Month"))
_EDITION = str(QT_TRANSLATE_NOOP("Publication", "Edition"))
_AT = str(QT_TRANSLATE_NOOP("Publication", "Published"))
_WHO = str(QT_TRANSLATE_NOOP("Publication", "By"))
_AS_OF = str(QT_TRANSLATE_NOOP("Publication", "Figures of"))
_DIGEST = str(QT_TRANSLATE_NOOP("Publication", "SHA-256 of the report"))
