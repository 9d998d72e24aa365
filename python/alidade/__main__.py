# SPDX-License-Identifier: MIT
"""``python -m alidade``."""

import sys

from .cli import main

sys.exit(main())
