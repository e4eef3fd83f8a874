"""Within how many days the entity agreed to close its cases, for which of them, and who answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.section import Form, Section
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import CountField
from advisor_app.ui.parts.optional_day import OptionalDay
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.office.indicators.service_terms import ServiceTerm
    from advisor_app.services.directory.agree_term import AgreedTerm
    from advisor_app.services.directory.show_entity import EntityCard
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_THINGS = frozenset({"people", "cases", "indicators"})


class TermForm(Form):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._entity = ""
        self.case_type, self.region, self.responsible = QLineEdit(), QLineEdit(), QLineEdit()
        self.days = CountField(self.tr("Days"))
        self.start = OptionalDay(self.tr("From"))
        self.put(
            (
                (self.tr("Days"), self.days),
                (self.tr("Type of case"), self.case_type),
                (self.tr("Province"), self.region),
                (self.tr("Responsible"), self.responsible),
                (self.tr("From"), self.start),
            )
        )
        self.case_type.setPlaceholderText(self.tr("every type"))
        self.region.setPlaceholderText(self.tr("the whole country"))
        self.responsible.setPlaceholderText(self.tr("a name or a post"))

    def begin(self, entity: str) -> None:
        self._entity = entity
        self.title.setText(self.tr("A new agreement; what holds until then stays in the history."))
        for field in (self.case_type, self.region, self.responsible):
            field.clear()
        self.days.show_count(15, 0, 3650)
        self.start.show_day(panama_day(now_utc()))
        self.show()
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)
        self.days.selectAll()

    def save_it(self) -> None:
        days, start = self.days.count, self.start.day
        if days is None or start is None:
            (self.days if days is None else self.start).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        entity, case_type = self._entity, self.case_type.text()
        region, responsible = self.region.text(), self.responsible.text()

        def work(office: Office, _running: Running) -> AgreedTerm:
            from advisor_app.services.directory.agree_term import agree_term

            return agree_term(office, entity, days, case_type, start, region=region, responsible=responsible)

        def done(made: AgreedTerm) -> None:
            self.around.notices.done(
                self.tr("{entity} agreed to {days} days from {day}.").format(
                    entity=made.entity, days=made.days, day=day(made.valid_from)
                ),
                offer=self.tr("Undo"),
                act=lambda: self._take_back(made),
            )
            self.left.emit()

        self.around.jobs.change(self, work, done, things=_THINGS)

    def _take_back(self, made: AgreedTerm) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.directory.agree_term import take_back_term

            take_back_term(office, made)

        self.around.jobs.change(self, work, things=_THINGS)


class TermsSection(Section):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.add = Button(around.theme, self.tr("Add agreement"), "small", icon="plus")
        self.add.clicked.connect(self._add)
        self.form = TermForm(around)
        self.form.left.connect(self.leave)
        self.form.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(around.theme.px(8))
        head = QHBoxLayout()
        head.addWidget(self.add)
        head.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(self.form)
        self.column.addLayout(self._rows)

    def show_card(self, card: EntityCard) -> None:
        from advisor_app.office.indicators.service_terms import in_force

        self.card = card
        emptied(self._rows)
        today = panama_day(now_utc())
        holding = in_force(card.terms, today)
        if not holding:
            said = self.tr("None holds today: its cases go by the CRM's own due day.")
            self._rows.addWidget(label(said, "12", "text2", wrap=True))
        for term in holding:
            self._rows.addLayout(self._row(term, "13b"))
        others = [term for term in reversed(card.terms) if term not in holding]
        if others:
            self._rows.addWidget(divider())
            self._rows.addWidget(label(self.tr("Earlier and later ones"), "13b"))
            for term in others:
                self._rows.addLayout(self._row(term, "13"))

    def leave(self) -> None:
        self.form.hide()
        self.add.setEnabled(True)

    def _row(self, term: ServiceTerm, size: str) -> QVBoxLayout:
        days = self.tr("No own term") if term.days is None else self.tr("%Ln day(s)", "", term.days)
        of = " · ".join((term.type or self.tr("every type"), term.region or self.tr("the whole country")))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(f"{days} · {of}", size, wrap=True))
        told = (
            self.tr("from {day}").format(day=day(term.valid_from)),
            term.responsible or self.tr("nobody named as responsible"),
        )
        words.addWidget(label(" · ".join(told), "12", "text2", wrap=True))
        return words

    def _add(self) -> None:
        if self.card is not None:
            self.add.setEnabled(False)
            self.form.begin(self.card.entity.name)
            self.wants_in_sight.emit(self.form)
