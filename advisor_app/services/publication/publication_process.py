"""A month's files made in a process of their own: laying out a long table would hold up the window.

Always a fresh interpreter ("spawn"), as for imports. The bytes are those that any other process makes.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection

from advisor_app.errors import AppError, EnvironmentFault
from advisor_app.office.publication.month import PublishedMonth

_LISTENING = 0.05
"""Seconds between two looks at whether the work is still wanted."""


def files_apart(
    told: PublishedMonth, edition: str, step: Callable[[], object], wanted: Callable[[], object]
) -> dict[str, bytes]:
    """As `publication_files`; `wanted` is called while the other process works, and what it raises ends that.

    Raises `EnvironmentFault("publication_process_ended")` for a process that is gone.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_make, args=(theirs, told, edition), daemon=True)
    process.start()
    theirs.close()
    try:
        while True:
            if not ours.poll(_LISTENING):
                wanted()
                continue
            try:
                said = ours.recv()
            except EOFError:
                raise EnvironmentFault("publication_process_ended", month=str(told.month)) from None
            if isinstance(said, dict):
                return said
            if isinstance(said, AppError):
                raise said
            step()
    finally:
        process.kill()
        process.join()
        ours.close()


def _make(connection: Connection, told: PublishedMonth, edition: str) -> None:
    from advisor_app.documents.printing import open_printer
    from advisor_app.documents.publication.publication_files import publication_files

    try:
        connection.send(publication_files(told, edition, open_printer(), lambda: connection.send(None)))
    except AppError as error:
        connection.send(error)
