"""What became of one message that was offered to a server or a folder."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    ACCEPTED = "accepted"
    """The server has answered that it has the message."""
    REFUSED = "refused"
    """The server has answered that it will not have it (5xx)."""
    TEMPORARY = "temporary"
    """It surely does not have it, and another time it may take it (4xx, or the connection broke before the end)."""
    PERHAPS_SENT = "perhaps_sent"
    """The end of the message was sent or may have been, and no answer came."""


class Stage(StrEnum):
    """How far the conversation had come when the fate was known."""

    SENDER = "sender"
    RECIPIENTS = "recipients"
    DATA = "data"
    """The content was announced; the server had not asked for it (354)."""
    CONTENT = "content"
    """The server had asked for the content; its final dot was not sent."""
    FINAL_DOT = "final_dot"
    """The final dot was sent, or may have been."""

    @property
    def before_handing_over(self) -> bool:
        """Whether the server can't have the message, whatever becomes of the connection."""
        return self is not Stage.FINAL_DOT


@dataclass(frozen=True, slots=True)
class RecipientRefusal:
    """A recipient that the server would not take, with its words."""

    address: str
    code: int
    words: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A message's fate. `code` is the server's, None where none was read; `words` are the server's or the system's.

    `refused` names recipients that were refused; a message that others accepted is `ACCEPTED` all the same.
    `connection_lost` says that the conversation cannot go on over the same connection.
    """

    fate: Fate
    stage: Stage
    code: int | None = None
    words: str = ""
    refused: tuple[RecipientRefusal, ...] = ()
    connection_lost: bool = False
