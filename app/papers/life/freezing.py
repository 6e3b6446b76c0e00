"""What is frozen when a paper is registered: its composition, the version of its template, the words of its QR code.

No names of children are ever among it: the program prints none, lists of children are blanks for the school to fill.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.kernel.dates import parse_date, short_date
from app.papers.engine.composition import Composition
from app.papers.engine.errors import BadText
from app.papers.engine.text.source import template_path
from app.papers.printing import write

_USED = re.compile(r"\{%-?\s*(?:include|import|extends|from)\s+[\"']([^\"']+)[\"']")
_HASH = 12
_SEPARATOR = "|"


@dataclass(frozen=True)
class Mark:
    """What the QR code of a paper says: which document it is, and the beginning of the sum of its words."""

    kind: str
    dated: date | None
    number: str
    issuer: str
    short_sum: str

    def text(self) -> str:
        """Write it down: «приказ|15.09.2026|112|Комитет по образованию …|3fa9…»."""
        parts = (self.kind, short_date(self.dated), self.number, self.issuer, self.short_sum)
        return _SEPARATOR.join(part.replace(_SEPARATOR, " ").strip() for part in parts)

    @classmethod
    def read(cls, text: str) -> Mark:
        """Read what a scanner has given.

        Raises:
            ValueError: it is not the code of a document of the program.
        """
        parts = [part.strip() for part in text.strip().split(_SEPARATOR)]
        if len(parts) != 5 or not parts[0] or not re.fullmatch(rf"[0-9a-f]{{{_HASH}}}", parts[4]):
            raise ValueError("Это не код документа: в нём пять частей, последняя — контрольная сумма.")
        return cls(parts[0], parse_date(parts[1]) if parts[1] else None, parts[2], parts[3], parts[4])


def short_sum(whole: Composition) -> str:
    """Return the beginning of the SHA-256 of everything the paper consists of but the code itself."""
    return hashlib.sha256(replace(whole, qr="").to_json().encode()).hexdigest()[:_HASH]


def template_version(name: str, own: Path | None = None) -> str:
    """Return the SHA-256 of the text of a template and of everything it includes, the office's own copies first."""
    total = hashlib.sha256()
    for used in _with_parts(name, own, []):
        total.update(template_path(used, own).read_bytes())
    return total.hexdigest()


def _with_parts(name: str, own: Path | None, seen: list[str]) -> list[str]:
    """Return the template and the parts it uses, each once, in the order they are met."""
    if name in seen:
        return seen
    seen.append(name)
    path = template_path(name, own)
    if path.is_file():
        for used in _USED.findall(path.read_text(encoding="utf-8-sig")):
            _with_parts(used, own, seen)
    return seen


def laid_out(whole: Composition, template: str, ending: str = ".pdf") -> bytes:
    """Lay a composition out and return the bytes of the file.

    Raises:
        BadText: the text cannot be laid out; the template is named.
    """
    with tempfile.TemporaryDirectory(prefix="okrug-", ignore_cleanup_errors=True) as place:
        try:
            return write(whole, Path(place) / f"paper{ending}").read_bytes()
        except BadText as error:
            raise BadText(f"Шаблон «{template}». {error}") from error


def pages_of(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
