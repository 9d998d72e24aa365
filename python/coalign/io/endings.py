# SPDX-License-Identifier: MIT
"""What is written under a name: its ending says it. An ending that promises something else is refused."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import Error

__all__ = ["network_form", "report_form"]

_REPORT = {
    ".html": "page",
    ".htm": "page",
    ".pdf": "pdf",
    ".json": "json",
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    "": "text",
}
_NETWORK = {".json": "document", ".xlsx": "workbook", ".csv": "ties"}


def report_form(path: Path) -> str:
    """page, pdf, json, text or markdown."""
    form = _REPORT.get(path.suffix.lower())
    if form is None:
        raise Error(
            f"cannot write a report as {path.suffix}: name a file that ends in .html, .pdf, .json, .txt or .md"
        )
    return form


def network_form(path: str | os.PathLike[str]) -> str:
    """document, workbook, ties, or a folder of tables: there already, without an ending, or with one of digits."""
    there = Path(path)
    suffix = there.suffix.lower()
    if there.is_dir() or os.fspath(path).endswith(("/", os.sep)):
        return "folder"
    if suffix in _NETWORK:
        return _NETWORK[suffix]
    if suffix[1:].isalpha():
        raise Error(
            f"cannot write a network as {there.suffix}: name a file that ends in .json, .xlsx or .csv, or a folder"
        )
    return "folder"
