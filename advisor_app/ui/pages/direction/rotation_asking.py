"""Asks for a proposal and waits for it, or only tries what would be, and says what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.errors import AppError, UserError
from advisor_app.messages import words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.decision import LABELS
from advisor_app.office.rotation.terms import AskedTerms, RotationKind
from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Telling
from advisor_app.ui.pages.direction.rotation_form import ProposalForm
from advisor_app.ui.pages.direction.rotation_words import obstacle_words, up_to

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rotation.rotate_entities import NamedRotation
    from advisor_app.services.rotation.rotation_desk import RotationDesk
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

SEED_STEP = 1


class Asking(QWidget):
    proposed = Signal(str)
    """The label of a proposal that was made and kept."""
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._desk: RotationDesk | None = None
        self.form = ProposalForm(around)
        self.form.asked.connect(lambda: self._propose(keep=True))
        self.form.tried.connect(lambda: self._propose(keep=False))
        self.form.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def begin(self, desk: RotationDesk, label: str, *, trying: bool) -> None:
        """From the rules of the proposal in front, or as usual where there is none."""
        self._desk = desk
        known = [one.rotation for one in desk.proposals]
        former = next((one for one in known if one.label == label), known[0] if known else None)
        asked = former.terms.named(desk.entities, desk.advisors) if former is not None else AskedTerms()
        free = [one for one in LABELS if one not in {other.label for other in known}]
        title = self.tr("Rotation {year}: what is asked of the proposal")
        if trying:
            title = self.tr("Rotation {year}: what would be if someone left? Untick who leaves, and try")
        elif desk.kind is RotationKind.CHANGE:
            title = self.tr("Change in {year}: who leaves, or which entities change hands")
        tomorrow = panama_day(now_utc()) + timedelta(days=1)
        self.form.begin(
            title=title.format(year=desk.year),
            asked=asked,
            names=(
                sorted(desk.advisors.values()),
                sorted(desk.entities.values()),
                sorted({one for one in desk.districts.values() if one}),
            ),
            keep_as=free[0] if free else (label or LABELS[0]),
            seed=former.seed + SEED_STEP if former is not None and not trying else former.seed if former else desk.year,
            change_from=max(tomorrow, date(desk.year, 1, 1)) if desk.kind is RotationKind.CHANGE else None,
        )

    def take_focus(self, *, trying: bool) -> None:
        first = next(iter(self.form.advisors.values()), None)
        target = first if trying and first is not None else self.form.propose
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self, *, keep: bool) -> None:
        desk, terms = self._desk, self.form.terms
        if desk is None:
            return
        if terms is None:
            self.form.say_result(self.tr("A number or a day can't be read."), bad=True)
            return
        seed, label = self.form.seed.count or 0, self.form.as_label.current or LABELS[0]
        start = self.form.start.day if self.form.start is not None else None

        def work(office: Office, running: Running) -> NamedRotation:
            from advisor_app.services.rotation.rotate_entities import propose_rotation

            def step(done: int, total: int) -> None:
                if running.cancelled():
                    raise UserError("rotation_stopped")
                running.progress(done, total)

            return propose_rotation(
                office,
                desk.year,
                terms,
                seed=seed,
                start=start,
                kind=desk.kind,
                label=label,
                keep=keep,
                step=step,
            )

        self.form.busy(True)
        self.form.say_result(self.tr("Looking for an even assignment…"))
        self._around.jobs.change(
            self,
            work,
            lambda found: self._found(found, keep=keep),
            things=frozenset({"rotation"}) if keep else frozenset(),
            failed=self._refused,
            broke=lambda: self.form.busy(False),
            title=self.tr("Proposing the rotation"),
            cancellable=True,
            telling=Telling(
                lambda done, total: self.tr("step {done} of {total}").format(done=done, total=total),
                self.tr("Stops after this step; nothing is kept."),
            ),
        )

    def _found(self, found: NamedRotation, *, keep: bool) -> None:
        self.form.busy(False)
        rotation = found.rotation
        if rotation is None:
            rules = "; ".join(obstacle_words(one, found) for one in found.obstacles)
            said = self.tr("No assignment keeps the rules. In the way: {rules}.").format(rules=rules)
            needed = next((one.advisors_needed for one in found.obstacles if one.advisors_needed is not None), None)
            if needed is not None:
                said += " " + self.tr("It takes {needed} advisors.").format(needed=number(needed))
            self.form.say_result(said, bad=True)
            return
        if keep:
            self.proposed.emit(rotation.label)
            return
        counts: dict[object, int] = {}
        for one in rotation.handovers:
            counts[one.to_advisor] = counts.get(one.to_advisor, 0) + 1
        told = self.tr("It works with {advisors} advisors: at most {most} entities each, largest load within {gap}.")
        self.form.say_result(
            told.format(advisors=number(len(counts)), most=number(max(counts.values())), gap=up_to(rotation.gap))
        )

    def _refused(self, error: AppError) -> None:
        self.form.busy(False)
        said = words(error.code, error.values, self._around.language)
        self.form.say_result(f"{said.what} {said.to_do}".strip(), bad=True)
