"""What this installation is told from outside: where the database lies, who works, in which language."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DATABASE_VARIABLE = "ADVISOR_APP_DATABASE"
USER_VARIABLE = "ADVISOR_APP_USER"
LANGUAGE_VARIABLE = "ADVISOR_APP_LANGUAGE"


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a path or an SQLAlchemy URL; `language` is "es" or "en"."""

    database: str
    who: str
    language: str = "es"


def default_database() -> Path:
    """Where the platform's convention puts a person's data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("advisor-app", appauthor=False)) / "office.db"


def read_settings(database: str | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force: what the command names, else the environment, else the platform's convention."""
    named = database or environment.get(DATABASE_VARIABLE) or str(default_database())
    language = "en" if environment.get(LANGUAGE_VARIABLE, "es").lower().startswith("en") else "es"
    return Settings(database=named, who=environment.get(USER_VARIABLE) or _login_name(), language=language)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user id without a name, as in a container
        return "?"
