"""The command line: the same services as the window, JSON on request, one line for every error.

Exit codes: 0 done, 1 nothing was applied or a check failed, 2 usage or a decision that is needed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from advisor_app.errors import AppError, DecisionNeeded, UsageError
from advisor_app.settings import read_settings


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # a file's name may be no text
    language = read_settings().language
    try:
        if asks_for_window(arguments):
            from advisor_app.bootstrap import show_window

            return show_window(read_settings(arguments[1] if arguments else None))
        from advisor_app.cli.commands import build_parser
        from advisor_app.services.done_again import done_again

        chosen = build_parser().parse_args(arguments)
        settings = read_settings(chosen.database)
        code: int = done_again(lambda: chosen.run(settings, chosen), lambda: 0)  # each try opens the office anew
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the answer has left (`| head`); what is still unwritten must not fail again at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except AppError as error:
        from advisor_app import messages

        print(messages.line(error, language), file=sys.stderr)
        return 2 if isinstance(error, UsageError | DecisionNeeded) else 1
    return code


def asks_for_window(arguments: Sequence[str]) -> bool:
    """No command, at most a database: the window opens without loading the words of all commands."""
    return not arguments or (len(arguments) == 2 and arguments[0] == "--database")
