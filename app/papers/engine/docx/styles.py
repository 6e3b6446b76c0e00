"""Styles of the word processor: what each kind of paragraph looks like by the figures of the layout profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.papers.engine.profile import MM, SINGLE, Profile

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

FONT = "Times New Roman"
"""What every office has; the letters of the PDF are as wide as these."""

NORMAL, LETTERHEAD, TITLE, DATE_LINE, HEADING = "Normal", "Бланк", "Вид документа", "Дата и номер", "Заголовок к тексту"
SECTION, POINT, PROSE, FLUSH, ITEM = "Раздел", "Пункт", "Абзац", "Абзац без отступа", "Перечисление"
CORNER, SIGNATURE, NOTE = "Гриф", "Подпись", "Отметка об исполнителе"
CELL, CELL_HEAD, PARTY = "Ячейка таблицы", "Головка таблицы", "Реквизиты стороны"
EMPTY = "Место"


@dataclass(frozen=True)
class _Look:
    align: str = "left"
    size: float = 0.0
    bold: bool = False
    indent: float = 0.0
    left: float = 0.0
    right: float = 0.0
    keep_next: bool = False
    outline: int | None = None


def add_styles(document: WordDocument, profile: Profile, width: float) -> None:
    """Make the styles of a document whose text is ``width`` points wide."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt

    normal: Any = document.styles[NORMAL]
    normal.font.name, normal.font.size = FONT, Pt(profile.size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.element.rPr.rFonts.set(qn("w:cs"), FONT)
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    _space_lines(normal, profile.leading)
    _speak_russian(normal)
    indent, small = profile.indent * MM, profile.small_size
    looks = {
        LETTERHEAD: _Look("centre", bold=True, keep_next=True),
        TITLE: _Look("centre", bold=True, keep_next=True),
        DATE_LINE: _Look(),
        HEADING: _Look(right=max(0.0, width - profile.heading_width * MM)),
        SECTION: _Look("centre", bold=True, keep_next=True, outline=0),
        POINT: _Look("justify", indent=indent),
        PROSE: _Look("justify", indent=indent),
        FLUSH: _Look("justify"),
        ITEM: _Look("justify", indent=indent),
        CORNER: _Look(left=max(width / 2, width - profile.corner_width * MM), keep_next=True),
        SIGNATURE: _Look(),
        NOTE: _Look(size=small, right=width / 2),
        CELL: _Look(size=profile.table_size),
        CELL_HEAD: _Look("centre", size=profile.table_size),
        PARTY: _Look(size=profile.size - 1),
        EMPTY: _Look(),
    }
    for name, look in looks.items():
        _dress(document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH), normal, look, profile)


def _dress(style: Any, normal: Any, look: _Look, profile: Profile) -> None:
    from docx.shared import Pt

    style.base_style = normal
    style.quick_style = True
    layout = style.paragraph_format
    layout.alignment = _alignment(look.align)
    if look.size:
        style.font.size = Pt(look.size)
        _space_lines(style, look.size * SINGLE)
    if look.bold:
        style.font.bold = True
    if look.indent:
        layout.first_line_indent = Pt(look.indent)
    if look.left:
        layout.left_indent = Pt(look.left)
    if look.right:
        layout.right_indent = Pt(look.right)
    layout.keep_with_next = look.keep_next or None
    if look.outline is not None:
        _outline(style, look.outline)


def _alignment(align: str) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    known: dict[str, Callable[[], Any]] = {
        "left": lambda: ALIGN.LEFT,
        "centre": lambda: ALIGN.CENTER,
        "right": lambda: ALIGN.RIGHT,
        "justify": lambda: ALIGN.JUSTIFY,
    }
    return known[align]()


def align(paragraph: Any, how: str) -> None:
    """Set one paragraph otherwise than its style."""
    paragraph.paragraph_format.alignment = _alignment(how)


def _space_lines(style: Any, leading: float) -> None:
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    style.paragraph_format.line_spacing = Pt(leading)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST


def _speak_russian(style: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "ru-RU")
    style.element.get_or_add_rPr().append(language)


def _outline(style: Any, level: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:outlineLvl")
    mark.set(qn("w:val"), str(level))
    style.element.get_or_add_pPr().append(mark)
