"""Words of the store floor."""

from __future__ import annotations

from advisor_app.messages.words import Message

MESSAGES: dict[str, Message] = {}
