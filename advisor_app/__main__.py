"""python -m advisor_app: without a command the window, with one the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for; returns the exit code."""
    from advisor_app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
