# SPDX-License-Identifier: MIT
"""Text from bytes: UTF-8, UTF-16 with its mark, or what old programs on Windows write."""

from __future__ import annotations

from ..errors import FileError

__all__ = ["decoded"]


def decoded(name: object, raw: bytes) -> tuple[str, str]:
    """The text, and what was assumed of it. FileError where it is none."""
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    remark = ""
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        try:
            if wide or b"\0" in raw:
                raise
            text = raw.decode("windows-1252")
            remark = "the file is not UTF-8: read as Windows-1252"
        except UnicodeDecodeError:
            raise FileError(f"cannot read {name}: save it as CSV in UTF-8") from None
    if "\0" in text:
        raise FileError(
            f"cannot read {name}: there is a NUL character in it; save it as CSV in UTF-8"
        )
    return text, remark
