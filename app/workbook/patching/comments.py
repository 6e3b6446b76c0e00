"""Comments of a sheet: the part with their texts and the drawing of their boxes, new or beside those there are."""

from __future__ import annotations

import re
from typing import Any

from app.workbook.patching.grid import Grid
from app.workbook.patching.package import OFFICE, STRICT, Package
from app.workbook.patching.refs import join_ref
from app.workbook.patching.relations import relate, related
from app.workbook.patching.values import text_of

AUTHOR = "Проверка"
"""In whose name the comments stand."""
_BEGINNING = f"{AUTHOR}:"
"""How they begin; only such ones are replaced and removed."""

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="{block}"/></o:shapelayout></xml>'
)
_SHAPE_TYPE = (
    '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{id}" type="#_x0000_t202" '
    'style="position:absolute;width:220pt;height:70pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{left}, 15, {top}, 2, {right}, 15, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


class Comments:
    """The comments of one sheet."""

    def __init__(self, package: Package, part: str, grid: Grid, number: int) -> None:
        """``number`` is the sheet's place in the workbook: ids of its boxes start there."""
        self._package = package
        self._part = part
        self._grid = grid
        self._number = number
        self._base = STRICT if "purl.oclc.org" in grid.ns else OFFICE

    def put(self, column: int, row: int, text: str) -> None:
        """Write our comment; under a comment of somebody else it is added."""
        root = self._package.tree(self._comments_part())
        space = root.tag[: root.tag.index("}") + 1]
        ref = join_ref(column, row)
        known = self._find(root, ref)
        if known is None:
            known = root.makeelement(f"{space}comment", {"ref": ref, "authorId": self._author(root)})
            root.find(f"{space}commentList").append(known)
            self._draw(column, row)
        elif _is_ours(known):
            known.remove(known.find(f"{space}text"))
        holder = known.find(f"{space}text")
        if holder is None:
            holder = known.makeelement(f"{space}text")
            known.insert(0, holder)
            _run(holder, f"{_BEGINNING} {text}")
        elif text not in text_of(holder):
            _plain_to_run(holder)
            _run(holder, f"\n{_BEGINNING} {text}")

    def take(self, column: int, row: int) -> None:
        """Remove our comment from a cell, and its box."""
        part = related(self._package, self._part, "comments")
        if part is None or self._find(self._package.look(part), join_ref(column, row)) is None:
            return
        root = self._package.tree(part)
        known = self._find(root, join_ref(column, row))
        if known is not None and _is_ours(known):
            known.getparent().remove(known)
            self._erase(column, row)

    def _comments_part(self) -> str:
        part = related(self._package, self._part, "comments")
        if part is None:
            part = self._package.new_name("xl/comments{}.xml")
            empty = f'<comments xmlns="{self._grid.ns[1:-1]}"><authors/><commentList/></comments>'
            self._package.put(part, empty.encode())
            self._package.declare(part, _COMMENTS_TYPE)
            relate(self._package, self._part, "comments", part, self._base)
        return part

    def _find(self, root: Any, ref: str) -> Any | None:
        space = root.tag[: root.tag.index("}") + 1]
        found = root.iterfind(f"{space}commentList/{space}comment")
        return next((one for one in found if one.get("ref") == ref), None)

    def _author(self, root: Any) -> str:
        space = root.tag[: root.tag.index("}") + 1]
        authors = root.find(f"{space}authors")
        names = [one.text for one in authors]
        if AUTHOR not in names:
            author = authors.makeelement(f"{space}author")
            author.text = AUTHOR
            authors.append(author)
            names.append(AUTHOR)
        return str(names.index(AUTHOR))

    def _drawing_part(self) -> str:
        part = related(self._package, self._part, "vmlDrawing") if self._has_drawing() else None
        if part is None:
            part = self._package.new_name("xl/drawings/vmlDrawing{}.vml")
            self._package.put(part, _VML.format(block=self._number).encode())
            self._package.declare_extension("vml", _VML_TYPE)
            key = relate(self._package, self._part, "vmlDrawing", part, self._base)
            legacy = self._grid.put_in_order("legacyDrawing")
            legacy.set(f"{{{self._base}}}id", key)
        return part

    def _has_drawing(self) -> bool:
        """A sheet may have a drawing of its header's pictures only: that one is not for comments."""
        return self._grid.root.find(f"{self._grid.ns}legacyDrawing") is not None

    def _draw(self, column: int, row: int) -> None:
        """Add a box by hand: drawings of old programs are not always well-formed, and stay as they are."""
        part = self._drawing_part()
        drawing = self._package.raw(part).decode("utf-8", errors="surrogateescape")
        taken = [int(one) for one in re.findall(r"_x0000_s(\d+)", drawing)]
        box = _SHAPE.format(
            id=max(taken, default=self._number * 1024) + 1,
            left=column,
            right=column + 3,
            top=max(row - 2, 0),
            bottom=row + 3,
            row=row - 1,
            column=column - 1,
        )
        if 'id="_x0000_t202"' not in drawing:
            box = _SHAPE_TYPE + box
        end = drawing.rindex("</xml>")
        changed = drawing[:end] + box + drawing[end:]
        self._package.put(part, changed.encode("utf-8", errors="surrogateescape"))

    def _erase(self, column: int, row: int) -> None:
        part = self._drawing_part()
        drawing = self._package.raw(part).decode("utf-8", errors="surrogateescape")
        here = re.compile(rf"<x:Row>\s*{row - 1}\s*</x:Row>\s*<x:Column>\s*{column - 1}\s*</x:Column>")
        for box in re.finditer(r"<v:shape\b.*?</v:shape>", drawing, re.DOTALL):
            if here.search(box[0]) and "Note" in box[0]:
                changed = drawing[: box.start()] + drawing[box.end() :]
                self._package.put(part, changed.encode("utf-8", errors="surrogateescape"))
                return


def _is_ours(comment: Any) -> bool:
    """Ours begin with our word: LibreOffice forgets the authors when it saves xlsx."""
    space = comment.tag[: comment.tag.index("}") + 1]
    return text_of(comment.find(f"{space}text")).lstrip().startswith(_BEGINNING)


def _run(holder: Any, text: str) -> None:
    space = holder.tag[: holder.tag.index("}") + 1]
    run = holder.makeelement(f"{space}r")
    words = holder.makeelement(f"{space}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    words.text = text
    run.append(words)
    holder.append(run)


def _plain_to_run(holder: Any) -> None:
    """A comment without runs becomes one of a single run, so that another may follow."""
    space = holder.tag[: holder.tag.index("}") + 1]
    plain = holder.find(f"{space}t")
    if plain is not None:
        holder.remove(plain)
        _run(holder, plain.text or "")
