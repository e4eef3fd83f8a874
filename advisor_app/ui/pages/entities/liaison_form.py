"""The fields of one liaison or official: new, edited, or who takes another's place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.directory_words import kind_words
from advisor_app.ui.pages.entities.section import Form
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.optional_day import OptionalDay

if TYPE_CHECKING:
    from datetime import date

    from advisor_app.services.directory.save_liaison import Replaced
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_THINGS = frozenset({"people"})


class LiaisonForm(Form):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._entity_id: UUID | None = None
        self._liaison: Liaison | None = None
        self._replaces = False
        self.name, self.post, self.email, self.telephone, self.district = (QLineEdit() for _ in range(5))
        self.kind = Choice(around.theme, self.tr("Kind"))
        for kind in LiaisonKind:
            self.kind.addItem(kind_words(kind), kind)
        self.in_panama = Check(around.theme, self.tr("Sits in the district of Panama"))
        self.district.textChanged.connect(lambda text: self.in_panama.setVisible(not text.strip()))
        self.start, self.end = OptionalDay(self.tr("From")), OptionalDay(self.tr("Until"))
        self.put(
            (
                (self.tr("Name"), self.name),
                (self.tr("Post"), self.post),
                (self.tr("E-mail"), self.email),
                (self.tr("Telephone"), self.telephone),
                (self.tr("Kind"), self.kind),
                (self.tr("District"), self.district),
            )
        )
        self.fields.addWidget(self.in_panama, self.fields.rowCount(), 1)
        self.put(((self.tr("From"), self.start), (self.tr("Until"), self.end)))
        self.district.setPlaceholderText(self.tr("where it is known"))
        self.settling = self.settling_of(self._named())

    def _named(self) -> list[Field[Liaison]]:
        def when(value: date) -> str:
            return day(value)

        return [
            Field("name", self.tr("Name")),
            Field("post", self.tr("Post")),
            Field("email", self.tr("E-mail")),
            Field("telephone", self.tr("Telephone")),
            Field("kind", self.tr("Kind"), kind_words),
            Field("district", self.tr("District")),
            Field("in_panama_district", self.tr("Sits in the district of Panama"), self._yes_or_no),
            Field("start", self.tr("From"), when),
            Field("end", self.tr("Until"), when),
        ]

    def _yes_or_no(self, value: bool) -> str:
        return self.tr("yes") if value else self.tr("no")

    def begin(self, entity_id: UUID, liaison: Liaison | None) -> None:
        """Edit a person, or add one."""
        self._begin(entity_id, liaison, liaison)
        self.title.setText(self.tr("Edit {name}").format(name=liaison.name) if liaison else self.tr("New contact"))

    def begin_replacing(self, liaison: Liaison) -> None:
        """Who comes after this one: the same kind, post and seat, from today on."""
        blank = replace(
            liaison, name="", email="", telephone="", start=panama_day(now_utc()), end=None, confirmed_on=None
        )
        self._begin(liaison.entity_id, liaison, blank)
        self._replaces = True
        self.title.setText(self.tr("Who replaces {name}?").format(name=liaison.name))

    def _begin(self, entity_id: UUID, liaison: Liaison | None, shown: Liaison | None) -> None:
        self._entity_id, self._liaison, self._replaces = entity_id, liaison, False
        self.settling.leave()
        for field, text in (
            (self.name, shown.name if shown else ""),
            (self.post, shown.post if shown else ""),
            (self.email, shown.email if shown else ""),
            (self.telephone, shown.telephone if shown else ""),
            (self.district, shown.district if shown else ""),
        ):
            field.setText(text)
        self.kind.setCurrentIndex(list(LiaisonKind).index(shown.kind) if shown else 0)
        self.in_panama.setChecked(shown.in_panama_district if shown else True)
        self.start.show_day(shown.start if shown else None)
        self.end.show_day(shown.end if shown else None)
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_it(self) -> None:
        if self._entity_id is None or not (self.start.readable() and self.end.readable()):
            (self.end if self.start.readable() else self.start).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._replaces and self._liaison is not None:
            self._replace(self._liaison)
        else:
            self._save(self._entity_id, self._liaison)

    def _typed(self, person: Liaison) -> Liaison:
        return replace(
            person,
            name=self.name.text(),
            kind=LiaisonKind(self.kind.currentData()),
            post=self.post.text(),
            email=self.email.text(),
            telephone=self.telephone.text(),
            district=self.district.text(),
            in_panama_district=self.in_panama.isChecked(),
            start=self.start.day,
            end=self.end.day,
        )

    def _save(self, entity_id: UUID, liaison: Liaison | None) -> None:
        self._keep(liaison, self._typed(liaison or Liaison(entity_id, entity_id, "", LiaisonKind.OPERATIONAL)))

    def _keep(self, liaison: Liaison | None, typed: Liaison) -> None:
        def work(office: Office, _running: Running) -> Liaison:
            from advisor_app.services.directory.save_liaison import add_person, save_liaison

            return save_liaison(office, typed) if liaison else add_person(office, typed)

        def done(kept: Liaison) -> None:
            self.around.notices.done(self.tr("{name} was saved.").format(name=kept.name))
            self.left.emit()

        def theirs(office: Office) -> Liaison:
            from advisor_app.services.directory.show_entity import liaison_as_it_is

            return liaison_as_it_is(office, typed)

        failed = self.settling.failed(liaison, typed, theirs, lambda chosen, found: self._keep(found, chosen))
        self.around.jobs.change(self, work, done, things=_THINGS, failed=failed)

    def _replace(self, gone: Liaison) -> None:
        came = self._typed(gone)

        def work(office: Office, _running: Running) -> Replaced:
            from advisor_app.services.directory.save_liaison import replace_liaison

            return replace_liaison(office, gone, came, came.start)

        def done(made: Replaced) -> None:
            self.around.notices.done(
                self.tr("{came} took the place of {gone}.").format(came=made.came.name, gone=made.gone.name),
                offer=self.tr("Undo"),
                act=lambda: self._take_back(made),
            )
            self.left.emit()

        self.around.jobs.change(self, work, done, things=_THINGS)

    def _take_back(self, made: Replaced) -> None:
        def work(office: Office, _running: Running) -> Liaison:
            from advisor_app.services.directory.save_liaison import take_back_replacement

            return take_back_replacement(office, made)

        self.around.jobs.change(self, work, things=_THINGS)
