"""What closes an entity's audit: finishing it, and amending what was finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.scoring.audit import AuditState
from advisor_app.ui.formats import moment, number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.open_audit import OpenAudit
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import Confirmation
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.scoring.entity_result import EntityResult
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

SCORES = frozenset({"scores"})


class ClosingStrip(QWidget):
    """What closes the scoring of a sample. `draft_changed` when an amendment was begun or dropped; `kept` when the
    database has something else to show.
    """

    draft_changed = Signal()
    kept = Signal()

    def show_audit(self, audit: OpenAudit | None) -> None:
        """Say how far it is, or nothing."""


class FinishStrip(ClosingStrip):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._audit: OpenAudit | None = None
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = label("", "13", wrap=True)
        self.finish = Button(theme, self.tr("Finish the audit"), "plain")
        self.finish.clicked.connect(self._confirm)
        self.amend = Button(theme, self.tr("Amend"), "plain")
        self.amend.clicked.connect(self._begin)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason of the amendment"))
        self.reason.setPlaceholderText(self.tr("Reason, for example: the entity showed the file"))
        self.reason.textChanged.connect(lambda _text: self._say())
        self.keep = Button(theme, self.tr("Keep the amendment"), "plain")
        self.keep.clicked.connect(self._keep)
        self.drop = Button(theme, self.tr("Drop"), "link")
        self.drop.clicked.connect(self._drop)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.said, 1)
        row.addWidget(self.finish)
        row.addWidget(self.amend)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        acts.addWidget(self.keep)
        acts.addWidget(self.drop)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addLayout(row)
        column.addWidget(self.reason)
        column.addLayout(acts)
        self.hide()

    def show_audit(self, audit: OpenAudit | None) -> None:
        if audit is None or self._audit is None or audit.sample is not self._audit.sample:
            self.reason.clear()
        self._audit = audit
        self._say()

    def _say(self) -> None:
        audit = self._audit
        if audit is None or not (audit.finished or audit.complete):
            self.hide()
            return
        amending = audit.amending
        self.finish.setVisible(not audit.finished)
        self.amend.setVisible(audit.finished and not amending)
        for part in (self.reason, self.keep, self.drop):
            part.setVisible(amending)
        if amending:
            changes = len(audit.corrections) + len(audit.missing_files)
            self.keep.setEnabled(bool(changes) and bool(self.reason.text().strip()) and audit.complete)
            self.said.setText(self._amending(audit, changes))
        elif audit.finished:
            self.said.setText(self._finished(audit))
        else:
            self.said.setText(
                self.tr("All %Ln case(s) of {entity} are scored.", "", len(audit.numbers)).format(entity=audit.entity)
            )
        self.show()

    def _finished(self, audit: OpenAudit) -> str:
        kept = audit.scored.audit
        when = moment(kept.finished_at)
        if kept.state is AuditState.AMENDED:
            return self.tr("Finished on {when}, amended: version {revision}.").format(when=when, revision=kept.revision)
        return self.tr("Finished on {when}. It is amended, not edited.").format(when=when)

    def _amending(self, audit: OpenAudit, changes: int) -> str:
        if not audit.complete:
            return self.tr("Amendment: a comment or an answer is still owed.")
        if not changes:
            return self.tr("Amendment: change the answers that were wrong, and say why.")
        return self.tr("Amendment: %Ln answer(s) changed.", "", changes)

    def _begin(self) -> None:
        if self._audit is not None:
            self._audit.begin_amendment()
            self._say()
            self.draft_changed.emit()

    def _drop(self) -> None:
        if self._audit is not None:
            self._audit.drop_amendment()
            self.reason.clear()
            self._say()
            self.draft_changed.emit()

    def _confirm(self) -> None:
        audit = self._audit
        if audit is None or not audit.complete:
            return
        failing = sum(audit.score(one).nonconforming for one in audit.numbers)
        asked = Confirmation(
            self._around.theme,
            self,
            self.tr("Finish the audit of {entity}?").format(entity=audit.entity),
            (
                (self.tr("Scored cases"), number(len(audit.numbers))),
                (self.tr("Nonconforming"), number(failing)),
                (self.tr("Closed cases"), number(audit.scored.drawn.population)),
            ),
            self.tr("From then on its answers can't be edited: they are amended, saying why, and both versions stay."),
            self.tr("Finish the audit"),
        )
        asked.finished.connect(lambda answer: self._finish(audit) if answer == QDialog.DialogCode.Accepted else None)
        asked.open()

    def _finish(self, audit: OpenAudit) -> None:
        week, entity = audit.scored.drawn.week, audit.entity

        def work(office: Office, _running: Running) -> EntityResult:
            from advisor_app.services.audits.finish_audit import finish_audit

            return finish_audit(office, week, entity)

        def done(result: EntityResult) -> None:
            self._around.notices.done(self.tr("{entity} is finished.").format(entity=entity), result.statement)
            self.kept.emit()

        self._around.jobs.change(self, work, done, things=SCORES)

    def _keep(self) -> None:
        audit = self._audit
        if audit is None:
            return
        week, entity, reason = audit.scored.drawn.week, audit.entity, self.reason.text().strip()
        corrections, missing = audit.corrections, dict(audit.missing_files)

        def work(office: Office, _running: Running) -> EntityResult:
            from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit

            written = [
                Correction(key[0], key[1], one.mark, one.comment, one.grade, one.cause)
                for key, one in corrections.items()
            ]
            return amend_audit(office, week, entity, Amendment(reason, written, missing))

        def done(result: EntityResult) -> None:
            self._around.notices.done(self.tr("{entity} was amended.").format(entity=entity), result.statement)
            self.kept.emit()

        self._around.jobs.change(self, work, done, things=SCORES)
