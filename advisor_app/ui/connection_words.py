"""How the connection to the office's database is protected, in words."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication


class Protected(Protocol):
    """As `store.protection.Protection` has it."""

    @property
    def local(self) -> bool: ...
    @property
    def encryption(self) -> str | None: ...
    @property
    def sslmode(self) -> str | None: ...
    @property
    def verified(self) -> bool: ...


def protection_said(connection: Protected) -> str:
    if connection.sslmode is None:
        return QCoreApplication.translate("Connection", "A file of this computer: nothing goes over the network.")
    if connection.encryption is None:
        said = QCoreApplication.translate("Connection", "Not encrypted")
    elif connection.verified:
        said = QCoreApplication.translate("Connection", "Encrypted ({version}), and the server proved who it is")
    else:
        said = QCoreApplication.translate("Connection", "Encrypted ({version}), without checking who answers")
    said = said.format(version=connection.encryption)
    if connection.local:
        return QCoreApplication.translate("Connection", "{said}; the server is on this computer.").format(said=said)
    return f"{said}."
