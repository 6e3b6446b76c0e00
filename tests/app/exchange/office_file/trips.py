"""An office goes out into a file and comes back in another folder."""

import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.context import AppContext, open_office
from app.exchange import export_office, import_office
from app.kernel.folder import OfficeFolder
from tests.conftest import NOW


def out(context: AppContext, path: Path) -> dict[str, bytes]:
    """Write the office and return its files by name."""
    export_office(context.db, context.folder, path)
    return contents(path)


def contents(path: Path) -> dict[str, bytes]:
    """Return what a package holds."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@contextmanager
def back(path: Path, place: Path) -> Iterator[AppContext]:
    """Make an office of the file in the place and open it."""
    folder = OfficeFolder(place)
    import_office(path, folder, lambda: NOW)
    with open_office(folder, lambda: NOW) as context:
        yield context


def changed(source: Path, target: Path, files: Mapping[str, bytes | None]) -> Path:
    """Write the package anew with some files replaced, or left out where there is None."""
    held: dict[str, bytes | None] = {**contents(source), **files}
    with zipfile.ZipFile(target, "w") as package:
        for name, content in held.items():
            if content is not None:
                package.writestr(name, content)
    return target


def signed(source: Path, target: Path, files: Mapping[str, Any]) -> Path:
    """Write the package anew with some JSON replaced, the manifest corrected, as somebody who knows how would."""
    import hashlib

    held = contents(source)
    manifest = json.loads(held["manifest.json"])
    for name, value in files.items():
        held[name] = json.dumps(value, ensure_ascii=False).encode()
        if isinstance(value, list):
            manifest["counts"][name] = len(value)
    for one in manifest["files"]:
        content = held[one["name"]]
        one.update(size=len(content), sha256=hashlib.sha256(content).hexdigest())
    return changed(source, target, {**held, "manifest.json": json.dumps(manifest).encode()})
