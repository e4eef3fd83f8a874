"""The mail that brings a meeting's minutes to those who were there."""

from __future__ import annotations

from advisor_app.documents.spanish import long_date_with_weekday
from minutes import MinutesContent
from minutes.words import minutes_words

GREETING = "Reciban un cordial saludo."


def minutes_mail_words(content: MinutesContent, signed_by: str) -> dict[str, object]:
    """What the template `minutes/correo-minuta` may place: the minutes' own words, as they stand within a sentence."""
    return {
        **minutes_words(content),
        "fecha": long_date_with_weekday(content.day),
        "lugar": content.place,
        "saludo": GREETING,
        "firma": signed_by or content.writer,
    }
