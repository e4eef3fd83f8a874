"""Without a command: the window."""

from __future__ import annotations

import argparse

from advisor_app.settings import Settings


def show(settings: Settings, chosen: argparse.Namespace) -> int:  # noqa: ARG001
    from advisor_app.bootstrap import show_window

    return show_window(settings)
