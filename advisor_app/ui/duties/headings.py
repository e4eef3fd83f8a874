"""What the duties are called over a column, how columns are grouped, and which of them are shown at first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from advisor_app.office.duties.catalogue import Duty, Frequency

TOGETHER = {"VISIT-Y": "VISIT-M"}
"""Duties that share a column with another one: an entity mostly owes the visit of its own place alone."""
SHOWN = (
    "EXPIRED-W", "RATE-30", "WORK-24", "VISIT-M", "REPORT-M", "PLAN-M", "CRM-DATA", "TRAIN-Y", "TEACH-Y", "KB-Y",
)  # fmt: skip
_TITLES = {
    "AUDIT-W": str(QT_TRANSLATE_NOOP("DutyColumns", "All weeks")),
    "EXPIRED-W": str(QT_TRANSLATE_NOOP("DutyColumns", "Expired")),
    "RECOMMEND": str(QT_TRANSLATE_NOOP("DutyColumns", "Advice")),
    "RATE-30": str(QT_TRANSLATE_NOOP("DutyColumns", "In 30 days")),
    "WORK-24": str(QT_TRANSLATE_NOOP("DutyColumns", "In 24 h")),
    "VISIT-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Visit")),
    "REPORT-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Report")),
    "PLAN-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Progress")),
    "CRM-NEWS": str(QT_TRANSLATE_NOOP("DutyColumns", "News")),
    "MEETING-M": str(QT_TRANSLATE_NOOP("DutyColumns", "Meeting")),
    "CRM-DATA": str(QT_TRANSLATE_NOOP("DutyColumns", "CRM data")),
    "LEY-83": str(QT_TRANSLATE_NOOP("DutyColumns", "Law 83")),
    "TRAIN-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Training")),
    "TEACH-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Lesson")),
    "KB-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Articles")),
    "RATIO": str(QT_TRANSLATE_NOOP("DutyColumns", "Advisor of the year")),
    "AWARD-Y": str(QT_TRANSLATE_NOOP("DutyColumns", "Award")),
    "DIRECTORY": str(QT_TRANSLATE_NOOP("DutyColumns", "Directory")),
    "VIEWS": str(QT_TRANSLATE_NOOP("DutyColumns", "Views")),
    "PLAN": str(QT_TRANSLATE_NOOP("DutyColumns", "Plan")),
    "ESCALATE": str(QT_TRANSLATE_NOOP("DutyColumns", "Obstacles")),
}
_GROUPS = {
    Frequency.WEEK: str(QT_TRANSLATE_NOOP("DutyColumns", "Every week")),
    Frequency.MONTH: str(QT_TRANSLATE_NOOP("DutyColumns", "Every month")),
    Frequency.QUARTER: str(QT_TRANSLATE_NOOP("DutyColumns", "Quarter")),
    Frequency.YEAR: str(QT_TRANSLATE_NOOP("DutyColumns", "Every year")),
    Frequency.ON_JOINING: str(QT_TRANSLATE_NOOP("DutyColumns", "On joining")),
    Frequency.ON_EVENT: str(QT_TRANSLATE_NOOP("DutyColumns", "When asked for")),
}


def group_name(frequency: Frequency) -> str:
    return QCoreApplication.translate("DutyColumns", _GROUPS[frequency])


def short_title(duty: Duty) -> str:
    """The guide's duties have short names of ours; one that staff added is called as they call it."""
    known = _TITLES.get(duty.id)
    return duty.title if known is None else QCoreApplication.translate("DutyColumns", known)


def known_title(duty_id: str) -> str:
    """The same by its id alone, as a history tells it; what staff added stays as it is named there."""
    known = _TITLES.get(duty_id)
    return duty_id if known is None else QCoreApplication.translate("DutyColumns", known)


def grouped(duties: Sequence[Duty], today: date) -> Iterator[tuple[str, list[Duty]]]:
    """For each column its group's name and its duties: weekly ones first, then indexes, and so on."""
    columns: dict[str, list[Duty]] = {}
    order: dict[str, list[str]] = {}
    for duty in sorted(duties, key=lambda duty: (_place(duty), duty.id not in ("AUDIT-W", *SHOWN))):
        first = TOGETHER.get(duty.id, duty.id)
        if first in columns:
            columns[first].append(duty)
        else:
            columns[first] = [duty]
            order.setdefault(_group(duty, today), []).append(first)
    for group, firsts in order.items():
        for first in firsts:
            yield group, columns[first]


def _place(duty: Duty) -> int:
    if duty.measured:
        return 1
    return {Frequency.WEEK: 0}.get(duty.frequency, 2 + tuple(Frequency).index(duty.frequency))


def _group(duty: Duty, today: date) -> str:
    if not duty.measured:
        return group_name(duty.frequency)
    month = QLocale().standaloneMonthName(QDate(today.year, today.month, 1).addDays(-1).month())
    return QCoreApplication.translate("DutyColumns", "Always · {month}").format(month=month)
