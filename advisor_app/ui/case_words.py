"""How a case's fields are called on screen, and how a value of one is shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.case import DATE_FIELDS, Case
from advisor_app.ui.formats import day, moment

if TYPE_CHECKING:
    from advisor_app.store import CaseLine

_FIELDS = {
    "number": str(QT_TRANSLATE_NOOP("CaseField", "Number")),
    "type": str(QT_TRANSLATE_NOOP("CaseField", "Type")),
    "channel": str(QT_TRANSLATE_NOOP("CaseField", "Channel")),
    "entity": str(QT_TRANSLATE_NOOP("CaseField", "Entity")),
    "status": str(QT_TRANSLATE_NOOP("CaseField", "Status")),
    "reason": str(QT_TRANSLATE_NOOP("CaseField", "Reason")),
    "created": str(QT_TRANSLATE_NOOP("CaseField", "Created")),
    "first_worked": str(QT_TRANSLATE_NOOP("CaseField", "First worked")),
    "closed": str(QT_TRANSLATE_NOOP("CaseField", "Closed")),
    "due": str(QT_TRANSLATE_NOOP("CaseField", "Due")),
    "province": str(QT_TRANSLATE_NOOP("CaseField", "Province")),
    "district": str(QT_TRANSLATE_NOOP("CaseField", "District")),
    "corregimiento": str(QT_TRANSLATE_NOOP("CaseField", "Corregimiento")),
    "subject": str(QT_TRANSLATE_NOOP("CaseField", "Subject")),
    "resolution": str(QT_TRANSLATE_NOOP("CaseField", "Resolution")),
    "owner": str(QT_TRANSLATE_NOOP("CaseField", "Owner")),
}


def field_name(field: str) -> str:
    """What a field is called on screen; a name that is no field is told as itself."""
    source = _FIELDS.get(field)
    return QCoreApplication.translate("CaseField", source) if source else field


def field_text(case: Case | CaseLine, field: str) -> str:
    """A field's value as it is shown: moments on Panama's clock, days alone where no time is known."""
    value = getattr(case, field)
    if field in DATE_FIELDS:
        return moment(value, day_only=field in case.day_only)
    return str(value)


def place_of(case: Case | CaseLine) -> str:
    return ", ".join(part for part in (case.province, case.district, case.corregimiento) if part)


def changed_value(field: str, value: str) -> str:
    """A value as an import's change tells it (moments as ISO texts in UTC, or a day alone), as it is shown."""
    if field not in DATE_FIELDS or not value:
        return value
    if len(value) == len("2024-01-31"):
        return day(date.fromisoformat(value))
    return moment(datetime.fromisoformat(value))
