"""Russian words for the fields of bound cells: of statutory forms and of the region's own workbooks."""

from __future__ import annotations

TITLES: dict[str, dict[str, str]] = {
    "form_cell": {
        "": "Ячейка формы статистики",
        "form": "Форма",
        "part": "Раздел",
        "line": "Строка",
        "column": "Графа",
        "year_from": "Действует с учебного года",
        "year_until": "Действует по учебный год",
        "indicator_id": "Показатель",
    },
    "workbook_binding": {
        "": "Книга региона",
        "title": "Название",
        "file": "Файл",
        "cells": "Ячейки",
    },
}
