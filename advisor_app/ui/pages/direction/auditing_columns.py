"""The columns of the statistics of auditing: one entity, or all of them in the row of sums."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from advisor_app.office.scoring.audit_statistics import AuditStatistics
from advisor_app.ui.formats import number, percent
from advisor_app.ui.tables.columns import Column


def auditing_columns() -> tuple[Column[AuditStatistics], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("AuditingColumns", "Entity"),
            lambda one: one.label,
            110,
            heavy=True,
            stretches=True,
            hint=lambda one: one.label,
        ),
        _counted("closed", QCoreApplication.translate("AuditingColumns", "Closed"), "closed"),
        _counted("audited", QCoreApplication.translate("AuditingColumns", "Audited"), "audited"),
        Column(
            "coverage",
            QCoreApplication.translate("AuditingColumns", "Coverage"),
            lambda one: "" if one.coverage is None else percent(one.coverage, 1),
            92,
            order=lambda one: one.coverage or 0,
            right=True,
            hint=lambda _one: QCoreApplication.translate("AuditingColumns", "audited of closed cases"),
        ),
        Column(
            "minimum",
            QCoreApplication.translate("AuditingColumns", "Minimum met"),
            lambda one: _of(one.minimum_met, one.weeks),
            108,
            order=lambda one: one.minimum_met - one.weeks,
            right=True,
            hint=lambda _one: QCoreApplication.translate(
                "AuditingColumns", "weeks with the least number audited, or with every case where fewer were closed"
            ),
        ),
        Column(
            "days",
            QCoreApplication.translate("AuditingColumns", "Days to the audit"),
            _days,
            132,
            order=lambda one: one.median_days if one.median_days is not None else -1,
            right=True,
            hint=lambda _one: QCoreApplication.translate(
                "AuditingColumns", "from closing to the end of the audit: the median, and the longest"
            ),
        ),
        Column(
            "letters",
            QCoreApplication.translate("AuditingColumns", "Letters on time"),
            lambda one: _of(one.on_time, one.letters) if one.letters else "",
            120,
            order=lambda one: one.on_time - one.letters,
            right=True,
            hint=_letters,
        ),
        Column(
            "objections",
            QCoreApplication.translate("AuditingColumns", "Objections upheld"),
            lambda one: (
                _of(one.objections.accepted + one.objections.partly, one.objections.decided)
                if one.objections.points
                else ""
            ),
            140,
            order=lambda one: one.objections.points,
            right=True,
            hint=lambda one: QCoreApplication.translate(
                "AuditingColumns", "{accepted} accepted, {partly} in part, {rejected} rejected; {waiting} wait"
            ).format(
                accepted=one.objections.accepted,
                partly=one.objections.partly,
                rejected=one.objections.rejected,
                waiting=one.objections.points - one.objections.decided,
            ),
        ),
    )


def _counted(key: str, title: str, name: str) -> Column[AuditStatistics]:
    return Column(
        key, title, lambda one: number(getattr(one, name)), 86, order=lambda one: getattr(one, name), right=True
    )


def _of(part: int, whole: int) -> str:
    return QCoreApplication.translate("AuditingColumns", "{part} of {whole}").format(
        part=number(part), whole=number(whole)
    )


def _days(one: AuditStatistics) -> str:
    """ "8 (12)": the median, and the longest."""
    if one.median_days is None:
        return ""
    return f"{float(one.median_days):g} ({one.longest})"


def _letters(one: AuditStatistics) -> str:
    return QCoreApplication.translate("AuditingColumns", "{on_time} on time, {late} late, {missing} not sent").format(
        on_time=number(one.on_time), late=number(one.late), missing=number(one.missing)
    )
