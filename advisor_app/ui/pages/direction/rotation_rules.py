"""The rules one by one: whom each touches, and which proposal keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.pages.direction.rotation_words import rule_more, rule_standing, rule_title, rules_title
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.office.rotation.rule_lines import KeptRule
    from advisor_app.ui.pages.direction.rotation_front import Front
    from advisor_app.ui.theme import Theme


class RuleList(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = label("", "14", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.title)
        column.addLayout(self._lines)

    def show_front(self, front: Front) -> None:
        self.title.setText(rules_title(front))
        emptied(self._lines)
        for at, kept in enumerate(sorted(front.rules, key=lambda one: one.kept)):
            if at:
                self._lines.addWidget(divider())
            self._lines.addWidget(self._line(kept, front))

    def _line(self, kept: KeptRule, front: Front) -> QWidget:
        theme = self._theme
        tone = "text" if kept.kept else "late"
        title = label(rule_title(kept, front), "13" if kept.kept else "13b", tone, wrap=True)
        more = rule_more(kept, front)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        if more:
            words.addWidget(ElidedLabel(more, "12", "text2" if kept.kept else "late"))
        standing = label(rule_standing(kept, front), "12" if kept.kept else "12b", "text2" if kept.kept else "late")
        line = QWidget()
        line.setAccessibleName(f"{title.text()}. {more}. {standing.text()}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(8))
        glyph = StateGlyph(theme, State.AT_GOAL if kept.kept else State.LATE)
        row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(standing, 0, Qt.AlignmentFlag.AlignTop)
        return line
