"""The question before a citizen's data are erased or masked: what goes, where, and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.ui.parts.panels import Confirmation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from advisor_app.services.privacy.export_report import CitizenReport
    from advisor_app.ui.theme import Theme


def citizen_confirmation(
    theme: Theme,
    parent: QWidget,
    report: CitizenReport,
    *,
    named: Sequence[str],
    reason: str,
    where: str,
    held: str,
) -> Confirmation:
    """`named` are the words that are masked; `where` tells in how many rows of which kinds, `held` in which copies."""
    if report.words_alone:
        question = QCoreApplication.translate("CitizenConfirmation", "Mask these words of case {number}?")
        goes = "; ".join(named)
        stays = QCoreApplication.translate(
            "CitizenConfirmation",
            "everything else of the case; a history entry or a document that holds them loses its content",
        )
        act = QCoreApplication.translate("CitizenConfirmation", "Mask for good")
    else:
        question = QCoreApplication.translate("CitizenConfirmation", "Erase the data of case {number}?")
        goes = QCoreApplication.translate(
            "CitizenConfirmation",
            "subject and resolution, what was written of the case, and their words wherever they are quoted",
        )
        stays = QCoreApplication.translate("CitizenConfirmation", "number, entity, type, days and place")
        act = QCoreApplication.translate("CitizenConfirmation", "Erase for good")
    facts = [
        (QCoreApplication.translate("CitizenConfirmation", "Goes"), goes),
        (QCoreApplication.translate("CitizenConfirmation", "In"), where),
        (QCoreApplication.translate("CitizenConfirmation", "Stays"), stays),
        (
            QCoreApplication.translate("CitizenConfirmation", "Stays too"),
            QCoreApplication.translate("CitizenConfirmation", "all figures, draws and the history's chain"),
        ),
        (QCoreApplication.translate("CitizenConfirmation", "Reason"), reason),
    ]
    if held:
        facts.append((QCoreApplication.translate("CitizenConfirmation", "Backups"), held))
    final = QCoreApplication.translate(
        "CitizenConfirmation", "It cannot be taken back, and no later export of the CRM brings it back."
    )
    return Confirmation(theme, parent, question.format(number=report.found.number), facts, final, act)
