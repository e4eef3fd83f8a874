"""Write what a person wants to keep outside the office: a message's bytes, an attachment."""

from __future__ import annotations

from pathlib import Path

from advisor_app.errors import EnvironmentFault
from advisor_app.mail.folder import write_durably


def save_file(path: Path, content: bytes) -> None:
    """The file is whole or absent; one of that name is replaced. Raises `EnvironmentFault("file_not_saved")`."""
    try:
        write_durably(path, content)
    except OSError as error:
        raise EnvironmentFault("file_not_saved", file=str(path), reason=error.strerror or str(error)) from error
