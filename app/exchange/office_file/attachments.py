"""Files of the office that belong to its data: registered documents, scans, own texts, workbooks, the emblem."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from app.exchange.office_file.package import CHUNK, FILES, Advance, PackageReader, PackageWriter
from app.kernel.folder import OfficeFolder

_UNFINISHED = (".part", ".tmp")


def attached_files(folder: OfficeFolder) -> list[Path]:
    """Return the files in the order of their names; what a broken write has left behind stays out."""
    found = (path for room in folder.data if room.is_dir() for path in room.rglob("*"))
    return sorted(path for path in found if path.is_file() and path.suffix not in _UNFINISHED)


def write_attached(package: PackageWriter, folder: OfficeFolder, advance: Advance) -> int:
    """Put the files into the package; return how many."""
    files = attached_files(folder)
    for path in files:
        package.write(FILES + path.relative_to(folder.path).as_posix(), _pieces(path, advance))
    return len(files)


def take_attached(package: PackageReader, folder: OfficeFolder, advance: Advance) -> None:
    """Lay the files of the package down in a folder."""
    for name in package.attached():
        target = folder.path / name.removeprefix(FILES)
        target.parent.mkdir(parents=True, exist_ok=True)
        with package.stream(name) as stream, target.open("xb") as copy:
            while piece := stream.read(CHUNK):
                copy.write(piece)
                advance(len(piece))
            copy.flush()
            os.fsync(copy.fileno())


def _pieces(path: Path, advance: Advance) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(CHUNK):
            advance(len(piece))
            yield piece
