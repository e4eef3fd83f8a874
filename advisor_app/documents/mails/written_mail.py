"""What every mail that is written from templates has."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.office.mail.inline_picture import InlinePicture


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """A subject on one line; the same said as plain text and as HTML, with the pictures that stand in the HTML.

    `template` is the kind it was written by and `digest` the SHA-256 of that kind's files as they then were.
    """

    subject: str
    text: str
    html: str
    pictures: tuple[InlinePicture, ...] = ()
    template: str = ""
    digest: str = ""
