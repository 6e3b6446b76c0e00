"""Zips as they come from outside: damaged, locked, with entities in their XML."""

from __future__ import annotations


def locked(data: bytes) -> bytes:
    """Return a zip whose files all say that they are closed by a password."""
    spoilt = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            spoilt[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(spoilt)
