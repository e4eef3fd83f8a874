"""The one place that constructs: reads settings, opens the store, hands the office out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.errors import EnvironmentFault
from advisor_app.settings import Settings, default_database

if TYPE_CHECKING:
    from advisor_app.documents.printing import Printer
    from advisor_app.services.office import Office


def open_office(settings: Settings) -> Office:
    """Open the database that the settings name, made or upgraded where it is a file."""
    from advisor_app.services.access.who_works import working_as
    from advisor_app.store import open_store

    if settings.database == str(default_database()):
        default_database().parent.mkdir(parents=True, exist_ok=True)
    return working_as(open_store(with_kept_password(settings.database)), settings.who)


def with_kept_password(database: str) -> str:
    """A server's address with the password that this computer keeps for it; another as it is."""
    if "://" not in database:
        return database
    from advisor_app.store.location import server_login, with_password

    login = server_login(database)
    if login is None:
        return database
    from advisor_app.mail.passwords import find_database_password

    kept = find_database_password(*login)
    return database if kept is None else with_password(database, kept.reveal())


def _opened_or_asked(settings: Settings) -> Office:
    """A command in a terminal asks for the password that a server wants and nobody keeps."""
    import sys

    from advisor_app.store.location import server_login

    try:
        return open_office(settings)
    except EnvironmentFault as fault:
        if fault.code != "database_refused" or "://" not in settings.database or not sys.stdin.isatty():
            raise
        login = server_login(settings.database)
        if login is None:
            raise
    from getpass import getpass

    return open_office(named_with_password(settings, getpass(f"{login[1]}@{login[0]}: ")))


def named_with_password(settings: Settings, password: str) -> Settings:
    """The same with a password that was typed, to be used at once and kept nowhere."""
    from advisor_app.store.location import with_password

    return replace(settings, database=with_password(settings.database, password))


def keep_database_password(database: str, password: str) -> bool:
    """Keep the password of a server's address on this computer; False where it has no keyring, or it is a file's."""
    from advisor_app.mail.passwords import Password
    from advisor_app.mail.passwords import keep_database_password as keep
    from advisor_app.store.location import server_login

    login = server_login(database)
    return login is not None and keep(*login, Password(password))


@contextmanager
def opened_office(settings: Settings) -> Iterator[Office]:
    """The office for the length of one command."""
    office = _opened_or_asked(settings)
    try:
        yield office
    finally:
        office.store.close()


@contextmanager
def _libraries_told() -> Iterator[None]:
    """Qt needs libraries of the system; a missing one is told with the command that installs them."""
    try:
        yield
    except ImportError as missing:
        if missing.name is not None and not missing.name.startswith("PySide6"):
            raise
        raise EnvironmentFault("qt_libraries_missing", reason=str(missing)) from missing


def pdf_printer() -> Printer:
    """What turns documents into PDF where no window runs."""
    with _libraries_told():
        from advisor_app.documents.printing import open_printer

        return open_printer()


def show_window(settings: Settings) -> int:
    """Open the window; the database is opened by its worker, after the first paint."""
    with _libraries_told():
        from advisor_app.ui.application import run

    def opened(location: str, who: str) -> Office:
        return open_office(replace(settings, database=location, who=who))

    return run(
        opened,
        location=settings.database,
        who=settings.who,
        chosen=settings.database != str(default_database()),
        language=settings.language,
    )


def begin_window() -> None:
    """To be called before letters are printed in a process that shows or pictures the window afterwards."""
    with _libraries_told():
        from advisor_app.ui.application import be_application

        be_application()


def take_pictures(settings: Settings, folder: Path) -> list[Path]:
    """A picture of every page as it stands, drawn without a display."""
    with _libraries_told():
        from advisor_app.ui.application import save_pictures

    return save_pictures(lambda: open_office(settings), folder)
