"""What a person does with a plan: each a job of its own, told when it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from action_plans.lifecycle import Move
from action_plans.plan import AgreedBy, Content, Side
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.pages.plans.content_fields import content_fields
from advisor_app.ui.parts.file_dialog import FileDialog

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.plans.records import KeptPlan
    from advisor_app.services.office import Office
    from advisor_app.services.plans.plans_due import ProposedPlan
    from advisor_app.services.plans.remind_plans import Reminded
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.plans.plan_panel import PlanPanel

PLANS = frozenset({"plans", "duties"})
REMINDERS = frozenset({"plans", "mails"})


class PlanActs(QObject):
    """`number` names the plan in front; `changed` is called when something was; in `panel` its draft is written."""

    def __init__(
        self,
        around: Surroundings,
        view: QWidget,
        panel: PlanPanel,
        number: Callable[[], str],
        changed: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._form = panel.form
        self.settling = Settling(around, content_fields(), (panel.form, panel.agreement))
        panel.put_conflicts(self.settling.panel)
        self._around, self._view, self._number, self._changed = around, view, number, changed

    def move(self, move: Move, why: str) -> None:
        number = self._number()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.change_plan import move_plan, start_plan
            from advisor_app.services.plans.evaluate_plan import verify_plan

            if move is Move.START:
                return start_plan(office, number)
            return verify_plan(office, number) if move is Move.VERIFY else move_plan(office, number, move, why)

        self._change(work)

    def write(self, content: Content) -> None:
        self._write(self._number(), content, self._form.base)

    def _write(self, number: str, content: Content, seen: Content) -> None:
        """`seen` as it was kept when the writing began; where another wrote since, both are shown."""

        def work(office: Office, _running: Running) -> KeptPlan:
            from advisor_app.services.plans.change_plan import write_plan

            return write_plan(office, number, content, seen)

        def done(kept: KeptPlan) -> None:
            if self._number() == number:
                self._form.was_kept(kept.plan.content)
            self._around.notices.done(self.tr("The draft is kept."))
            self._changed()

        self._around.jobs.change(self._view, work, done, things=PLANS, failed=self._settle(number, content, seen))

    def _settle(self, number: str, content: Content, seen: Content) -> Callable[[AppError], None]:
        def theirs(office: Office) -> Content:
            from advisor_app.services.plans.change_plan import content_as_it_is

            return content_as_it_is(office, number)

        def settled(chosen: Content, found: Content) -> None:
            self._form.take(chosen, found)
            self._write(number, chosen, found)

        return self.settling.failed(seen, content, theirs, settled)

    def agree(self, content: Content, side: Side, who: str, by: AgreedBy, reference: str) -> None:
        """To what stands in the draft's fields; nobody agrees to what another changed meanwhile."""
        seen = self._form.base
        number = self._number()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.change_plan import record_agreement, write_plan

            write_plan(office, number, content, seen)
            return record_agreement(office, number, side, who, by=by, reference=reference)

        self._change(work, failed=self._settle(number, content, seen))

    def prove(self, action: str, what: str, file: str) -> None:
        number = self._number()

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.change_plan import prove_action

            return prove_action(office, number, action, what, file=Path(file) if file else None)

        self._change(work)

    def remind(self) -> None:
        """A draft for the plan in front, about what is overdue and what falls due."""
        number = self._number()

        def work(office: Office, _running: Running) -> Reminded:
            from advisor_app.services.plans.remind_plans import remind_plan

            return remind_plan(office, number)

        def done(made: Reminded) -> None:
            if made.drafted:
                self._around.notices.done(self.tr("A reminder waits in the outbox to be approved."))
            elif made.without:
                self._around.notices.done(self.tr("There is nobody to write to: a liaison's or the advisor's address."))
            else:
                self._around.notices.done(self.tr("No action is overdue or about to fall due, or it was just told."))

        self._around.jobs.change(self._view, work, done, things=REMINDERS)

    def write_documents(self) -> None:
        number = self._number()
        folder = FileDialog.getExistingDirectory(self._view, self.tr("Where the documents go"))
        if not folder:
            return

        def look(office: Office) -> str:
            from advisor_app.services.plans.write_plan_documents import write_plan_documents

            return str(write_plan_documents(office, number, Path(folder)).pdf.parent)

        def done(where: str) -> None:
            self._around.notices.done(self.tr("The plan's documents are written."), where)

        self._around.jobs.ask(self._view, look, done, title=self.tr("Writing the plan's documents"))

    def save_proof(self, action: str) -> None:
        """A copy of the file that proves an action, where the person says."""
        number = self._number()

        def look(office: Office) -> str:
            from advisor_app.services.plans.save_proof import proof_of

            return proof_of(office, number, action).name

        def ask(name: str) -> None:
            chosen, _ = FileDialog.getSaveFileName(self._view, self.tr("Save the proof"), name)
            if chosen:
                self._around.jobs.ask(self._view, save_to(Path(chosen)), done, purpose="proof saved")

        def save_to(chosen: Path) -> Callable[[Office], str]:
            def save(office: Office) -> str:
                from advisor_app.services.plans.save_proof import save_proof

                return str(save_proof(office, number, action, chosen))

            return save

        def done(where: str) -> None:
            self._around.notices.done(self.tr("The proof is saved."), where)

        self._around.jobs.ask(self._view, look, ask, purpose="proof")

    def open_proposed(self, one: ProposedPlan) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.open_plan import open_plan

            return open_plan(office, one.entity, reason=one.due.reason)

        said = self.tr("Plan {number} is reopened.").format(number=one.reopens)
        opened = self.tr("A draft is opened for {entity}.").format(entity=one.entity)
        self._change(work, said if one.reopens else opened)

    def decline(self, one: ProposedPlan, why: str) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.plans.open_plan import decline_plan

            return decline_plan(office, one.entity, one.due.reason, why)

        self._change(work, self.tr("It is noted that no plan is opened for {entity}.").format(entity=one.entity))

    def _change(
        self,
        work: Callable[[Office, Running], Any],
        said: str = "",
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        def done(_kept: object) -> None:
            if said:
                self._around.notices.done(said)
            self._changed()

        self._around.jobs.change(self._view, work, done, things=PLANS, failed=failed)
