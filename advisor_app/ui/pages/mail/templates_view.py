"""The words of every mail: read, edited with the fields beside, tried with a real entity, saved for the office."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.mail.template_editions import LOGO
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.template_columns import template_columns
from advisor_app.ui.pages.mail.template_panel import TemplatePanel
from advisor_app.ui.pages.mail.template_versions import (
    Flat,
    editions_in,
    editions_of,
    flat,
    template_fields,
    texts_before,
    texts_in,
)
from advisor_app.ui.pages.mail.view import MailPageView
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import MailAt

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.errors import AppError
    from advisor_app.office.mail.correspondence import KeptMessage
    from advisor_app.services.office import Office
    from advisor_app.services.templates.check_template import TemplateFlaw
    from advisor_app.services.templates.preview_template import PreviewedMail
    from advisor_app.services.templates.save_template import SavedTemplate
    from advisor_app.services.templates.show_templates import ShownTemplate, TemplateLine
    from advisor_app.ui.jobs import Running, Things

_TEMPLATES = frozenset({"templates"})
_TRIED = frozenset({"templates", "mails"})


class TemplatesView(MailPageView):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._chosen = ""
        self._waiting: dict[str, tuple[ShownTemplate, dict[str, bytes]]] = {}
        """What was typed of a template that another row was chosen instead of, and over which version."""
        self.model: ListModel[TemplateLine] = ListModel(template_columns(), lambda one: one.name, self)
        self.table = TableView(theme, around.memory, "templates", self.tr("Templates"), self.model.columns)
        self.table.setModel(self.model)
        self.table.row_changed.connect(lambda _row: self._choose())
        self.table.opened.connect(lambda _row: self._edit())
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(label(self.tr("What mails say"), "13b"))
        listing.tools.addStretch(1)
        listing.foot.addWidget(self._sum, 1)
        self.panel = TemplatePanel(around)
        self.panel.edited.connect(self._check)
        self.panel.looked.connect(self._preview)
        self.panel.save.connect(self._save)
        self.panel.reset.connect(self._reset)
        self.panel.try_out.connect(self._try)
        self.panel.picture.connect(self._choose_picture)
        whole = ListBeside(around.memory, "templates", listing, self.panel, (8, 14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)

    def entered(self, target: object) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"templates", "entities"}:
            self._ask()

    def _ask(self) -> None:
        def look(office: Office) -> tuple[list[TemplateLine], list[str]]:
            from advisor_app.services.templates.show_templates import list_templates

            with office.store.reading() as reading:
                names = sorted(one.name for one in reading.entities.all())
            return list_templates(office), names

        self.around.jobs.ask(self, look, self._show, purpose="templates")

    def _show(self, found: tuple[list[TemplateLine], list[str]]) -> None:
        lines, names = found
        self.panel.show_entities(names)
        self.model.show_rows(lines)
        place = self.model.place_of(self._chosen)
        self.table.select_row(place if place is not None else 0)
        own = sum(one.own for one in lines)
        self._sum.setText(self.tr("%Ln template(s) of the office's own", "", own) if own else self.tr("All as shipped"))
        self._choose(again=True)

    def _choose(self, *, again: bool = False) -> None:
        row = self.table.currentIndex().row()
        line = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        name = line.name if line else ""
        if name == self._chosen and self.panel.changed:
            return  # what is being written stays
        if name == self._chosen and not again:
            return
        self._put_aside()
        self._chosen = name
        if not name:
            self.panel.show_template(None)
            return

        def look(office: Office) -> ShownTemplate:
            from advisor_app.services.templates.show_templates import show_template

            return show_template(office, name)

        self.around.jobs.ask(self, look, self._show_chosen, purpose="template")

    def _show_chosen(self, shown: ShownTemplate) -> None:
        if shown.line.name != self._chosen:
            return
        seen, typed = self._waiting.pop(self._chosen, (shown, {}))
        self.panel.show_template(seen)
        self.panel.write(typed)

    def _put_aside(self) -> None:
        """What is typed waits in its template, over the version that it was typed over."""
        shown = self.panel.shown
        if shown is None or not self.panel.changed:
            return
        self._waiting[shown.line.name] = shown, self.panel.texts()
        self.around.notices.done(
            self.tr("What you typed in «{template}» is not saved.").format(template=shown.line.title),
            self.tr("It waits there until you come back."),
        )

    def _edit(self) -> None:
        editor = next((one for one in self.panel.editors.values() if one.isVisible()), None)
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        name, texts = self._chosen, self.panel.contents()
        if not self.panel.changed:
            self.panel.show_flaws([])
            return

        def look(office: Office) -> list[TemplateFlaw]:
            from advisor_app.services.templates.check_template import check_template

            return check_template(office, name, texts)

        def done(flaws: list[TemplateFlaw]) -> None:
            if name == self._chosen and texts == self.panel.contents():
                self.panel.show_flaws(flaws)

        self.around.jobs.ask(self, look, done, purpose="template-check")

    def _preview(self) -> None:
        name, texts, entity = self._chosen, self.panel.contents(), self.panel.entity.currentText()

        def look(office: Office) -> PreviewedMail:
            from advisor_app.services.templates.preview_template import preview_template

            return preview_template(office, name, entity, texts)

        self.around.jobs.ask(self, look, self.panel.show_preview, purpose="template-preview", failed=self._refused)

    def _save(self) -> None:
        name, texts = self._chosen, self.panel.texts()
        shown = self.panel.shown
        if shown is None or not texts:
            return
        self._keep(name, texts, editions_in(shown), texts_before(shown, texts), self._failed(shown, texts))

    def _failed(self, seen: ShownTemplate, texts: dict[str, bytes]) -> Callable[[AppError], None]:
        """Where another saved it since: both versions, and what is chosen of them is in the editors and saved."""

        def theirs(office: Office) -> Flat:
            from advisor_app.services.templates.show_templates import show_template

            return flat(show_template(office, seen.line.name))

        def settled(chosen: Flat, found: Flat) -> None:
            kept: ShownTemplate = found["kept"]
            wanted = texts_in(chosen)
            self._show_chosen(kept)
            if kept.line.name == self._chosen:
                self.panel.write(wanted)
            if wanted:
                before = texts_before(kept, wanted)
                self._keep(kept.line.name, wanted, editions_in(kept), before, self._failed(kept, wanted))

        self.panel.settling.name("", template_fields(seen))
        return self.panel.settling.failed(flat(seen), flat(seen, texts), theirs, settled)

    def _keep(
        self,
        name: str,
        texts: dict[str, bytes],
        seen: dict[str, int] | None,
        before: dict[str, bytes],
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Without `failed`, as for Undo, another's version since is a refusal alone."""

        def work(office: Office, _running: Running) -> SavedTemplate:
            from advisor_app.services.templates.save_template import save_template

            return save_template(office, name, texts, seen)

        def done(saved: SavedTemplate) -> None:
            if saved.flaws:
                self.panel.show_flaws(list(saved.flaws))
                return
            self.panel.show_template(None)
            self._ask()
            self.around.notices.done(
                self.tr("The template is saved for the office."),
                self.tr("Mails written from now on use it; try it first."),
                offer=self.tr("Undo") if before else "",
                act=partial(self._keep, name, before, editions_of(saved), texts) if before else None,
            )

        self.around.jobs.change(self, work, done, things=_TEMPLATES, failed=failed or self._refused)

    def _choose_picture(self) -> None:
        start = self.around.memory.text("window/folder")
        chosen, _ = FileDialog.getOpenFileName(
            self.window(), self.tr("The letterhead's picture"), start, self.tr("Pictures") + " (*.png *.jpg *.jpeg)"
        )
        if chosen:
            self.take_picture(Path(chosen))

    def take_picture(self, path: Path) -> None:
        """Put a picture at the head of every mail."""
        try:
            content = read_chosen(path)
        except UserError as error:
            self._refused(error)
            return
        except OSError as error:
            reason = error.strerror or str(error)
            self._refused(EnvironmentFault("template_not_read", file=path.name, reason=reason))
            return
        seen = editions_in(self.panel.shown) if self.panel.shown is not None else {}
        self._keep(self._chosen, {LOGO: content}, {LOGO: 0, **seen}, {})

    def _reset(self) -> None:
        name, shown = self._chosen, self.panel.shown
        if shown is None:
            return
        before = {one.file: one.text.encode() for one in shown.files if one.text != one.shipped}
        seen = editions_in(shown)

        def work(office: Office, _running: Running) -> SavedTemplate:
            from advisor_app.services.templates.save_template import reset_template

            return reset_template(office, name, seen)

        def done(saved: SavedTemplate) -> None:
            self.panel.show_template(None)
            self._ask()
            self.around.notices.done(
                self.tr("The template is the shipped one again."),
                "",
                offer=self.tr("Undo") if before else "",
                act=partial(self._keep, name, before, editions_of(saved), {}) if before else None,
            )

        self.around.jobs.change(self, work, done, things=_TEMPLATES, failed=self._refused)

    def _try(self) -> None:
        name, entity = self._chosen, self.panel.entity.currentText()

        def work(office: Office, _running: Running) -> KeptMessage:
            from advisor_app.services.templates.preview_template import try_template
            from advisor_app.services.templates.real_words import own_address

            return try_template(office, name, own_address(office), entity)

        def done(kept: KeptMessage) -> None:
            self.around.notices.done(
                self.tr("A draft to {address} waits in the outbox.").format(address=", ".join(kept.to)),
                self.tr("Approve and send it to see it arrive."),
                offer=self.tr("See it"),
                act=lambda: self.around.go_to("mail", MailAt(kept.message_id)),
            )

        self.around.jobs.change(self, work, done, things=_TRIED, failed=self._refused)

    def _refused(self, error: AppError) -> None:
        self.around.notices.refused(error)
