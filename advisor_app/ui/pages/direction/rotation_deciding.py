"""The director's steps with a rotation: approve, apply, withdraw; each asked once more where much changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.decision import RotationState
from advisor_app.ui.formats import day, number
from advisor_app.ui.pages.direction.rotation_day import HandingOver
from advisor_app.ui.parts.panels import Confirmation

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rotation.rotate_entities import NamedRotation
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.direction.rotation_front import Front

TOUCHED = frozenset({"rotation", "people", "duties"})


class Deciding(QObject):
    def __init__(self, around: Surroundings, page: QWidget) -> None:
        super().__init__(page)
        self._around = around
        self._page = page
        self.handing_over = HandingOver(around, page)

    def in_force(self, front: Front) -> bool:
        rotation = front.proposal.rotation
        return rotation.state is RotationState.APPLIED and rotation.start <= panama_day(now_utc())

    def next_step(self, front: Front) -> tuple[str, bool]:
        """The words of the one main action, "" for none, and whether it may be done."""
        state = front.desk.state
        if state is RotationState.DRAFT:
            said = self.tr("Approve proposal {proposal}").format(proposal=front.label)
            return said, not front.proposal.judgement.breaches
        if state is RotationState.APPROVED:
            return self.tr("Apply from {day}").format(day=day(front.desk.start)), True
        if front.desk.mailed < len(front.proposal.rotation.moved):
            return self.tr("Tell liaisons and advisors"), True
        return "", False

    def go_on(self, front: Front) -> None:
        if front.desk.state is RotationState.DRAFT:
            self._approve(front)
        elif front.desk.state is RotationState.APPROVED:
            self._apply(front)
        else:
            self.handing_over.draft_mails(front)

    def withdraw(self, front: Front) -> None:
        """A draft goes at once; what was decided is asked about."""
        if front.proposal.rotation.state is RotationState.DRAFT:
            self._do("withdraw", front, self.tr("The draft is withdrawn."))
            return
        self._confirm(
            front,
            (
                self.tr("Withdraw the rotation of {year}?"),
                self.tr("Everybody keeps what they have."),
                self.tr("Withdraw it"),
            ),
            lambda: self._do("withdraw", front, self.tr("The rotation is withdrawn; everybody keeps what they have.")),
        )

    def _approve(self, front: Front) -> None:
        final = self.tr("Nothing changes by it yet: it is applied in a further step.")
        others = [one for one in front.labels if one != front.label]
        if others:
            final += " " + self.tr("Proposal {proposal} is withdrawn.").format(proposal=others[0])
        said = self.tr("Proposal {proposal} is approved.").format(proposal=front.label)
        asked = (self.tr("Approve the rotation of {year}?"), final, self.tr("Approve"))
        self._confirm(front, asked, lambda: self._do("approve", front, said))

    def _apply(self, front: Front) -> None:
        final = self.tr("Until that day everybody keeps what they have, and it can be withdrawn.")
        said = self.tr("The rotation is applied: it holds from {day} on.").format(day=day(front.desk.start))
        asked = (self.tr("Apply the rotation of {year}?"), final, self.tr("Apply"))
        self._confirm(front, asked, lambda: self._do("apply", front, said))

    def _confirm(self, front: Front, asked: tuple[str, str, str], act: Callable[[], None]) -> None:
        """Says exactly what, to whom and how many; `asked` are the question, what is final, and the action."""
        rotation = front.proposal.rotation
        question, final, action = asked
        receivers = {one.to_advisor for one in rotation.moved}
        moved = self.tr("{moved} of {all} entities").format(
            moved=number(len(rotation.moved)), all=number(len(rotation.handovers))
        )
        facts = [
            (self.tr("Proposal"), rotation.label),
            (self.tr("From"), day(rotation.start)),
            (self.tr("Change hands"), moved),
            (self.tr("Receive"), self.tr("%Ln advisor(s)", "", len(receivers))),
        ]
        gone = len(rotation.terms.entities_out)
        if gone:
            facts.append((self.tr("Left without advisor"), self.tr("%Ln entity(ies)", "", gone)))
        box = Confirmation(self._around.theme, self._page, question.format(year=rotation.year), facts, final, action)
        box.accepted.connect(act)
        box.finished.connect(box.deleteLater)
        box.open()

    def _do(self, verb: str, front: Front, said: str) -> None:
        rotation = front.proposal.rotation

        def work(office: Office, _running: Running) -> NamedRotation:
            from advisor_app.services.rotation import rotate_entities

            if verb == "apply":
                return rotate_entities.apply_rotation(office, rotation.year, rotation.kind)
            if verb == "approve":
                return rotate_entities.approve_rotation(office, rotation.year, rotation.label, rotation.kind)
            return rotate_entities.withdraw_rotation(office, rotation.year, rotation.label, rotation.kind)

        self._around.jobs.change(self, work, self._told(said), things=TOUCHED)

    def _told(self, said: str) -> Callable[[NamedRotation], None]:
        def done(_decided: NamedRotation) -> None:
            self._around.notices.done(said)

        return done
