"""Mails with which an entity objects, for the tests of services and of the window."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path


def objecting_mail(
    folder: Path, answers: str, words: str, *, sender: str = "José Muñoz <jose@idaan.example>", name: str = "objecion"
) -> Path:
    """A mail in answer to a message of the office, as .eml."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "calidad@cac.example"
    mail["Subject"] = "RE: Auditoría de la semana"
    mail["Date"] = "Mon, 16 Nov 2026 09:30:00 -0500"
    mail["Message-ID"] = f"<{name}@idaan.example>"
    if answers:
        mail["In-Reply-To"] = answers
    mail.set_content(words)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.eml"
    path.write_bytes(mail.as_bytes())
    return path
