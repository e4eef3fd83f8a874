"""Drafts: each message as an .eml file in a folder, for a person to open in Outlook or Thunderbird and send."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outcome import Fate, Outcome, Stage
from advisor_app.office.calendar import panama_day
from advisor_app.office.chosen_file import leave_own_file, read_chosen
from advisor_app.office.names import without_accents

UNSENT = b"X-Unsent: 1\r\n"
"""Makes Outlook open the file as a draft with a Send button. It stands before the message's own bytes."""

_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class DraftFolder:
    """A transport that writes drafts; the folder is made if it is missing."""

    folder: Path

    @property
    def name(self) -> str:
        return "folder"

    @contextmanager
    def session(self) -> Iterator[DraftFolderSession]:
        """Raises `EnvironmentFault("mail_folder_unwritable")`."""
        try:
            try_writing(self.folder)
        except OSError as error:
            raise EnvironmentFault("mail_folder_unwritable", folder=str(self.folder), reason=_reason(error)) from error
        yield DraftFolderSession(self.folder)


@dataclass(frozen=True, slots=True)
class DraftFolderSession:
    folder: Path

    def offer(self, message: MailMessage) -> Outcome | None:
        """Raises `UserError("mail_draft_changed")` where a file of that name holds something else.

        That is a draft which a person has changed since: it is theirs, and is not written over.
        """
        path = self.folder / draft_file_name(message)
        try:
            changed = path.exists() and read_chosen(path) != _draft(message)
        except OSError as error:
            return Outcome(Fate.TEMPORARY, Stage.RECIPIENTS, words=_reason(error), connection_lost=True)
        if changed:
            raise UserError("mail_draft_changed", file=path.name, folder=str(self.folder))
        return None

    def take_back(self) -> None:
        """Nothing was written yet."""

    def hand_over(self, message: MailMessage) -> Outcome:
        path = self.folder / draft_file_name(message)
        try:
            write_durably(path, _draft(message))
        except OSError as error:
            return Outcome(Fate.TEMPORARY, Stage.CONTENT, words=_reason(error), connection_lost=True)
        return Outcome(Fate.ACCEPTED, Stage.FINAL_DOT, words=path.name)


def draft_file_name(message: MailMessage) -> str:
    """Day (Panama), entity and the message's own key: the same name for the same message, on any file system."""
    label = re.sub(r"[^A-Za-z0-9]+", "-", without_accents(message.label))[:_LONGEST_LABEL].strip("-")
    key = re.match(r"<([0-9a-f]{32})\.[0-9a-f]{32}@", message.message_id)
    name = key[1] if key else sha256(message.message_id.encode()).hexdigest()[:32]
    return "_".join(filter(None, (panama_day(message.written_at).isoformat(), label, name))) + ".eml"


def try_writing(folder: Path) -> None:
    """Make a folder where it is missing, and see that a file can be made in it; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryFile(dir=folder):
        pass


def write_durably(path: Path, content: bytes) -> None:
    """Write a file that is whole or absent, also after a power cut; an interrupted try leaves a hidden part at most.

    The part's name is fixed, so that the next try takes its place instead of leaving a second one.
    """
    if not path.name:
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    leave_own_file(path)
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    if os.name == "posix":
        # the new name itself must reach the disk; Windows has no way to ask for that
        with suppress(OSError):
            handle = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _draft(message: MailMessage) -> bytes:
    return UNSENT + message.raw


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
