"""Words for weeks, people, settings and the weekly round."""

from __future__ import annotations

from advisor_app.messages.words import Message, message

MESSAGES: dict[str, Message] = {
    "unknown_week": message(
        "«{value}» no es una semana.",
        "Escríbala como 2024-W12 (año y número de semana ISO).",
        what_en="“{value}” is not a week.",
        to_do_en="Write it like 2024-W12 (ISO year and week).",
    ),
}
