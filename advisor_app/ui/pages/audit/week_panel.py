"""The left of the scoring: how far the week has come, its entities and their cases, and whose they are."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from advisor_app.office.scoring.audit import AuditState
from advisor_app.services.audits.follow_scoring import CaseStanding, EntityStanding, WeekStanding
from advisor_app.ui.formats import number, percent
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.sample_tree import SampleModel, SampleTree
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import label

WIDTH, LEAST_WIDTH = 236, 190
ADVISOR = "audit/advisor"


class WeekPanel(QWidget):
    """`opened` tells the entity and the case that a person opened; `narrowed` that another advisor's are shown."""

    opened = Signal(str, str)
    narrowed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self._memory = around.memory
        self._standing: WeekStanding | None = None
        self._theme = theme
        self.progress = label("", "13b", wrap=True)
        self._share = label("", "12", "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Scored cases"))
        self.advisor = Choice(theme, self.tr("Whose entities"), quiet=True)
        self.advisor.activated.connect(lambda _place: self._narrow())
        self.model = SampleModel(self)
        self.tree = SampleTree(theme, self.tr("Entities and their sampled cases"), self.model)
        self.tree.opened.connect(self.opened)
        self.from_file = Button(theme, self.tr("Take scores from a file…"), "link")
        head = QHBoxLayout()
        head.addWidget(self.progress, 1)
        head.addWidget(self._share)
        top = QVBoxLayout()
        top.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8))
        top.setSpacing(theme.px(8))
        top.addLayout(head)
        top.addWidget(self._bar)
        top.addWidget(self.advisor)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(13), theme.px(4), theme.px(12), theme.px(6))
        foot.addWidget(self.from_file)
        foot.addStretch(1)
        listed = QHBoxLayout()
        listed.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        listed.addWidget(self.tree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(listed, 1)
        column.addLayout(foot)

    @property
    def entities(self) -> list[EntityStanding]:
        """Those that are listed, in their order."""
        return self.model.entities

    def fit(self, whole: int) -> None:
        """Take as much of a view's whole width as there is to give."""
        self.setFixedWidth(max(self._theme.px(LEAST_WIDTH), min(self._theme.wide(WIDTH), round(whole * 0.225))))

    def show_week(self, standing: WeekStanding) -> None:
        self._standing = standing
        holders = sorted({one.advisor for one in standing.entities if one.advisor})
        before = self.advisor.currentData() or self._memory.text(ADVISOR) or standing.mine or ""
        self.advisor.clear()
        self.advisor.addItem(self.tr("All advisors"), "")
        for name in holders:
            self.advisor.addItem(name, name)
        self.advisor.setCurrentIndex(max(0, self.advisor.findData(before)))
        self.advisor.setVisible(len(holders) > 1)
        self._list()

    def show_everyone(self) -> None:
        """So that an entity of whomever can be opened."""
        self.advisor.setCurrentIndex(0)
        self._list()

    def show_case(self, entity_id: UUID, number_of_it: str) -> None:
        """Mark the case that is open."""
        self.tree.show_case(entity_id, number_of_it)

    def case_changed(self, entity_id: UUID, case: CaseStanding) -> None:
        self.model.show_case(entity_id, case)
        self._say()

    def audit_changed(self, entity_id: UUID, state: AuditState, cases: tuple[CaseStanding, ...]) -> None:
        self.model.show_audit(entity_id, state, cases)
        self._say()

    def _narrow(self) -> None:
        self._memory.keep(ADVISOR, str(self.advisor.currentData() or ""))
        self._list()
        self.narrowed.emit()

    def _list(self) -> None:
        wanted = self.advisor.currentData() if self.advisor.count() > 2 else ""
        entities = self._standing.entities if self._standing is not None else ()
        self.model.show_entities([one for one in entities if not wanted or one.advisor == wanted])
        self._say()

    def _say(self) -> None:
        total = sum(len(one.cases) for one in self.entities)
        done = sum(one.done for one in self.entities)
        self.progress.setText(self.tr("{done} of {size} scored").format(done=number(done), size=number(total)))
        self._share.setText(percent(done / total) if total else "")
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
