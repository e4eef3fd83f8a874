"""What the operating system says of a failure, in Spanish: it says it in English wherever the program runs."""

from __future__ import annotations

from collections.abc import Mapping

IN_SPANISH: Mapping[str, str] = {
    "Connection aborted": "la conexión se interrumpió",
    "Connection refused": "no hay un servidor en ese puerto",
    "Connection reset by peer": "el servidor cortó la conexión",
    "Connection timed out": "no contestó a tiempo",
    "timed out": "no contestó a tiempo",
    "Broken pipe": "el servidor cortó la conexión",
    "Network is unreachable": "no hay red",
    "No route to host": "no hay camino hasta ese servidor",
    "Name or service not known": "nadie conoce ese nombre",
    "nodename nor servname provided, or not known": "nadie conoce ese nombre",
    "Temporary failure in name resolution": "por ahora no se pueden buscar nombres en la red",
    "Permission denied": "falta el permiso",
    "Operation not permitted": "falta el permiso",
    "Read-only file system": "solo se puede leer",
    "No such file or directory": "no existe",
    "Not a directory": "no es una carpeta",
    "Is a directory": "es una carpeta",
    "File exists": "ahí hay un archivo con ese nombre",
    "File name too long": "el nombre es demasiado largo",
    "File too large": "el archivo pasa del tamaño permitido",
    "No space left on device": "el disco está lleno",
    "Disk quota exceeded": "se acabó el espacio que usted tiene en el disco",
    "Input/output error": "el disco no responde bien",
    "Too many open files": "hay demasiados archivos abiertos",
}
"""By the words of the C library; what is not here is shown as it came."""


def in_language(value: object, language: str) -> object:
    """A message's value, in Spanish where it is a failure that is known here."""
    return IN_SPANISH.get(value, value) if language == "es" and isinstance(value, str) else value
