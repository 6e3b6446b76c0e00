"""The zip package of a workbook: its parts as bytes, those that were changed, and saving all in one step."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from typing import Any

from app.kernel.errors import AppError, Unavailable
from app.kernel.placing import placed
from app.kernel.zips import BROKEN_ZIP

CONTENT_TYPES = "[Content_Types].xml"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"

_LARGEST = 1 << 29
_OLE = b"\xd0\xcf\x11\xe0"


class NotAWorkbook(AppError):
    """The file is no xlsx or xlsm workbook."""


class Package:
    """Parts by name. A part that nobody asked to change is written out with the very bytes it was read with."""

    def __init__(self, path: Path) -> None:
        """Read the file into memory and let go of it.

        Raises:
            NotAWorkbook: it is something else, or damaged.
            Unavailable: it cannot be read.
        """
        self.path = path
        self._entries: dict[str, tuple[zipfile.ZipInfo, bytes]] = {}
        self._names: dict[str, str] = {}
        self._trees: dict[str, Any] = {}
        self._changed: dict[str, bytes] = {}
        self._dropped: set[str] = set()
        try:
            data = path.read_bytes()
        except OSError as error:
            raise Unavailable(_unreadable(path, error)) from error
        self._open(data)

    def _open(self, data: bytes) -> None:
        import io

        if data.startswith(_OLE):
            raise NotAWorkbook(
                f"Файл «{self.path.name}» — книга старого формата (xls) или закрыта паролем. Ничего не изменено. "
                "Откройте её, снимите пароль и сохраните как «Книга Excel (*.xlsx)»."
            )
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as zipped:
                if sum(info.file_size for info in zipped.infolist()) > _LARGEST:
                    raise NotAWorkbook(
                        f"Файл «{self.path.name}» распаковывается в слишком большой. Ничего не изменено."
                    )
                for info in zipped.infolist():
                    self._entries[info.filename] = (info, zipped.read(info))
                    self._names.setdefault(_key(info.filename), info.filename)
        except (*BROKEN_ZIP, RuntimeError, ValueError) as error:
            raise NotAWorkbook(
                f"Файл «{self.path.name}» — не книга Excel, или он повреждён. Ничего не изменено. "
                "Откройте его в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)»."
            ) from error
        if b"opendocument" in self.raw("mimetype", b""):
            raise NotAWorkbook(
                f"Файл «{self.path.name}» — книга LibreOffice (ods). Ничего не изменено. "
                "Сохраните её как «Книга Excel (*.xlsx)»."
            )
        if not self.has(CONTENT_TYPES):
            raise NotAWorkbook(f"Файл «{self.path.name}» — не книга Excel. Ничего не изменено. Нужен файл xlsx.")

    def has(self, name: str) -> bool:
        """Tell whether there is such a part; the case of letters does not matter."""
        return self._name(name) in self._entries or self._name(name) in self._changed

    def names(self) -> list[str]:
        """Names of all parts, new ones last."""
        return [name for name in {**self._entries, **self._changed} if name not in self._dropped]

    def raw(self, name: str, default: bytes | None = None) -> bytes:
        """Return the bytes of a part as they would be saved.

        Raises:
            NotAWorkbook: there is none, and nothing to take instead.
        """
        name = self._name(name)
        if name in self._trees:
            return _written(self._trees[name])
        if name in self._changed:
            return self._changed[name]
        if name in self._entries:
            return self._entries[name][1]
        if default is None:
            raise NotAWorkbook(f"Файл «{self.path.name}» повреждён: в нём нет части «{name}». Ничего не изменено.")
        return default

    def look(self, name: str) -> Any:
        """Return the root of an XML part to be read only."""
        held = self._trees.get(self._name(name))
        return _parsed(self.raw(name), self.path.name) if held is None else held

    def tree(self, name: str) -> Any:
        """Return the root of an XML part that is going to be changed; it will be written anew."""
        name = self._name(name)
        if name not in self._trees:
            self._trees[name] = _parsed(self.raw(name), self.path.name)
        return self._trees[name]

    def put(self, name: str, data: bytes) -> None:
        """Add a part, or put other bytes in the place of one."""
        name = self._name(name)
        self._trees.pop(name, None)
        self._dropped.discard(name)
        self._changed[name] = data
        self._names.setdefault(_key(name), name)

    def drop(self, name: str) -> None:
        """Leave a part out, with what the list of types says of it."""
        name = self._name(name)
        self._trees.pop(name, None)
        self._changed.pop(name, None)
        self._dropped.add(name)
        self._names.pop(_key(name), None)
        types = self.tree(CONTENT_TYPES)
        for one in types.findall(f"{{{TYPES}}}Override"):
            if _key(one.get("PartName", "")) == _key(name):
                types.remove(one)

    def new_name(self, pattern: str) -> str:
        """Return the first free name: «xl/comments{}.xml» gives «xl/comments1.xml»."""
        number = 1
        while self.has(pattern.format(number)):
            number += 1
        return pattern.format(number)

    def declare(self, name: str, content_type: str) -> None:
        """Name the type of a part."""
        types = self.tree(CONTENT_TYPES)
        types.append(types.makeelement(f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=content_type))

    def declare_extension(self, extension: str, content_type: str) -> None:
        """Name the type of all parts with an ending, unless it is named already."""
        known = self.look(CONTENT_TYPES).findall(f"{{{TYPES}}}Default")
        if extension not in (one.get("Extension", "").lower() for one in known):
            types = self.tree(CONTENT_TYPES)
            types.insert(0, types.makeelement(f"{{{TYPES}}}Default", Extension=extension, ContentType=content_type))

    def save(self, out: Path) -> None:
        """Write the package: the parts in their order, in one step; ``out`` may be the file it was read from.

        Raises:
            Unavailable: the file is open in another program, or the disk refuses; nothing half-written is left.
        """
        with placed(out) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as zipped:
            for name in self.names():
                info = self._entries[name][0] if name in self._entries else name
                zipped.writestr(info, self.raw(name))

    def _name(self, name: str) -> str:
        return self._names.get(_key(name), name)


def rels_name(part: str) -> str:
    """Return where the relations of a part stand; those of the package itself belong to «»."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def resolved(part: str, target: str) -> str:
    """Return the part a relation of another part leads to, be it written from the root or from beside."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _parsed(data: bytes, file: str) -> Any:
    import lxml.etree as etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotAWorkbook(f"Файл «{file}» повреждён и не читается. Ничего не изменено.") from error


def _written(root: Any) -> bytes:
    import lxml.etree as etree

    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _unreadable(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Файл «{path.name}» не найден. Ничего не изменено. Проверьте имя и папку."
    if isinstance(error, PermissionError):
        return f"Файл «{path.name}» открыт в другой программе или закрыт для чтения. Ничего не изменено. Закройте его."
    return f"Файл «{path.name}» не читается: {error.strerror or error}. Ничего не изменено."
