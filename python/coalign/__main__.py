# SPDX-License-Identifier: MIT
"""``python -m coalign``."""

import sys

from .cli import main

if __name__ == "__main__":  # whoever looks through all modules imports this one too
    sys.exit(main())
