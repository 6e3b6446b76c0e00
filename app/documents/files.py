"""Files that belong to documents: written whole or not at all, and taken back when the deed fails."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.kernel.errors import Unavailable

LONGEST_NAME = 100
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


@dataclass(frozen=True)
class StoredFile:
    """A file in the office folder: its place relative to the folder and the sum of its contents."""

    file: str
    sha256: str


@dataclass
class Keeper:
    """Writes files into the office folder during one deed."""

    root: Path
    written: list[Path] = field(default_factory=list)

    def write(self, place: Path, name: str, content: bytes) -> StoredFile:
        """Store the bytes under a safe name in the place.

        Raises:
            Unavailable: no space or no right to write.
        """
        target = self._target(place, name)
        draft = target.with_name(target.name + ".part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            self._give_name(draft, target)
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise _not_written(target, error) from error
        return StoredFile(self._relative(target), hashlib.sha256(content).hexdigest())

    def copy(self, place: Path, name: str, source: Path) -> StoredFile:
        """Store a copy of a file under a safe name in the place; the original stays where it is.

        Raises:
            Unavailable: the file cannot be read, or there is no space.
        """
        try:
            stream = source.open("rb")
        except OSError as error:
            raise Unavailable(
                f"Файл «{source.name}» не найден или не читается. Ничего не сохранено. Выберите файл ещё раз."
            ) from error
        target = self._target(place, name + source.suffix.lower())
        draft = target.with_name(target.name + ".part")
        with stream:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                with draft.open("wb") as copy:
                    shutil.copyfileobj(stream, copy)
                    copy.flush()
                    os.fsync(copy.fileno())
                total = sum_of(draft)
                self._give_name(draft, target)
            except OSError as error:
                draft.unlink(missing_ok=True)
                raise _not_written(target, error) from error
        return StoredFile(self._relative(target), total)

    def take_back(self) -> None:
        """Remove what has been written: the deed has failed."""
        for path in self.written:
            path.unlink(missing_ok=True)

    def _give_name(self, draft: Path, target: Path) -> None:
        os.replace(draft, target)
        self.written.append(target)

    def _relative(self, target: Path) -> str:
        return target.relative_to(self.root).as_posix()

    def _target(self, place: Path, name: str) -> Path:
        """Return a place that no other file has: «… (2).pdf» if need be."""
        stem, suffix = os.path.splitext(name)
        stem = safe_name(stem)
        target, copy = place / f"{stem}{suffix}", 1
        while target.exists():
            copy += 1
            target = place / f"{stem} ({copy}){suffix}"
        return target


@contextmanager
def keeping_files(root: Path) -> Iterator[Keeper]:
    """Let a deed write files; to be opened around its transaction, so that a failed one leaves no file."""
    keeper = Keeper(root)
    try:
        yield keeper
    except BaseException:
        keeper.take_back()
        raise


def safe_name(text: str) -> str:
    """Return a file name that every system takes: no forbidden signs, not too long, no reserved word."""
    name = " ".join(_FORBIDDEN.sub(" ", text).split())[:LONGEST_NAME].strip(" .")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name


def sum_of(path: Path) -> str:
    """Return the SHA-256 sum of a file, read piece by piece."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _not_written(target: Path, error: OSError) -> Unavailable:
    return Unavailable(
        f"Не удалось записать файл «{target.name}»: {error.strerror or error}. Ничего не сохранено. "
        "Проверьте, есть ли место на диске и можно ли писать в папку."
    )
