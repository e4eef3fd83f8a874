"""A keyring for commands that run as processes of their own, on machines that have none."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


class KeyringInAFile(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path().write_text(json.dumps({**self._all(), f"{service} {username}": password}), "utf-8")

    def delete_password(self, service: str, username: str) -> None:
        left = {name: value for name, value in self._all().items() if name != f"{service} {username}"}
        self._path().write_text(json.dumps(left), "utf-8")

    def _path(self) -> Path:
        return Path(os.environ["TEST_KEYRING"])

    def _all(self) -> dict[str, str]:
        return json.loads(self._path().read_text("utf-8")) if self._path().exists() else {}
