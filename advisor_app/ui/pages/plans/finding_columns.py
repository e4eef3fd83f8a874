"""The list of findings over weeks: how much each weighs, how often it came, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from advisor_app.office.findings_over_weeks.standing import Standing
from advisor_app.office.findings_over_weeks.weight import Severity
from advisor_app.services.findings.gather_findings import FindingLine
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

_ORDER = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


def severity_words(severity: Severity) -> str:
    return {
        Severity.HIGH: QCoreApplication.translate("Findings", "grave"),
        Severity.MEDIUM: QCoreApplication.translate("Findings", "medium"),
        Severity.LOW: QCoreApplication.translate("Findings", "light"),
    }[severity]


def severity_glyph(line: FindingLine) -> State:
    return {Severity.HIGH: State.FAILS, Severity.MEDIUM: State.DUE_SOON, Severity.LOW: State.NOT_DUE}[
        line.weight.severity
    ]


def standing_words(standing: Standing) -> str:
    return {
        Standing.OPEN: QCoreApplication.translate("Findings", "open"),
        Standing.RETURNED: QCoreApplication.translate("Findings", "came back"),
        Standing.RECOMMENDED: QCoreApplication.translate("Findings", "recommended"),
        Standing.PLANNED: QCoreApplication.translate("Findings", "has a plan"),
        Standing.CLOSED: QCoreApplication.translate("Findings", "closed"),
    }[standing]


def standing_glyph(line: FindingLine) -> State:
    return {
        Standing.OPEN: State.DUE,
        Standing.RETURNED: State.DUE_SOON,
        Standing.RECOMMENDED: State.DONE,
        Standing.PLANNED: State.UNDER_WAY,
        Standing.CLOSED: State.DONE,
    }[line.stands.standing]


def finding_columns() -> tuple[Column[FindingLine], ...]:
    return (
        Column("entity", QCoreApplication.translate("Findings", "Entity"), lambda one: one.entity, 96, heavy=True),
        Column("text", QCoreApplication.translate("Findings", "Finding"), _text, 112, stretches=True, hint=_text),
        Column(
            "severity",
            QCoreApplication.translate("Findings", "Severity"),
            lambda one: severity_words(one.weight.severity),
            84,
            order=lambda one: _ORDER.index(one.weight.severity),
            state=severity_glyph,
        ),
        Column(
            "cases",
            QCoreApplication.translate("Findings", "Cases"),
            lambda one: str(one.finding.case_count),
            60,
            order=lambda one: one.finding.case_count,
            right=True,
        ),
        Column(
            "weeks",
            QCoreApplication.translate("Findings", "Weeks"),
            lambda one: f"{len(one.finding.failing_weeks)}/{len(one.finding.weeks)}",
            66,
            order=lambda one: len(one.finding.failing_weeks),
            right=True,
            quiet=True,
        ),
        Column(
            "standing",
            QCoreApplication.translate("Findings", "Answer"),
            lambda one: standing_words(one.stands.standing),
            112,
            state=standing_glyph,
        ),
        Column(
            "clause",
            QCoreApplication.translate("Findings", "Guide"),
            lambda one: one.finding.clause,
            120,
            quiet=True,
            hidden=True,
        ),
        Column(
            "advisor",
            QCoreApplication.translate("Findings", "Advisor"),
            lambda one: one.advisor,
            130,
            quiet=True,
            hidden=True,
        ),
    )


def _text(one: FindingLine) -> str:
    return f"{one.finding.text} ({one.finding.cause})" if one.finding.cause else one.finding.text
