# SPDX-License-Identifier: MIT
"""Ways in through data frames of each library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from random_tables import Tables
from ways import way

import coalign


def columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}


def framed(tables: Tables, frame: Callable[[dict[str, list[Any]]], Any]) -> coalign.Network:
    return coalign.from_tables(
        **{name: frame(columns(rows)) for name, rows in tables.all().items() if rows}
    )


@way()
def lists_of_rows(tables: Tables, folder: Path) -> coalign.Network:
    return coalign.from_tables(**tables.all())


@way()
def dicts_of_columns(tables: Tables, folder: Path) -> coalign.Network:
    return framed(tables, dict)


@way()
def nested_attributes(tables: Tables, folder: Path) -> coalign.Network:
    leaders = [
        {
            **{name: value for name, value in row.items() if name != "size"},
            "attributes": None if row["size"] is None else {"size": row["size"]},
        }
        for row in tables.leaders
    ]
    return coalign.from_tables(**{**tables.all(), "leaders": leaders})


@way("pandas")
def pandas(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd

    # A plain frame makes floats of whole numbers with gaps, before anybody can read them.
    return framed(tables, lambda data: pd.DataFrame(data, dtype=object))


@way("pandas")
def pandas_nullable(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pd.DataFrame(data, dtype=object)
        for (
            name,
            values,
        ) in data.items():  # convert_dtypes goes through floats, which have other large numbers
            kinds = {type(value) for value in values} - {type(None)}
            kind = {frozenset({int}): "Int64", frozenset({bool}): "boolean"}.get(frozenset(kinds))
            made[name] = pd.array(values, dtype=kind or ("string" if kinds == {str} else object))
        return made

    return framed(tables, frame)


@way("pandas", "pyarrow")
def pandas_arrow(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd
    import pyarrow as pa

    def frame(data: dict[str, list[Any]]) -> Any:
        return pd.DataFrame(
            {
                n: pd.Series(pa.array(v), dtype=pd.ArrowDtype(pa.array(v).type))
                for n, v in data.items()
            }
        )

    return framed(tables, frame)


@way("pandas")
def pandas_categories_and_zones(tables: Tables, folder: Path) -> coalign.Network:
    import pandas as pd

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pd.DataFrame(data, dtype=object)
        for name in ("kind", "sector", "type", "leader", "goal"):
            if name in made:
                made[name] = made[name].astype("category")
        if "since" in made:
            made["since"] = pd.to_datetime(made["since"]).dt.tz_localize("Asia/Tokyo")
        return made

    return framed(tables, frame)


@way("polars")
def polars(tables: Tables, folder: Path) -> coalign.Network:
    import polars as pl

    return framed(tables, lambda data: pl.DataFrame(data, strict=False))


@way("polars")
def polars_categories_and_dates(tables: Tables, folder: Path) -> coalign.Network:
    import polars as pl

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pl.DataFrame(data, strict=False)
        texts = [n for n in ("kind", "sector", "type", "leader") if n in made.columns]
        made = made.with_columns(pl.col(texts).cast(pl.Categorical))
        if "since" in made.columns:
            made = made.with_columns(pl.col("since").cast(pl.String).str.to_date("%Y-%m-%d"))
        return made

    return framed(tables, frame)


@way("polars")
def polars_lazy(tables: Tables, folder: Path) -> coalign.Network:
    import polars as pl

    return framed(tables, lambda data: pl.LazyFrame(data, strict=False))


@way("pyarrow")
def arrow(tables: Tables, folder: Path) -> coalign.Network:
    import pyarrow as pa

    return framed(tables, pa.table)


@way("pyarrow")
def arrow_dictionaries_and_chunks(tables: Tables, folder: Path) -> coalign.Network:
    import pyarrow as pa

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pa.table(data)
        texts = [f.name for f in made.schema if pa.types.is_string(f.type)]
        for name in texts:
            made = made.set_column(
                made.column_names.index(name), name, made[name].dictionary_encode()
            )
        return pa.concat_tables([made.slice(0, 1), made.slice(1)])

    return framed(tables, frame)


@way("pyarrow")
def arrow_extension_types(tables: Tables, folder: Path) -> coalign.Network:
    import pyarrow as pa

    class Named(pa.ExtensionType):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(pa.string(), "coalign.named")

        def __arrow_ext_serialize__(self) -> bytes:
            return b""

        @classmethod
        def __arrow_ext_deserialize__(cls, storage: Any, serialized: bytes) -> Any:
            return cls()

    def frame(data: dict[str, list[Any]]) -> Any:
        made = pa.table(data)
        for place, field in enumerate(made.schema):
            if pa.types.is_string(field.type):
                column = made[field.name].combine_chunks()
                made = made.set_column(
                    place, field.name, pa.ExtensionArray.from_storage(Named(), column)
                )
        return made

    return framed(tables, frame)
