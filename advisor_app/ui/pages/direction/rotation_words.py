"""The rotation in words: rules, what breaks them, what is compared, and the verdict."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.rotation.comparison import Compared, Measure
from advisor_app.office.rotation.decision import RotationState
from advisor_app.office.rotation.problem import Rule
from advisor_app.ui.formats import NO_BREAK, number
from advisor_app.ui.pages.direction.rotation_front import Front, named

if TYPE_CHECKING:
    from advisor_app.office.rotation.checks import Breach
    from advisor_app.office.rotation.proposal import Obstacle
    from advisor_app.office.rotation.rule_lines import KeptRule
    from advisor_app.services.rotation.rotate_entities import NamedRotation


def rule_title(kept: KeptRule, front: Front) -> str:
    line, desk = kept.line, front.desk
    told = {
        Rule.KEEPS: QCoreApplication.translate("RotationWords", "Nobody keeps an entity"),
        Rule.RETURNS: QCoreApplication.translate("RotationWords", "Nobody gets back one they had"),
        Rule.CAPACITY: QCoreApplication.translate("RotationWords", "At most {number} entities an advisor"),
        Rule.TOGETHER: QCoreApplication.translate("RotationWords", "Together: {entities}"),
        Rule.PAIR: QCoreApplication.translate("RotationWords", "Apart: {advisor} and {entities}"),
        Rule.DISTRICT: QCoreApplication.translate("RotationWords", "District: {advisor} serves {districts}"),
        Rule.STAYS: "",
    }[line.rule]
    return told.format(
        number=line.number,
        entities=named(line.entities, desk.entities),
        advisor=desk.advisors.get(line.advisor, "") if line.advisor else "",
        districts=", ".join(line.districts),
    )


def rule_more(kept: KeptRule, front: Front) -> str:
    """Whom the rule touches; where it is broken, by what."""
    for label, broken in zip(front.labels, kept.broken, strict=True):
        if broken:
            names = front.desk.advisors if kept.line.rule is Rule.CAPACITY else front.desk.entities
            said = QCoreApplication.translate("RotationWords", "in {proposal}: {names}")
            return said.format(proposal=label, names=named(broken, names, 2))
    holders = {row.entity_id: row.to_advisor for row in front.rows}
    start = front.proposal.rotation.start
    told = {
        Rule.KEEPS: QCoreApplication.translate("RotationWords", "{moved} of {all} change hands"),
        Rule.RETURNS: QCoreApplication.translate("RotationWords", "k = {number}, since {year}"),
        Rule.CAPACITY: QCoreApplication.translate("RotationWords", "the most are {most}"),
        Rule.TOGETHER: QCoreApplication.translate("RotationWords", "with {advisor}"),
        Rule.PAIR: QCoreApplication.translate("RotationWords", "it goes to {advisor}"),
    }.get(kept.line.rule, "")
    return told.format(
        moved=number(sum(row.from_advisor != row.to_advisor for row in front.rows)),
        all=number(len(front.rows)),
        number=number(kept.line.number),
        year=start.year - kept.line.number,
        most=number(max(front.proposal.judgement.counts, default=0)),
        advisor=holders.get(kept.line.entities[0], "") if kept.line.entities else "",
    )


def rule_standing(kept: KeptRule, front: Front) -> str:
    """Which proposals keep it: "A and B", "A yes · B no"."""
    if len(front.labels) == 1:
        return "" if kept.kept else QCoreApplication.translate("RotationWords", "broken")
    if kept.kept:
        return QCoreApplication.translate("RotationWords", "{one} and {other}").format(
            one=front.labels[0], other=front.labels[1]
        )
    words = [
        (
            QCoreApplication.translate("RotationWords", "{proposal} no")
            if broken
            else QCoreApplication.translate("RotationWords", "{proposal} yes")
        ).format(proposal=label)
        for label, broken in zip(front.labels, kept.broken, strict=True)
    ]
    return " · ".join(words)


def rules_title(front: Front) -> str:
    """ "A keeps the six rules, B breaks one." """
    parts = []
    for at, label in enumerate(front.labels):
        broken = sum(bool(one.broken[at]) for one in front.rules)
        if broken:
            said = QCoreApplication.translate("RotationWords", "{proposal} breaks {count} of {all} rules")
        else:
            said = QCoreApplication.translate("RotationWords", "{proposal} keeps all {all} rules")
        parts.append(said.format(proposal=label, count=number(broken), all=number(len(front.rules))))
    return ", ".join(parts)


def breach_words(breach: Breach, front: Front) -> str:
    told = {
        Rule.KEEPS: QCoreApplication.translate("RotationWords", "{advisor} has {entity} now"),
        Rule.RETURNS: QCoreApplication.translate("RotationWords", "{advisor} had {entity} in the last years"),
        Rule.PAIR: QCoreApplication.translate("RotationWords", "{advisor} and {entity} must stay apart"),
        Rule.DISTRICT: QCoreApplication.translate("RotationWords", "{advisor} doesn't serve the district of {entity}"),
        Rule.CAPACITY: QCoreApplication.translate("RotationWords", "{advisor} would have more than fit"),
        Rule.TOGETHER: QCoreApplication.translate("RotationWords", "{entity} would be parted from its group"),
        Rule.STAYS: QCoreApplication.translate("RotationWords", "{entity} is not part of this change"),
    }[breach.rule]
    entity = front.desk.entities.get(breach.entity, "") if breach.entity else ""
    return told.format(advisor=front.desk.advisors.get(breach.advisor, ""), entity=entity)


def measure_title(measure: Measure) -> str:
    return {
        Measure.SPREAD: QCoreApplication.translate("RotationWords", "Largest load less the smallest"),
        Measure.GAP: QCoreApplication.translate("RotationWords", "Distance to the best possible (proved)"),
        Measure.BREACHES: QCoreApplication.translate("RotationWords", "Rules broken"),
        Measure.BELOW: QCoreApplication.translate("RotationWords", "Entities below the goal, each advisor"),
        Measure.OUTSIDE: QCoreApplication.translate("RotationWords", "Visits outside the district, each advisor"),
        Measure.SHARED: QCoreApplication.translate("RotationWords", "Visits outside that share a journey"),
    }[measure]


def value_words(row: Compared, at: int) -> str:
    value = row.values[at]
    if isinstance(value, Fraction):
        return up_to(value)
    if isinstance(value, tuple):
        fewest, most = value
        said = QCoreApplication.translate("RotationWords", "{fewest} to {most}")
        return number(fewest) if fewest == most else said.format(fewest=number(fewest), most=number(most))
    if row.measure is Measure.BREACHES and not value:
        return QCoreApplication.translate("RotationWords", "none")
    return number(value)


def up_to(share: Fraction, decimals: int = 1) -> str:
    """A share as a percentage that is never less than it is."""
    scale = 10 ** (decimals + 2)
    return f"{ceil(share * scale) / 10**decimals:.{decimals}f}{NO_BREAK}%"


def verdict(front: Front) -> str:
    """The proposals in one line."""
    rows = {one.measure: one for one in front.compared}
    if len(front.labels) == 1:
        label, judged = front.label, front.proposal.judgement
        if judged.breaches:
            said = QCoreApplication.translate(
                "RotationWords", "Proposal {proposal} breaks rules and can't be approved yet"
            )
            return said.format(proposal=label)
        said = QCoreApplication.translate(
            "RotationWords",
            "Proposal {proposal} keeps every rule, and its largest load is within {gap} of the best possible",
        )
        return said.format(proposal=label, gap=up_to(judged.gap))
    kept = rows[Measure.BREACHES].better
    told = _difference(front.labels, rows[Measure.SPREAD].better, rows[Measure.SHARED].better)
    if kept is not None:
        said = QCoreApplication.translate("RotationWords", "{verdict}; {other} breaks rules")
        return said.format(verdict=told, other=front.labels[1 - kept])
    return told


def _difference(labels: tuple[str, ...], even: int | None, journeys: int | None) -> str:
    """Which of two proposals spreads the load better, and which travels less."""
    if even is None and journeys is None:
        return QCoreApplication.translate("RotationWords", "A and B are alike in load and journeys")
    if even is None or journeys is None:
        said = (
            QCoreApplication.translate("RotationWords", "{one} spreads the load better")
            if journeys is None
            else QCoreApplication.translate("RotationWords", "{one} travels less")
        )
        return said.format(one=labels[even if even is not None else journeys or 0])
    if even == journeys:
        said = QCoreApplication.translate("RotationWords", "{one} spreads the load better and travels less")
        return said.format(one=labels[even])
    said = QCoreApplication.translate("RotationWords", "{one} spreads the load better; {other} travels less")
    return said.format(one=labels[even], other=labels[journeys])


def weights_words(front: Front, at: int) -> str:
    """ "cases 4, audits 2": what a proposal balances."""
    names = {
        "cases": QCoreApplication.translate("RotationWords", "cases"),
        "audits": QCoreApplication.translate("RotationWords", "audits"),
        "outside": QCoreApplication.translate("RotationWords", "visits outside"),
        "below": QCoreApplication.translate("RotationWords", "below goal"),
    }
    weights = front.desk.proposals[at].rotation.terms.weights
    return ", ".join(f"{names[key]} {weights[key]}" for key in names if weights.get(key))


def state_words(state: RotationState) -> str:
    return {
        RotationState.DRAFT: QCoreApplication.translate("RotationWords", "Draft"),
        RotationState.APPROVED: QCoreApplication.translate("RotationWords", "Approved"),
        RotationState.APPLIED: QCoreApplication.translate("RotationWords", "In force"),
        RotationState.WITHDRAWN: QCoreApplication.translate("RotationWords", "Withdrawn"),
    }[state]


def obstacle_words(obstacle: Obstacle, found: NamedRotation) -> str:
    """Which rule leaves no assignment, and whom it concerns."""
    told = {
        Rule.KEEPS: QCoreApplication.translate("RotationWords", "that nobody keeps an entity"),
        Rule.RETURNS: QCoreApplication.translate("RotationWords", "that nobody gets back one of the last years"),
        Rule.PAIR: QCoreApplication.translate("RotationWords", "the pairs that stay apart"),
        Rule.DISTRICT: QCoreApplication.translate("RotationWords", "the districts that advisors serve"),
        Rule.CAPACITY: QCoreApplication.translate("RotationWords", "how many entities fit an advisor"),
        Rule.TOGETHER: QCoreApplication.translate("RotationWords", "the entities that stay together"),
        Rule.STAYS: QCoreApplication.translate("RotationWords", "the entities that are not part of the change"),
    }[obstacle.rule]
    names = named(obstacle.entities, found.entities)
    return f"{told} ({names})" if names else told
