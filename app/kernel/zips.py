"""What can be wrong with a zip that has come from outside: one list for all who open one."""

from __future__ import annotations

import lzma
import zipfile
import zlib

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError)
"""What `zipfile` raises where a zip is damaged, cut or packed in a way it does not know."""


def is_locked(package: zipfile.ZipFile) -> bool:
    """Tell whether something in it is closed by a password: reading it would end in a `RuntimeError`."""
    return any(entry.flag_bits & 1 for entry in package.infolist())
