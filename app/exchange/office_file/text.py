"""JSON piece by piece: lists of records and lines, written for the eye and read without holding them all."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

_CHUNK = 1 << 16
_BETWEEN = " \t\r\n,"


def list_pieces(records: Iterable[Any]) -> Iterator[bytes]:
    """Write a JSON list, indented."""
    before = "[\n"
    for record in records:
        yield f"{before}{json.dumps(record, ensure_ascii=False, indent=1)}".encode()
        before = ",\n"
    yield b"\n]\n" if before != "[\n" else b"[]\n"


def line_pieces(lines: Iterable[Any]) -> Iterator[bytes]:
    """Write one value a line."""
    return (f"{json.dumps(line, ensure_ascii=False)}\n".encode() for line in lines)


def read_list(stream: IO[bytes]) -> Iterator[Any]:
    """Yield the values of a JSON list, however it is indented.

    Raises:
        ValueError: it is no JSON list in UTF-8.
    """
    decoder, letters = json.JSONDecoder(), codecs.getincrementaldecoder("utf-8-sig")()
    rest, begun = "", False
    while True:
        piece = stream.read(_CHUNK)
        rest += letters.decode(piece, final=not piece)
        if not begun:
            rest = rest.lstrip()
            if not rest and piece:
                continue
            if not rest.startswith("["):
                raise ValueError("a list is wanted")
            rest, begun = rest[1:], True
        place = 0
        while True:
            place = _skipped(rest, place)
            if place == len(rest):
                break
            if rest[place] == "]":
                return
            try:
                value, place = decoder.raw_decode(rest, place)
            except json.JSONDecodeError:
                break
            yield value
        rest = rest[place:]
        if not piece:
            raise ValueError("the list has no end")


def read_lines(stream: IO[bytes]) -> Iterator[Any]:
    """Yield the values of a file that has one a line."""
    return (json.loads(line) for line in stream if line.strip())


def _skipped(text: str, place: int) -> int:
    while place < len(text) and text[place] in _BETWEEN:
        place += 1
    return place
