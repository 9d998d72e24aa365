# SPDX-License-Identifier: MIT
"""Ctrl-C while the command is still loading. Imported first of all, so it imports next to nothing."""

import os
import signal
import sys
from types import FrameType

__all__ = ["command_answers"]

INTERRUPTED = 130


def is_command() -> bool:
    """Whether this process runs the command: ``coalign``, or ``python -m coalign``, which is "-m" as yet."""
    program = sys.argv[0] if sys.argv else ""
    if program == "-m":
        given = sys.orig_argv
        return "-mcoalign" in given or given[given.index("-m") :][1:2] == ["coalign"]
    return os.path.splitext(os.path.basename(program))[0] == "coalign"


def _leave(_number: int, _frame: FrameType | None) -> None:
    os.write(2, b"coalign: interrupted\n")
    os._exit(INTERRUPTED)  # nothing has been begun that would have to be ended


def command_answers() -> None:
    """From here on the command answers Ctrl-C itself, as an exception."""
    if signal.getsignal(signal.SIGINT) is _leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)


if is_command() and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, _leave)
