"""What the window offers by name: its pages, their views, what can be done from anywhere, its settings and manual."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.store.search.matching import plain, rank
from advisor_app.ui.page_list import PageEntry
from advisor_app.ui.pages.settings.explained import SETTINGS, explanation, title
from advisor_app.ui.search.answers import Answer
from advisor_app.ui.search.manual_sections import ManualSection
from advisor_app.ui.targets import (
    DirectionAt,
    DirectoryIn,
    MailsIn,
    MeetingsIn,
    NewEntities,
    NewEscalation,
    NewIdea,
    PastImports,
    PlansAt,
    ReportAt,
    SettingAt,
    SettingsAt,
)

SHOWN = 5
_MANUAL_WEIGHT = 3
"""A chapter that tells of something stands behind the thing itself."""


@dataclass(frozen=True, slots=True)
class Command:
    """`words` are further ones by which people look for it."""

    said: str
    page: str
    target: object
    words: str = ""


def _to(said: object, page: str, target: object, words: object = "") -> Command:
    return Command(str(said), page, target, str(words))


_COMMANDS = (
    _to(QT_TRANSLATE_NOOP("Find", "Past imports"), "cases", PastImports(), QT_TRANSLATE_NOOP("Find", "undo import")),
    _to(QT_TRANSLATE_NOOP("Find", "New entities, to review"), "entities", NewEntities()),
    _to(QT_TRANSLATE_NOOP("Find", "People who may stand twice"), "entities", DirectoryIn("doubles")),
    _to(QT_TRANSLATE_NOOP("Find", "Yearly confirmation of the directory"), "entities", DirectoryIn("confirmation")),
    _to(QT_TRANSLATE_NOOP("Find", "Provinces, districts and corregimientos"), "entities", DirectoryIn("territory")),
    _to(QT_TRANSLATE_NOOP("Find", "Plan the month's visits"), "meetings", MeetingsIn("plan")),
    _to(QT_TRANSLATE_NOOP("Find", "Commitments"), "meetings", MeetingsIn("commitments")),
    _to(QT_TRANSLATE_NOOP("Find", "Attendance of the year"), "meetings", MeetingsIn("attendance")),
    _to(QT_TRANSLATE_NOOP("Find", "Action plans"), "plans", PlansAt("plans")),
    _to(QT_TRANSLATE_NOOP("Find", "Escalations"), "plans", PlansAt("escalations")),
    _to(QT_TRANSLATE_NOOP("Find", "New escalation"), "plans", NewEscalation()),
    _to(QT_TRANSLATE_NOOP("Find", "Ideas to simplify"), "plans", PlansAt("ideas")),
    _to(QT_TRANSLATE_NOOP("Find", "New idea"), "plans", NewIdea()),
    _to(QT_TRANSLATE_NOOP("Find", "Progress of the month's plans"), "plans", PlansAt("progress")),
    _to(QT_TRANSLATE_NOOP("Find", "Drafts of mails"), "mail", MailsIn("draft")),
    _to(QT_TRANSLATE_NOOP("Find", "Sent mails"), "mail", MailsIn("sent")),
    _to(QT_TRANSLATE_NOOP("Find", "Correspondence"), "mail", None, QT_TRANSLATE_NOOP("Find", "received mails")),
    _to(QT_TRANSLATE_NOOP("Find", "Publication of the month"), "reports", ReportAt(section="publication")),
    _to(QT_TRANSLATE_NOOP("Find", "Board of the direction"), "direction", DirectionAt("board")),
    _to(QT_TRANSLATE_NOOP("Find", "Rotation of the year"), "direction", DirectionAt("rotation")),
    _to(QT_TRANSLATE_NOOP("Find", "Yearly award"), "direction", DirectionAt("award")),
    _to(QT_TRANSLATE_NOOP("Find", "Backups"), "settings", SettingsAt("copies"), QT_TRANSLATE_NOOP("Find", "restore")),
    _to(QT_TRANSLATE_NOOP("Find", "People and their rights"), "settings", SettingsAt("people")),
    _to(
        QT_TRANSLATE_NOOP("Find", "A citizen's data: find, erase, mask"),
        "settings",
        SettingsAt("privacy", "citizen"),
        QT_TRANSLATE_NOOP("Find", "privacy, Law 81"),
    ),
    _to(
        QT_TRANSLATE_NOOP("Find", "Retention: what has passed its time"),
        "settings",
        SettingsAt("privacy", "retention"),
        QT_TRANSLATE_NOOP("Find", "privacy, Law 81"),
    ),
)  # fmt: skip


class WindowAnswers:
    """What answers without asking the office; `act` are what the frame itself does: a name, further words, the deed."""

    def __init__(
        self,
        pages: Iterable[PageEntry],
        act: Sequence[tuple[str, str, Callable[[], None]]],
        go_to: Callable[[str, object], None],
        open_manual: Callable[[str, str], None],
    ) -> None:
        self._go_to = go_to
        self._open_manual = open_manual
        self._manual: tuple[ManualSection, ...] = ()
        offered = {entry.name: entry.said() for entry in pages}
        self._acts: list[tuple[str, str, str, Callable[[], None]]] = [
            (said, plain(said), "", self._leads(name, None)) for name, said in offered.items()
        ]
        self._acts += [(said, plain(f"{said} {words}"), "", deed) for said, words, deed in act]
        for one in _COMMANDS:
            if one.page in offered:
                said = QCoreApplication.translate("Find", one.said)
                words = QCoreApplication.translate("Find", one.words) if one.words else ""
                deed = self._leads(one.page, one.target)
                self._acts.append((said, plain(f"{said} {words}"), offered[one.page], deed))

    def know_manual(self, sections: tuple[ManualSection, ...]) -> None:
        self._manual = sections

    def first(self) -> list[Answer]:
        """What is offered before anything is typed: the window's pages and deeds."""
        return [Answer("command", said, said, "", page, 4, deed) for said, _, page, deed in self._acts]

    def answers(self, words: Sequence[str]) -> list[Answer]:
        found = []
        for said, text, page, deed in self._acts:
            quality = rank(words, plain(said), text)
            if quality is not None:
                found.append(Answer("command", said, said, "", page, quality, deed))
        listed = _best(found)
        found = []
        for setting in SETTINGS:
            said, more = title(setting), explanation(setting)
            quality = rank(words, plain(said), plain(more))
            if quality is not None:
                deed = self._leads("settings", SettingAt(setting.key))
                found.append(Answer("setting", setting.key, said, more, "", quality, deed))
        listed += _best(found)
        found = []
        for section in self._manual:
            quality = rank(words, section.title, section.text)
            if quality is not None:
                key = f"{section.chapter}#{section.heading}"
                told = section.chapter_title if section.chapter_title != section.heading else ""
                deed = self._chapter(section)
                found.append(Answer("manual", key, section.heading, told, "", quality + _MANUAL_WEIGHT, deed))
        return listed + _best(found)

    def _leads(self, page: str, target: object) -> Callable[[], None]:
        return lambda: self._go_to(page, target)

    def _chapter(self, section: ManualSection) -> Callable[[], None]:
        return lambda: self._open_manual(section.chapter, section.heading)


def _best(found: list[Answer]) -> list[Answer]:
    return sorted(found, key=lambda one: one.quality)[:SHOWN]
