"""Fields for passwords: nothing that is typed into them is shown, remembered or suggested."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from advisor_app.ui.parts.text import label


def password_field(name: str, into: QVBoxLayout) -> QLineEdit:
    """A field below its name; input methods neither learn nor correct what is typed."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    into.addWidget(label(name, "12", "text2"))
    into.addWidget(field)
    return field
