import os
import sys
from pathlib import Path

from services_cases import office, take_in

sys.path.append(str(Path(__file__).parents[1] / "mail"))  # the tests' own mail server

__all__ = ["office", "take_in"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # documents are made without a display
