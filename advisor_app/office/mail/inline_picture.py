"""A picture that stands inside a mail's text."""

from __future__ import annotations

from dataclasses import dataclass, field

from advisor_app.errors import UserError

_BEGINNINGS = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"))
"""What mail programs show, Outlook's too."""


@dataclass(frozen=True, slots=True)
class InlinePicture:
    """`name` is a file's, like "logo.png"; the HTML names the picture by `source`."""

    name: str
    content: bytes = field(repr=False)

    @property
    def content_id(self) -> str:
        return f"{self.name}@cac311"

    @property
    def source(self) -> str:
        return f"cid:{self.content_id}"

    @property
    def media_type(self) -> str:
        """Raises `UserError("mail_picture_unknown")` for what mail programs don't show."""
        found = next((kind for start, kind in _BEGINNINGS if self.content.startswith(start)), None)
        if found is None:
            raise UserError("mail_picture_unknown", file=self.name)
        return found
