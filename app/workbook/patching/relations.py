"""Relations between the parts of a package: which part a sheet's comments stand in, and adding new ones."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from app.workbook.patching.package import OFFICE, RELS, Package, rels_name, resolved

_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{RELS}"/>'.encode()


@dataclass(frozen=True)
class Relation:
    """One relation: its key in the part, what it is (the last word of its type), the part it leads to."""

    key: str
    kind: str
    target: str


def relations(package: Package, part: str) -> Iterator[Relation]:
    """Yield what a part is related to inside the package; «» is the package itself."""
    name = rels_name(part)
    if not package.has(name):
        return
    for one in package.look(name).iterfind(f"{{{RELS}}}Relationship"):
        if one.get("TargetMode") != "External":
            kind = posixpath.basename(one.get("Type", ""))
            yield Relation(one.get("Id", ""), kind, resolved(part, one.get("Target", "")))


def related(package: Package, part: str, kind: str) -> str | None:
    """Return the first part of the kind: «comments», «vmlDrawing», «styles»."""
    return next((one.target for one in relations(package, part) if one.kind == kind), None)


def relate(package: Package, part: str, kind: str, target: str, base: str = OFFICE) -> str:
    """Add a relation; return its key."""
    name = rels_name(part)
    if not package.has(name):
        package.put(name, _EMPTY)
    root = package.tree(name)
    taken = {one.get("Id") for one in root}
    number = 1
    while f"rId{number}" in taken:
        number += 1
    key = f"rId{number}"
    address = posixpath.relpath(target, posixpath.dirname(part) or ".")
    words = {"Id": key, "Type": f"{base}/{kind}", "Target": address}
    root.append(root.makeelement(f"{{{RELS}}}Relationship", words))
    return key


def unrelate(package: Package, part: str, target: str) -> None:
    """Take the relations to a part out."""
    root = package.tree(rels_name(part))
    for one in list(root):
        if one.get("TargetMode") != "External" and resolved(part, one.get("Target", "")).lower() == target.lower():
            root.remove(one)
