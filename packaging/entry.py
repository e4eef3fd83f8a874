"""The program that is packed: the same as `python -m advisor_app`."""

import sys

from advisor_app.__main__ import main

sys.exit(main())
