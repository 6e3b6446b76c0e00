"""The zip itself: files are written and read piece by piece, each with its SHA-256 in the manifest."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any

from app.exchange.office_file.errors import BadOfficeFile
from app.exchange.progress import LoadingCancelled
from app.kernel.zips import BROKEN_ZIP, is_locked

FORMAT, FORMAT_VERSION = "okrug-office", 1
MANIFEST, README, SCHEMA, FILES = "manifest.json", "README.txt", "office.schema.json", "files/"
CHUNK = 1 << 18
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""A zip cannot date a file earlier."""

Advance = Callable[[int], None]
"""Hears how much more has been done; raises `LoadingCancelled` where the person has asked to stop."""


@dataclass
class PackageWriter:
    """Writes the files of the package one after another and remembers their sums."""

    zip: zipfile.ZipFile
    dated: datetime | None
    sums: list[dict[str, Any]] = field(default_factory=list)

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write one file."""
        total, size = hashlib.sha256(), 0
        with self.zip.open(self._entry(name), "w", force_zip64=True) as stream:
            for piece in pieces:
                total.update(piece)
                size += len(piece)
                stream.write(piece)
        self.sums.append({"name": name, "size": size, "sha256": total.hexdigest()})

    def write_manifest(self, about: dict[str, Any]) -> None:
        """Write the list of the files, at the end."""
        text = json.dumps({**about, "files": self.sums}, ensure_ascii=False, indent=1)
        self.zip.writestr(self._entry(MANIFEST), text.encode())

    def _entry(self, name: str) -> zipfile.ZipInfo:
        """Date all files by the data, so that the same data make the same package."""
        when = self.dated.timetuple()[:6] if self.dated else _OLDEST
        entry = zipfile.ZipInfo(name, max(when, _OLDEST))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system, entry.external_attr = 3, 0o644 << 16
        return entry


@dataclass(frozen=True)
class PackageReader:
    """A package whose files are all there and unchanged."""

    zip: zipfile.ZipFile
    manifest: dict[str, Any]

    def stream(self, name: str) -> IO[bytes]:
        """Open one of the files."""
        return self.zip.open(name)

    def attached(self) -> list[str]:
        """Return the names of the attached files."""
        return [one["name"] for one in self.manifest["files"] if one["name"].startswith(FILES)]


@contextmanager
def opened_package(path: Path, advance: Advance) -> Iterator[PackageReader]:
    """Open a package and check every file in it.

    Raises:
        BadOfficeFile: it is no package, of another version, incomplete or changed.
        LoadingCancelled: the person has stopped it.
    """
    try:
        with zipfile.ZipFile(path) as package:
            if is_locked(package):
                raise BadOfficeFile(
                    f"Архив «{path.name}» закрыт паролем. Ничего не загружено. Распакуйте его и запакуйте без пароля "
                    "или возьмите тот файл, который записала программа."
                )
            reader = PackageReader(package, _manifest(package))
            _check(reader, advance)
            yield reader
    except BROKEN_ZIP as error:
        raise BadOfficeFile(
            f"Файл «{path.name}» повреждён или это не архив zip. Ничего не загружено. Возьмите другую копию файла."
        ) from error


def package_size(path: Path) -> int:
    """Return how many bytes the files of a zip have together, as it says itself; 0 for what is no zip."""
    try:
        with zipfile.ZipFile(path) as package:
            return sum(entry.file_size for entry in package.infolist())
    except BROKEN_ZIP:
        return 0


def _manifest(package: zipfile.ZipFile) -> dict[str, Any]:
    try:
        manifest = json.loads(package.read(MANIFEST))
        version = int(manifest["format_version"]) if manifest["format"] == FORMAT else 0
        names = [str(one["name"]) for one in manifest["files"] if one["sha256"] and one["size"] >= 0]
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise BadOfficeFile(
            "В этом архиве нет данных программы «Школьный округ»: нет описи «manifest.json», или она повреждена. "
            "Ничего не загружено. Выберите файл, который записан командой okrug export office."
        ) from error
    if version > FORMAT_VERSION:
        made_by = manifest.get("program_version", "неизвестной версии")
        raise BadOfficeFile(
            f"Файл записан более новой программой (версия {made_by}, формат {version}), а эта программа читает "
            f"формат {FORMAT_VERSION}. Ничего не загружено. Установите новую версию программы."
        )
    if version < FORMAT_VERSION:
        raise BadOfficeFile(
            f"Формат файла {version} эта программа не читает, нужен {FORMAT_VERSION}. Ничего не загружено. "
            "Запишите файл заново программой новой версии."
        )
    if strange := next((name for name in names if not _harmless(name)), None):
        raise BadOfficeFile(f"В описи файла недопустимое имя «{strange}». Ничего не загружено.")
    return manifest


def _harmless(name: str) -> bool:
    """A name that leads out of the folder is refused."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and not set(name) & set('\\:*?"<>|\0')


def _check(reader: PackageReader, advance: Advance) -> None:
    listed = {one["name"]: one for one in reader.manifest["files"]}
    there = set(reader.zip.namelist()) - {MANIFEST}
    if missing := sorted(listed.keys() - there):
        raise BadOfficeFile(f"В архиве нет файла «{missing[0]}», который есть в описи. Ничего не загружено.")
    if added := sorted(there - listed.keys()):
        raise BadOfficeFile(f"В архиве лишний файл «{added[0]}»: его нет в описи. Ничего не загружено.")
    for name, one in listed.items():
        total, size = hashlib.sha256(), 0
        with reader.stream(name) as stream:
            while piece := stream.read(CHUNK):
                total.update(piece)
                size += len(piece)
                advance(len(piece))
        if total.hexdigest() != one["sha256"] or size != one["size"]:
            raise BadOfficeFile(
                f"Файл «{name}» в архиве изменён или повреждён: контрольная сумма не сходится. Ничего не загружено. "
                "Возьмите неизменённую копию."
            )


def told(progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool], total: int) -> Advance:
    """Return the way to say that some more has been done."""
    done = 0

    def advance(more: int) -> None:
        nonlocal done
        if cancelled():
            raise LoadingCancelled
        done += more
        if progress is not None:
            progress(min(done, total), total)

    return advance
