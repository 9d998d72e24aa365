# SPDX-License-Identifier: MIT
"""``python -m coalign``."""

import sys

from .cli import main

sys.exit(main())
