"""«О программе»: version, licences, and that nothing leaves the computer."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.kernel.resources import resource
from app.kernel.version import program_version
from ui.kit.facts import Fact, FactsSection
from ui.kit.layout import CardFrame, TwoColumns, label

PARTS = (
    Fact("Шрифты экрана и печати", "Tinos и Arimo — SIL Open Font License 1.1"),
    Fact("Значки", "Phosphor — лицензия MIT"),
    Fact("Окна", "Qt 6 и PySide6 — LGPL 3"),
    Fact("База данных", "SQLite — общественное достояние; SQLAlchemy и Alembic — MIT"),
    Fact("Документы", "ReportLab, lxml, segno и Jinja2 — BSD; python-docx — MIT; pypdfium2 — Apache 2.0 и BSD"),
    Fact("Таблицы", "openpyxl и python-calamine — MIT"),
    Fact("Русский язык", "pytrovich, pymorphy3 и pytils — MIT; словари OpenCorpora — CC BY-SA"),
    Fact("Переносы, контрольные числа", "pyphen и python-stdnum — LGPL 2.1"),
)


def about_panel(parent: QWidget) -> QWidget:
    """What the program is made of."""
    program = FactsSection(
        "Школьный округ",
        [
            Fact("Версия", program_version()),
            Fact("Назначение", "Школьные округа муниципалитета: школы, договоры, советы, планы, документы", wide=True),
            Fact("Сеть", "Программа не обращается к сети: всё хранится на этом компьютере", wide=True),
        ],
    )
    parts = FactsSection("Из чего сделана", PARTS)
    text = QPlainTextEdit(resource("fonts", "Tinos-OFL.txt").read_text(encoding="utf-8"))
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName("Лицензия шрифтов")
    text.setMinimumHeight(220)
    licence = CardFrame("Лицензия шрифтов")
    licence.body.addWidget(label("Текст лицензии на языке оригинала:", "hint"))
    licence.body.addWidget(text)
    panel = QWidget(parent)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(TwoColumns([program, licence], [parts]))
    layout.addStretch(1)
    return panel
