"""The columns of the award: an entity, its rate by each criterion, what is certain, what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.award.measures import Criterion
from advisor_app.ui.formats import number, percent
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.award.standing import AwardLine, Change, Standing


def criterion_words(criterion: Criterion) -> str:
    return {
        Criterion.VISIBILITY: QCoreApplication.translate("AwardColumns", "Visibility"),
        Criterion.PROMOTION: QCoreApplication.translate("AwardColumns", "Promotion"),
        Criterion.QUALITY: QCoreApplication.translate("AwardColumns", "Quality"),
        Criterion.EFFICACY: QCoreApplication.translate("AwardColumns", "Efficacy"),
        Criterion.EFFICIENCY: QCoreApplication.translate("AwardColumns", "Efficiency"),
        Criterion.TRANSPARENCY: QCoreApplication.translate("AwardColumns", "Transparency"),
        Criterion.CHOICE: QCoreApplication.translate("AwardColumns", "Choice"),
    }[criterion]


def criterion_meaning(criterion: Criterion) -> str:
    return {
        Criterion.QUALITY: QCoreApplication.translate("AwardColumns", "closed cases that conform in the audits"),
        Criterion.EFFICACY: QCoreApplication.translate("AwardColumns", "cases concluded within the law's 30 days"),
        Criterion.EFFICIENCY: QCoreApplication.translate("AwardColumns", "cases worked within 24 hours"),
        Criterion.TRANSPARENCY: QCoreApplication.translate("AwardColumns", "cases received with a work on record"),
    }.get(criterion, "")


def standing_words(one: Standing) -> str:
    """ "93.7 % to 95.8 %; surpasses 44, surpassed by 0"."""
    said = QCoreApplication.translate(
        "AwardColumns", "{lower} to {upper}; surpasses {surpasses} for certain, surpassed by {surpassed}"
    )
    return said.format(
        lower=percent(one.limits.lower, 1),
        upper=percent(one.limits.upper, 1),
        surpasses=number(one.surpasses),
        surpassed=number(one.surpassed_by),
    )


def change_words(change: Change | None) -> str:
    if change is None:
        return QCoreApplication.translate("AwardColumns", "no year before to compare with")
    told = {
        True: QCoreApplication.translate("AwardColumns", "improved for certain: {points} points"),
        False: QCoreApplication.translate("AwardColumns", "worsened for certain: {points} points"),
        None: QCoreApplication.translate("AwardColumns", "not to be told from the year before ({points} points)"),
    }[change.improved]
    return told.format(points=f"{100 * change.value:+.1f}")


def award_columns() -> tuple[Column[AwardLine], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("AwardColumns", "Entity"),
            lambda line: line.entity,
            110,
            heavy=True,
            stretches=True,
            state=lambda line: State.DONE if line.chosen else None,
            hint=lambda line: line.entity,
        ),
        _measured(Criterion.QUALITY),
        _measured(Criterion.EFFICACY),
        _measured(Criterion.EFFICIENCY),
        _measured(Criterion.TRANSPARENCY),
        Column(
            "surpasses",
            QCoreApplication.translate("AwardColumns", "Surpasses"),
            lambda line: number(line.surpasses),
            84,
            order=lambda line: line.surpasses,
            right=True,
            hint=lambda _line: QCoreApplication.translate(
                "AwardColumns", "how many others it surpasses for certain, over all criteria"
            ),
        ),
        Column(
            "improved",
            QCoreApplication.translate("AwardColumns", "Improved in"),
            lambda line: number(line.improvements) if line.improvements else "",
            90,
            order=lambda line: line.improvements,
            right=True,
            quiet=True,
            hidden=True,
        ),
    )


def _measured(criterion: Criterion) -> Column[AwardLine]:
    def rate(line: AwardLine) -> str:
        one = line.standings.get(criterion)
        return "" if one is None else percent(one.limits.rate, 1)

    def order(line: AwardLine) -> float:
        one = line.standings.get(criterion)
        return -1.0 if one is None else float(one.limits.rate)

    def hint(line: AwardLine) -> str:
        one = line.standings.get(criterion)
        return "" if one is None else f"{criterion_meaning(criterion)}: {standing_words(one)}"

    return Column(criterion.value, criterion_words(criterion), rate, 84, order=order, right=True, hint=hint)
