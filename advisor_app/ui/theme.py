"""Colours, type and measures: one place from which every part of the window takes its look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette

from advisor_app.ui.stylesheet import stylesheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

BASE = 13.0
"""Pixels of body text at 100 %; every other measure is given at this size and grows with the system's font."""

_SAMPLE = "2026-109342 Queja 24/09/2026 Gestión"
_SAMPLE_WIDTH = 245.0
"""Pixels that the sample takes in Open Sans, in which widths are given."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The roles of the palette, each as #RRGGBB."""

    bg: str
    nav: str
    soft: str
    grid: str
    line: str
    line2: str
    ctl: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    accent_tint: str
    done: str
    done_tint: str
    warn: str
    warn_tint: str
    late: str
    late_tint: str
    excused: str


LIGHT = Colours(
    bg="#FFFFFF", nav="#F3F5F7", soft="#F7F8FA", grid="#EDF0F2", line="#E3E7EB", line2="#C9D0D8", ctl="#7F8A97",
    text="#18212B", text2="#4D5966", text3="#626E7B", accent="#0B5CAD", on_accent="#FFFFFF", accent_tint="#E6F0FA",
    done="#1B7A4B", done_tint="#E7F4EC", warn="#8A5300", warn_tint="#FDF3DF", late="#B3261E", late_tint="#FCEBE9",
    excused="#65558F",
)  # fmt: skip
DARK = Colours(
    bg="#171B20", nav="#111519", soft="#1D2228", grid="#242A31", line="#2B323A", line2="#414B56", ctl="#78838F",
    text="#E7EBEF", text2="#B4BDC7", text3="#98A3AF", accent="#6CB2F7", on_accent="#0B1A2A", accent_tint="#1B3149",
    done="#5CC48D", done_tint="#173226", warn="#E8B44F", warn_tint="#382C12", late="#FF8B80", late_tint="#3F2020",
    excused="#BBA9E6",
)  # fmt: skip


class Theme(QObject):
    """Light or dark as the system says, or as `scheme` fixes it; `changed` follows every switch."""

    changed = Signal()

    def __init__(self, application: QApplication, scheme: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._system_font = QFont(application.font())
        self._fonts: dict[tuple[float, int], QFont] = {}
        self._scheme = scheme
        self.dark = False
        self.base = BASE
        self.colours = LIGHT
        self.sheet = ""
        """For a window, not for the whole program: what is built outside of a window is then styled once, when it comes
        in, and not again each time that it is put into another part."""
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def choose(self, scheme: str) -> None:
        """`system`, `light` or `dark`."""
        self._scheme = scheme
        self._apply()

    def px(self, at_base: float) -> int:
        """A measure given at 13 px text, in pixels at the text size of this system."""
        return round(at_base * self.base / BASE)

    def wide(self, at_base: float) -> int:
        """A width of words given for Open Sans; wider where the system's letters are."""
        return round(self.px(at_base) * max(1.0, self.width_of(_SAMPLE) / (self.base / BASE) / _SAMPLE_WIDTH))

    def font(self, size: float = BASE, weight: int = 400) -> QFont:
        known = self._fonts.get((size, weight))
        if known is None:
            known = QFont(self._system_font)
            known.setPixelSize(max(1, round(size * self.base / BASE)))
            known.setWeight(QFont.Weight(weight))
            known.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[size, weight] = known
        return QFont(known)

    def colour(self, role: str) -> QColor:
        return QColor(getattr(self.colours, role))

    def width_of(self, text: str, size: float = BASE, weight: int = 400) -> int:
        return int(QFontMetricsF(self.font(size, weight)).horizontalAdvance(text)) + 1

    def _system_changed(self) -> None:
        if self._scheme == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.dark = self._scheme == "dark" or (self._scheme == "system" and system_dark)
        self.colours = DARK if self.dark else LIGHT
        self.base = max(BASE, float(QFontInfo(self._system_font).pixelSize()))
        self._fonts.clear()
        self._application.setStyle("Fusion")
        self._application.setFont(self.font())
        self._application.setPalette(self._palette())
        self.sheet = stylesheet(self.colours, self.px)
        self.changed.emit()

    def _palette(self) -> QPalette:
        c = self.colours
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, value in (
            (roles.Window, c.bg), (roles.WindowText, c.text), (roles.Base, c.bg), (roles.AlternateBase, c.soft),
            (roles.Text, c.text), (roles.Button, c.bg), (roles.ButtonText, c.text), (roles.PlaceholderText, c.text3),
            (roles.Highlight, c.accent), (roles.HighlightedText, c.on_accent), (roles.Link, c.accent),
            (roles.ToolTipBase, c.bg), (roles.ToolTipText, c.text), (roles.Accent, c.accent), (roles.Mid, c.line2),
            (roles.BrightText, c.late),
        ):  # fmt: skip
            palette.setColor(role, QColor(value))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.text3))
        return palette
