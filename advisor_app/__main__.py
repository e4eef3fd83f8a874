"""python -m advisor_app: without a command the window, with one the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for; returns the exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a process that a packed program starts for itself never gets past here
    from advisor_app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
