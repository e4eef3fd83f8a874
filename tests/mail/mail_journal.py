"""The states of an outbox in a file: each change is a line that has reached the disk before anything else happens."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from advisor_app.mail import outbox
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outbox import OutboxEntry, OutboxState
from advisor_app.mail.outcome import Outcome


class Journal:
    """One process at a time writes it. A line that a kill cut off is taken away when it is opened."""

    def __init__(self, file: Path) -> None:
        self.entries: dict[str, OutboxEntry] = {}
        whole = file.read_bytes() if file.exists() else b""
        whole = whole[: whole.rfind(b"\n") + 1]
        for line in whole.splitlines():
            known = json.loads(line)
            known["state"] = OutboxState(known["state"])
            self.entries[known["message_id"]] = OutboxEntry(**known)
        self._file = file.open("ab")
        self._file.truncate(len(whole))

    def put(self, *entries: OutboxEntry) -> None:
        for entry in entries:
            self.entries[entry.message_id] = entry
            kept = {"message_id": entry.message_id, "state": entry.state.value, "attempts": entry.attempts}
            self._file.write(json.dumps(kept).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def change(self, message_id: str, step: Callable[[OutboxEntry], OutboxEntry]) -> None:
        self.put(step(self.entries[message_id]))

    def with_state(self, state: OutboxState) -> list[str]:
        return [each for each, entry in self.entries.items() if entry.state is state]

    def before_handing_over(self, message: MailMessage, /) -> None:
        self.change(message.message_id, outbox.begin_sending)

    def after_answer(self, message: MailMessage, outcome: Outcome, /) -> None:
        self.change(message.message_id, lambda entry: replace(outbox.after_outcome(entry, outcome), refused=()))

    def recover(self) -> int:
        """What a program does when it starts: whatever was being sent is perhaps sent. Returns how many were."""
        interrupted = self.with_state(OutboxState.SENDING)
        for message_id in interrupted:
            self.change(message_id, outbox.after_interruption)
        return len(interrupted)

    def close(self) -> None:
        self._file.close()
