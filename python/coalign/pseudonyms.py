# SPDX-License-Identifier: MIT
"""A network that can be handed on without names, and the way back for whoever holds the key."""

from __future__ import annotations

import base64
import hmac
import json
import os
import secrets
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from . import _core
from ._core import Network
from .arguments import check_network, check_path, wrong
from .errors import Error, FileError
from .io.files import from_json, schema, to_json

__all__ = ["pseudonymize", "real_names"]

_FORMAT = "coalign/pseudonyms"

# Whose ids say who somebody is, or what somebody did; what a pseudonym begins with.
_HIDDEN = {
    "leaders": "leader",
    "initiatives": "initiative",
    "commitments": "commitment",
    "lessons": "lesson",
}

# What a coalition shares, and nobody in it said: it stays unless asked otherwise.
_SHARED = frozenset({"goals", "resources", "tie_types"})


def pseudonymize(
    network: Network, key: str | os.PathLike[str], *, keep: Iterable[str] = ()
) -> Network:
    """The network with pseudonyms for leaders and for what they did, and without what was said in words.

    Leaders, initiatives, commitments and lessons get pseudonyms, and so do the terms that leaders use. Their names,
    sectors, roles and other texts, and all attributes, are dropped unless ``keep`` names them. Goals, resources and
    types of ties stay as they are, without their attributes. Numbers, dates and words like ``kind`` stay, so every
    score that does not need what was dropped is the same.

    The key is a file. It is made if it is not there, for you alone to read. The same key gives the same pseudonym
    to the same id, also in another year's network. Who does not have it cannot tell whom a pseudonym means, but may
    recognize somebody by ties, dates or amounts: pseudonyms are no anonymity.

    Parameters
    ----------
    network : Network
        the network to look at
    key : path
        the file that holds the key; keep it apart from what you hand on
    keep : iterable of str, default ()
        texts and attributes to keep: ``"leaders.sector"``, ``"leaders.attributes.size"``, ``"name"`` for the network's

    Returns
    -------
    Network
        with as many rows of everything

    Raises
    ------
    FileError
        where the key cannot be read or written
    Error
        for a file that is no key, or a name in ``keep`` that nothing has

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     hidden = coalign.pseudonymize(network, folder + "/key.json")
    ...     back = coalign.real_names(hidden, folder + "/key.json")
    >>> coalign.report(hidden).alignment.agendas.score == coalign.report(network).alignment.agendas.score
    True
    >>> list(back.leaders.ids) == list(network.leaders.ids)
    True
    """
    check_network(network)
    document = json.loads(to_json(network))
    kept = _kept(keep, document)
    holder = _Key(_path(key), make=True)
    hidden = from_json(json.dumps(_hidden(document, holder, kept)))
    holder.save()
    return hidden


def without_names(network: Network) -> Network:
    """The network with pseudonyms that nobody can reverse, its leaders in their order; sectors stay."""
    document = json.loads(to_json(network))
    changed = _hidden(document, _Pseudonyms(secrets.token_bytes(32), {}), {"leaders.sector"})
    changed.get("leaders", []).sort(key=lambda row: row["id"])
    return from_json(json.dumps(changed))


def _hidden(document: dict[str, Any], holder: _Pseudonyms, kept: set[str]) -> dict[str, Any]:
    changed = _renamed(document, holder.pseudonym)
    for table in _core.tables:
        for row in changed.get(table, []):
            _drop_words(table, row, kept)
            if table == "terms":
                row["term"] = holder.pseudonym("terms", row["term"])
    for field in ("name", "description", "attributes"):
        if field not in kept:
            changed.pop(field, None)
    return changed


def real_names(network: Network, key: str | os.PathLike[str]) -> Network:
    """The network with the ids that its pseudonyms stand for.

    What was dropped with ``pseudonymize`` stays dropped.

    Parameters
    ----------
    network : Network
        one with pseudonyms
    key : path
        the file with which it was made

    Returns
    -------
    Network
        with as many rows of everything

    Raises
    ------
    FileError
        where the key cannot be read
    Error
        for a file that is no key, or pseudonyms that are not of this key

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     hidden = coalign.pseudonymize(network, folder + "/key.json")
    ...     coalign.real_names(hidden, folder + "/key.json").goals.ids[0] == network.goals.ids[0]
    True
    """
    check_network(network)
    holder = _Key(_path(key), make=False)
    document = _renamed(json.loads(to_json(network)), holder.original)
    for row in document.get("terms", []):
        row["term"] = holder.original("terms", row["term"])
    if holder.unknown:
        first = ", ".join(f'"{name}"' for name in holder.unknown[:3])
        raise Error(
            f"{len(holder.unknown)} names are not pseudonyms of this key, as {first}: "
            "take the key with which the network was made"
        )
    return from_json(json.dumps(document))


def _path(key: str | os.PathLike[str]) -> Path:
    check_path(key)
    if not os.fspath(key):
        raise Error("no file is named for the key")
    return Path(key)


class _Pseudonyms:
    """A secret, and what every pseudonym made with it stands for."""

    def __init__(self, secret: bytes, names: Mapping[str, tuple[str, str]]) -> None:
        self._secret = secret
        self._names = dict(names)
        self._made = {original: name for name, original in names.items()}
        self.unknown: list[str] = []

    def pseudonym(self, table: str, name: str) -> str:
        known = self._made.get((table, name))
        if known is not None:
            return known
        digest = hmac.digest(self._secret, f"{table}\0{name}".encode(), "sha256")
        letters = base64.b32encode(digest).decode().lower().rstrip("=")
        begin = _HIDDEN.get(table, "term")
        made = next(
            made
            for length in range(8, len(letters) + 1)
            if (made := f"{begin}-{letters[:length]}") not in self._names
        )
        self._names[made] = (table, name)
        self._made[table, name] = made
        return made

    def original(self, table: str, name: str) -> str:
        if (known := self._names.get(name)) is not None and known[0] == table:
            return known[1]
        self.unknown.append(name)
        return name


class _Key(_Pseudonyms):
    """The same, kept in a file."""

    def __init__(self, path: Path, *, make: bool) -> None:
        self._path, self._new = path, False
        try:
            if path.exists() and not path.is_file():
                raise Error(f"{path} is no file that could be a key")
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            if not make:
                raise FileError(f"cannot read {path}: it is not there") from None
            self._new = True
            super().__init__(secrets.token_bytes(32), {})
            return
        except UnicodeDecodeError:
            text = ""
        except OSError as error:
            raise FileError(f"cannot read {path}: {error.strerror}") from None
        super().__init__(*self._read(text))

    def _read(self, text: str) -> tuple[bytes, dict[str, tuple[str, str]]]:
        try:
            said = json.loads(text)
            if said["format"] != _FORMAT or said["version"] != 1:
                raise ValueError
            names = {
                str(name): (str(table), str(original))
                for name, (table, original) in said["names"].items()
            }
            return bytes.fromhex(said["secret"]), names
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise Error(
                f"{self._path} is no key of pseudonyms: name one that pseudonymize made, "
                "or a file that is not there yet"
            ) from None

    def save(self) -> None:
        content = {
            "format": _FORMAT,
            "version": 1,
            "secret": self._secret.hex(),
            "names": self._names,
        }
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        if not self._new:
            _core.save(self._path, text.encode())  # which stays for its owner alone
            return
        try:
            made = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            raise FileError(f"{self._path} was made meanwhile: try again, with that key") from None
        except OSError as error:
            raise FileError(f"cannot write {self._path}: {error.strerror}") from None
        try:
            with os.fdopen(made, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            self._path.unlink(missing_ok=True)
            raise FileError(f"cannot write {self._path}: {error.strerror}") from None


def _renamed(document: dict[str, Any], name_of: Callable[[str, str], str]) -> dict[str, Any]:
    """The document with another name for every id that says who."""
    for table, fields in _core.fields.items():
        for row in document.get(table, []):
            for column, of in fields.items():
                target = table if column == "id" else of[0] if isinstance(of, tuple) else of
                if target not in _HIDDEN or column not in row:
                    continue
                value = row[column]
                row[column] = (
                    [name_of(target, one) for one in value]
                    if isinstance(value, list)
                    else name_of(target, value)
                )
    return document


@cache
def _texts() -> dict[str, set[str]]:
    """By table, the columns in which people wrote what they liked."""
    lists: Mapping[str, Any] = json.loads(schema())["properties"]
    found: dict[str, set[str]] = {}
    for table in _core.tables:
        fields = lists[table]["items"]["properties"]
        found[table] = {
            name
            for name, field in fields.items()
            if field.get("type") == "string"
            and "pattern" not in field
            and name != "id"
            and _core.fields[table][name] is None
        }
    return found


def _drop_words(table: str, row: dict[str, Any], kept: set[str]) -> None:
    if table not in _SHARED and table != "terms":
        for column in _texts()[table]:
            if f"{table}.{column}" not in kept:
                row.pop(column, None)
    attributes = row.pop("attributes", None) or {}
    left = {
        name: value for name, value in attributes.items() if f"{table}.attributes.{name}" in kept
    }
    if left:
        row["attributes"] = left


def _kept(keep: Iterable[str], document: Mapping[str, Any]) -> set[str]:
    if isinstance(keep, str):
        raise wrong("keep", 'a list of names, as ["leaders.sector"]', keep)
    kept = set(keep)
    known = {"name", "description", "attributes"}
    for table in _core.tables:
        known |= {f"{table}.{column}" for column in _texts()[table]}
        for row in document.get(table, []):
            known |= {f"{table}.attributes.{name}" for name in row.get("attributes", {})}
    if unknown := sorted(kept - known):
        possible = ", ".join(sorted(known))
        raise Error(
            f"keep: no text or attribute is called {', '.join(unknown)}; there are {possible}. "
            "Numbers, dates and words like kind stay anyway"
        )
    return kept
