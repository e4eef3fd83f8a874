"""The pages of the window in the order of the navigation. A new page is one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from advisor_app.ui.page import Page, Surroundings


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page's name is that of its room in `ui/pages`; the room is loaded when the page is first opened."""

    name: str
    title: str
    icon: str
    at_foot: bool = False
    for_director: bool = False
    """Only whoever may act as the director sees it."""

    def said(self) -> str:
        return QCoreApplication.translate("Pages", self.title)

    @property
    def module(self) -> str:
        return f"advisor_app.ui.pages.{self.name}.page"

    def build(self, around: Surroundings) -> Page:
        return cast("Callable[[Surroundings], Page]", import_module(self.module).build)(around)


PAGES = (
    PageEntry("my_week", str(QT_TRANSLATE_NOOP("Pages", "My week")), "calendar"),
    PageEntry("cases", str(QT_TRANSLATE_NOOP("Pages", "Cases")), "folder"),
    PageEntry("audit", str(QT_TRANSLATE_NOOP("Pages", "Audit")), "clipboard"),
    PageEntry("entities", str(QT_TRANSLATE_NOOP("Pages", "Entities")), "building"),
    PageEntry("meetings", str(QT_TRANSLATE_NOOP("Pages", "Meetings")), "people"),
    PageEntry("plans", str(QT_TRANSLATE_NOOP("Pages", "Plans")), "target"),
    PageEntry("mail", str(QT_TRANSLATE_NOOP("Pages", "Mail")), "mail"),
    PageEntry("reports", str(QT_TRANSLATE_NOOP("Pages", "Reports")), "chart"),
    PageEntry("direction", str(QT_TRANSLATE_NOOP("Pages", "Direction")), "compass", for_director=True),
    PageEntry("settings", str(QT_TRANSLATE_NOOP("Pages", "Settings")), "sliders", at_foot=True),
)
