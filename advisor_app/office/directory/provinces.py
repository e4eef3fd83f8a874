"""Panama's provinces and comarcas, however an export spells them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from advisor_app.office.names import name_key

NASO = "Naso Tjër Di"
"""The comarca of 2020, which has no outline of its own in the map's shapes: it lies inside Bocas del Toro."""

PROVINCES = (
    "Bocas del Toro", "Chiriquí", "Coclé", "Colón", "Darién", "Herrera", "Los Santos", "Panamá", "Panamá Oeste",
    "Veraguas",
)  # fmt: skip
COMARCAS = ("Emberá-Wounaan", "Guna Yala", "Guna de Madungandí", "Guna de Wargandí", NASO, "Ngäbe-Buglé")

_SAID_OTHERWISE = {
    "kunayala": "Guna Yala",
    "sanblas": "Guna Yala",
    "madungandi": "Guna de Madungandí",
    "madugandi": "Guna de Madungandí",
    "gunamadugandi": "Guna de Madungandí",
    "kunamadugandi": "Guna de Madungandí",
    "kunamadungandi": "Guna de Madungandí",
    "wargandi": "Guna de Wargandí",
    "kunawargandi": "Guna de Wargandí",
    "ngobebugle": "Ngäbe-Buglé",
    "embera": "Emberá-Wounaan",
    "emberawounan": "Emberá-Wounaan",
    "naso": NASO,
    "nasotjerdi": NASO,
}
_LEFT_OUT = frozenset({"provincia", "province", "comarca", "de", "la", "el", "del"})
_WORD = re.compile(r"[a-z]+")


def _key(text: str) -> str:
    return "".join(word for word in _WORD.findall(name_key(text)) if word not in _LEFT_OUT)


_NAMES: Mapping[str, str] = {**{_key(name): name for name in (*PROVINCES, *COMARCAS)}, **_SAID_OTHERWISE}


def province_named(text: str) -> str | None:
    """The province or comarca that a text means, in the spelling of the office; None where it means none."""
    return _NAMES.get(_key(text))
