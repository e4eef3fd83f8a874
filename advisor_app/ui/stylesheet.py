"""The style sheet for Qt's own widgets; parts that paint themselves take their colours from the theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor_app.ui.theme import Colours


def stylesheet(c: Colours, px: Callable[[float], int]) -> str:
    return f"""
QMainWindow, QDialog, QWidget#page, QWidget#scrolled {{ background: {c.bg}; color: {c.text}; }}
QToolTip {{
    background: {c.bg}; color: {c.text}; border: 1px solid {c.line2}; padding: {px(4)}px {px(6)}px;
    qproperty-textFormat: PlainText;
}}

QLabel {{ color: {c.text}; background: transparent; }}
QLabel[tone="text2"] {{ color: {c.text2}; }}
QLabel[tone="text3"] {{ color: {c.text3}; }}
QLabel[tone="late"] {{ color: {c.late}; }}
QLabel[tone="warn"] {{ color: {c.warn}; }}
QLabel[tone="done"] {{ color: {c.done}; }}
QLabel[scale="11"] {{ font-size: {px(11)}px; font-weight: 600; color: {c.text3}; }}
QLabel[scale="12"] {{ font-size: {px(12)}px; }}
QLabel[scale="12b"] {{ font-size: {px(12)}px; font-weight: 600; }}
QLabel[scale="13b"] {{ font-weight: 600; }}
QLabel[scale="14"] {{ font-size: {px(14)}px; font-weight: 600; }}
QLabel[scale="16"] {{ font-size: {px(16)}px; font-weight: 600; }}
QLabel[scale="20"] {{ font-size: {px(20)}px; font-weight: 600; }}

QFrame#line {{ background: {c.line}; border: none; }}
QWidget#navigation, QWidget#status {{ background: {c.nav}; }}
QWidget#overlay {{ background: {c.bg}; border: 1px solid {c.line2}; }}
QWidget#band {{ background: {c.soft}; }}
QWidget#doubt {{ background: {c.warn_tint}; }}
QWidget#fault {{ background: {c.late_tint}; }}

QLineEdit {{
    background: {c.bg}; color: {c.text}; border: 1px solid {c.ctl}; border-radius: {px(4)}px;
    padding: {px(4)}px {px(8)}px; min-height: {px(18)}px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit:focus {{
    border: 2px solid {c.accent}; padding: {px(4) - 1}px {px(8) - 1}px;
}}
QLineEdit:disabled {{ color: {c.text3}; border-color: {c.line2}; }}
QLineEdit[wrong="true"] {{ border: 1px solid {c.late}; background: {c.late_tint}; }}
QLineEdit[wrong="true"]:focus {{ border: 2px solid {c.late}; }}

QAbstractScrollArea {{ background: {c.bg}; border: none; }}
QScrollArea {{ border: 1px solid transparent; }}
QScrollArea#room {{ border: none; }}
QScrollArea:focus {{ border-color: {c.accent}; }}
QAbstractScrollArea::corner {{ background: {c.bg}; border: none; }}
QPlainTextEdit {{
    background: {c.bg}; color: {c.text}; border: 1px solid {c.ctl}; border-radius: {px(4)}px; padding: {px(2)}px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: {px(2) - 1}px; }}

QComboBox QAbstractItemView {{
    background: {c.bg}; color: {c.text}; border: 1px solid {c.ctl}; outline: none;
    selection-background-color: {c.accent_tint}; selection-color: {c.text};
}}
QCheckBox {{ color: {c.text}; spacing: {px(8)}px; border: 2px solid transparent; border-radius: {px(3)}px; }}
QCheckBox:focus {{ border-color: {c.accent}; }}
QRadioButton {{ color: {c.text}; border: 2px solid transparent; border-radius: {px(3)}px; }}
QRadioButton:focus {{ border-color: {c.accent}; }}
QRadioButton::indicator {{ width: {px(12)}px; height: {px(12)}px; border: 1px solid {c.ctl};
    border-radius: {px(6) + 1}px; background: {c.bg}; }}
QRadioButton::indicator:checked {{ width: {px(6)}px; height: {px(6)}px; border: {px(4)}px solid {c.accent};
    border-radius: {px(7)}px; }}
QMenu {{ background: {c.bg}; color: {c.text}; border: 1px solid {c.line2}; padding: {px(4)}px 0; }}
QMenu::item {{ padding: {px(5)}px {px(24)}px; }}
QMenu::item:selected {{ background: {c.accent_tint}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {px(4)}px 0; }}

QListWidget#plainlist {{ background: transparent; border: 1px solid transparent; }}
QListWidget#plainlist:focus {{ border-color: {c.accent}; }}
QHeaderView {{ background: {c.bg}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; }}
QScrollBar::handle {{ background: {c.line2}; border-radius: {px(4)}px; margin: 1px; }}
QScrollBar::handle:hover {{ background: {c.ctl}; }}
QScrollBar::handle:vertical {{ min-height: {px(28)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(28)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSlider {{ min-height: {px(24)}px; }}
QSlider::groove:horizontal {{ height: {px(4)}px; border-radius: {px(2)}px; background: {c.line2}; }}
QSlider::sub-page:horizontal {{ height: {px(4)}px; border-radius: {px(2)}px; background: {c.accent}; }}
QSlider::handle:horizontal {{
    width: {px(14)}px; height: {px(14)}px; margin: -{px(6)}px 0; border-radius: {px(8)}px;
    background: {c.bg}; border: 2px solid {c.accent};
}}
QSlider::handle:horizontal:focus {{ background: {c.accent}; }}
QSplitter::handle {{ background: {c.line}; }}
QSplitter::handle:hover {{ background: {c.ctl}; }}
QProgressBar {{ background: {c.line}; border: none; border-radius: {px(3)}px; max-height: {px(6)}px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(3)}px; }}
"""
