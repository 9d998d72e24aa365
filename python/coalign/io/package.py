# SPDX-License-Identifier: MIT
"""The package that a workbook is: whether it is one, and whether it stays small when it is unpacked."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from ..errors import Error, FileError
from .cells import MOST_COLUMNS

__all__ = ["check_package"]

_MOST_BYTES, _SURELY_SMALL = 1 << 30, 1 << 24
_MOST_PACKED = 100  # sheets of real data are packed to a tenth, rarely to a fiftieth
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_MOST_CELLS_OF_A_ROW = 4 * MOST_COLUMNS  # cells may be said twice, and cut by where a block ends
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check_package(path: Path, what: str = "Excel workbook") -> bool:
    """Whether any sheet has formulas. FileError where it is no workbook, or one that unpacks without end."""
    if path.exists() and not path.is_file():
        raise FileError(f"cannot read {path}: it is no file")
    try:
        with open(path, "rb") as file:
            if file.read(len(_OLD_EXCEL)) == _OLD_EXCEL:
                raise FileError(
                    f"cannot read {path}: it is protected by a password, or an old Excel file; "
                    "save it as .xlsx without a password"
                )
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            whole = sum(part.file_size for part in parts)
            if whole > _MOST_BYTES or any(map(_is_bomb, parts)):
                raise FileError(
                    f"cannot read {path}: it unpacks to {whole:,} bytes, which no sheet needs"
                )
            sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
            return any([_has_formulas(package, path, part) for part in sheets])
    except Error:
        raise
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror or error}") from None
    except Exception as error:  # zipfile, zlib and struct each have their own
        raise FileError(f"cannot read {path}: it is no {what}: {error}") from None


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    packed = max(part.compress_size, 1)
    return part.file_size > _SURELY_SMALL and part.file_size > _MOST_PACKED * packed


def _has_formulas(package: zipfile.ZipFile, path: Path, part: zipfile.ZipInfo) -> bool:
    """Whether a sheet has formulas. FileError where it has what no sheet has: entities, or a row without end."""
    before, found, cells = b"", False, 0
    with package.open(part) as file:
        while block := file.read(1 << 20):
            text = before + block
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise FileError(
                    f"cannot read {path}: {part.filename} has a document type, which no sheet has"
                )
            ended = max(block.rfind(b"</row>"), block.rfind(b"<row"), block.rfind(b":row"))
            cells = (0 if ended >= 0 else cells) + len(_CELL.findall(block, max(ended, 0)))
            if cells > _MOST_CELLS_OF_A_ROW:
                raise FileError(
                    f"cannot read {path}: a row of {part.filename} is too large: "
                    f"at most {MOST_COLUMNS:,} columns are read"
                )
            found = found or _FORMULA.search(text) is not None
            before = block[-16:]
    return found
