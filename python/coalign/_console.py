# SPDX-License-Identifier: MIT
"""Where the command speaks, and the signals that it hears."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from .errors import FileError
from .printable import in_lines

__all__ = ["Ended", "complain", "ended_by_signals", "finish", "prepare", "say", "say_exactly"]


class Ended(BaseException):
    """The system asked the command to end: as KeyboardInterrupt, nothing but the command answers it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def prepare() -> None:
    """A terminal that lacks a letter still gets the rest."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Text for people, lines of it, to standard output."""
    say_exactly(in_lines(text))


def say_exactly(text: str) -> None:
    """The same for programs."""
    if sys.stdout is None:
        raise FileError("cannot write to standard output: it is closed")
    with _arriving():
        sys.stdout.write(text)


def complain(text: str) -> None:
    """What went wrong, to standard error, if anybody listens."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(in_lines(text))
            sys.stderr.flush()


def finish() -> None:
    """What was said has arrived, or it is said that it has not."""
    if sys.stdout is not None:
        with _arriving():
            sys.stdout.flush()


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """SIGTERM and SIGHUP raise `Ended` within, so that nothing half written stays behind.

    Where they are ignored, as under nohup, they stay ignored.
    """
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        numbers = []
    heard = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in heard:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: object) -> None:
    raise Ended(number)


@contextmanager
def _arriving() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        with suppress(OSError, ValueError):  # or Python tries again when it ends, and complains
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # else the reader of a pipe has seen enough
            raise FileError(f"cannot write to standard output: {error.strerror}") from None
