"""What a server or the system said, fit to be kept and shown."""

from __future__ import annotations

_LONGEST = 500


def server_words(reply: bytes | str) -> str:
    """A server's reply as one line without control characters, cut at 500 characters."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    shown = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(shown.split())[:_LONGEST]


def system_words(error: BaseException) -> str:
    """The system's words for a failure, or what kind it was."""
    reason = error.strerror if isinstance(error, OSError) else None
    return server_words(reason or str(error) or type(error).__name__)
