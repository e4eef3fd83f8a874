"""One place of the territory as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from advisor_app.office.directory.territory import OWN, Place
from advisor_app.office.names import tidy
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.section import Form
from advisor_app.ui.parts.buttons import Button

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

NEW = UUID(int=0)
_THINGS = frozenset({"places"})


class PlaceForm(Form):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._place: Place | None = None
        self._waiting: list[tuple[Place, tuple[str, ...]]] = []
        self.province, self.district, self.corregimiento, self.source = (QLineEdit() for _ in range(4))
        self.put(
            (
                (self.tr("Province or comarca"), self.province),
                (self.tr("District"), self.district),
                (self.tr("Corregimiento"), self.corregimiento),
                (self.tr("Where it was taken from"), self.source),
            )
        )
        self.remove = Button(around.theme, self.tr("Remove"), "link")
        self.remove.clicked.connect(self._remove)
        self.cancel.hide()
        self.buttons.insertWidget(1, self.remove)
        self.settling = self.settling_of(
            [
                Field("province", self.tr("Province or comarca")),
                Field("district", self.tr("District")),
                Field("corregimiento", self.tr("Corregimiento")),
                Field("source", self.tr("Where it was taken from")),
            ],
            self.remove,
        )

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.province, self.district, self.corregimiento, self.source

    @property
    def place(self) -> Place | None:
        """As it was seen when it was begun; None where there is none yet, or it is to be a new one."""
        return None if self._place is None or self._place.id == NEW else self._place

    @property
    def typed_in(self) -> bool:
        """Whether something stands here that was not kept."""
        return any(one.isModified() for one in self._lines)

    @property
    def busy(self) -> bool:
        """Somebody's hands are in it; a new place is theirs before the first letter."""
        return self.typed_in or (self._place is not None and self.place is None)

    def begin(self, place: Place) -> None:
        """What is being typed of the same place stays, and goes on from what its writer saw; another's waits there."""
        before = self._place
        if before is not None and self.typed_in:
            if _same(before, place):
                return
            self._put_aside(before)
        waiting = next((one for one in self._waiting if _same(one[0], place)), None)
        if waiting is None:
            self._show(place)
            return
        self._waiting.remove(waiting)
        seen, typed = waiting
        self._show(seen)
        for field, text in zip(self._lines, typed, strict=True):
            if field.text() != text:
                field.setText(text)
                field.setModified(True)

    def _put_aside(self, place: Place) -> None:
        self._waiting.append((place, tuple(one.text() for one in self._lines)))
        name = self.tr("A new place") if place.id == NEW else place.name
        self.around.notices.done(
            self.tr("What you typed of «{name}» is not saved.").format(name=name),
            self.tr("It waits there until you come back."),
        )

    def _show(self, place: Place) -> None:
        self.settling.leave()
        self._place = place
        new = place.id == NEW
        self.title.setText(self.tr("A new place") if new else place.name)
        for field, text in (
            (self.province, place.province),
            (self.district, place.district),
            (self.corregimiento, place.corregimiento),
            (self.source, place.source),
        ):
            field.setText(text)
        self.remove.setVisible(not new)

    def save_it(self) -> None:
        seen = self._place
        if seen is None:
            return
        province, district, corregimiento, source = (tidy(one.text()) for one in self._lines)
        corrected = (province, district, corregimiento) != (seen.province, seen.district, seen.corregimiento)
        if corrected and source == seen.source:
            source = ""  # who corrects a place and names no source is the source
        wanted = replace(seen, province=province, district=district, corregimiento=corregimiento, source=source)
        self._keep(seen, wanted)

    def _keep(self, seen: Place, wanted: Place) -> None:
        """`seen` as it was when `wanted` was begun, and as it comes back by Undo."""
        new = seen.id == NEW

        def work(office: Office, _running: Running) -> Place:
            from advisor_app.services.directory.correct_places import add_place, correct_place

            return add_place(office, wanted) if new else correct_place(office, seen, wanted)

        def undo(kept: Place) -> None:
            def again(office: Office, _running: Running) -> None:
                from advisor_app.services.directory.correct_places import correct_place, remove_place

                if new:
                    remove_place(office, kept)
                else:
                    correct_place(office, kept, seen)

            self.around.jobs.change(self, again, things=_THINGS)

        def done(kept: Place) -> None:
            if self._place is not None and self._place.id == seen.id:
                self._show(kept)
            self.around.notices.done(
                self.tr("{name} was saved.").format(name=kept.name), offer=self.tr("Undo"), act=lambda: undo(kept)
            )

        def theirs(office: Office) -> Place:
            from advisor_app.services.directory.correct_places import place_as_it_is

            return place_as_it_is(office, seen)

        def settled(chosen: Place, found: Place) -> None:
            if chosen == found:
                self._show(found)
            else:
                self._keep(found, chosen)

        mine = replace(wanted, source=wanted.source or OWN)
        base = seen if wanted.source else replace(seen, source=OWN)  # a source that nobody typed is no choice
        failed = self.settling.failed(base, mine, theirs, settled)
        self.around.jobs.change(self, work, done, things=_THINGS, failed=failed)

    def _remove(self) -> None:
        seen = self._place
        if seen is None:
            return

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.directory.correct_places import remove_place

            remove_place(office, seen)

        def undo() -> None:
            def again(office: Office, _running: Running) -> Place:
                from advisor_app.services.directory.correct_places import add_place

                return add_place(office, seen)

            self.around.jobs.change(self, again, things=_THINGS)

        def done(_nothing: None) -> None:
            said = self.tr("{name} is no longer in the list.").format(name=seen.name)
            self.around.notices.done(said, offer=self.tr("Undo"), act=undo)

        self.around.jobs.change(self, work, done, things=_THINGS)


def _same(one: Place, other: Place) -> bool:
    return one.id == other.id or (NEW not in (one.id, other.id) and one.key == other.key)
