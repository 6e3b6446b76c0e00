"""README.txt of the open file: what each file and field means, for a reader without the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.exchange.office_file.schema import shipped_schema

_ABOUT = """\
ДАННЫЕ ОРГАНА УПРАВЛЕНИЯ ОБРАЗОВАНИЕМ В ОТКРЫТОМ ВИДЕ

Этот архив записала программа «Школьный округ». В нём всё, что орган хранит в программе: карточки, договоры,
документы, паспорта школ за все годы, справочники, журнал изменений и приложенные файлы. Читать его можно без
программы, любым текстовым редактором.

ВНИМАНИЕ. В архиве персональные данные: фамилии, должности, телефоны и адреса людей. Передавайте и храните его так же,
как базу программы (Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»).

ЧТО В АРХИВЕ
  README.txt            это описание
  office.schema.json    точное описание каждого файла (JSON Schema, draft-07)
  manifest.json         опись: версия формата, сколько записей, размер и контрольная сумма SHA-256 каждого файла
  data/*.json           записи: файл на каждый вид, список объектов JSON
  data/*.jsonl          значения паспортов и журнал изменений: каждая строка — объект JSON
  files/                приложенные файлы: documents — зарегистрированные документы, scans — сканы и подписи,
                        templates — свои тексты бумаг, workbooks — книги региона, emblem — герб для бланка

КАК ЧИТАТЬ
  Кодировка — UTF-8. Даты — ГГГГ-ММ-ДД, время — местное. null и пустая строка — не заполнено. Суммы — в рублях.
  uuid — постоянный номер записи. Ссылка на другую запись — её uuid: в каком она файле, сказано
  после стрелки «→».
  Части записи (члены совета, пункты повестки, стороны договора) лежат внутри неё.
  Учебный год записан годом своего начала: 2025 — 2025/2026 учебный год.
  Значение паспорта названо организацией, учебным годом и кодом показателя; что за показатель — в data/indicator.json.
  Доля записана двумя числами: «12/35» — 12 из 35; «34%» — известен только процент. Да и нет — «1» и «0». Выбор — код
  из поля choices показателя.
  Постоянные показатели записаны в том году, в котором их ввели, и действуют дальше, пока их не изменят.

КАК ЗАГРУЗИТЬ ОБРАТНО
  okrug import office ФАЙЛ.zip ПАПКА — в пустую папку. Изменённый архив программа не примет: контрольные суммы не
  сойдутся.

ФАЙЛЫ И ПОЛЯ
"""


def readme_text() -> str:
    """Return the description, line by line, with the line ends of Windows."""
    schema = shipped_schema()
    lines = _ABOUT.splitlines()
    for name, file in schema["properties"].items():
        reference = file["items"]["$ref"].rpartition("/")[2]
        lines += ["", f"{name} — {schema['definitions'][reference].get('description', '')}"]
        lines += _fields(schema["definitions"], reference, "  ")
    return "\r\n".join(lines) + "\r\n"


def _fields(definitions: Mapping[str, Any], name: str, indent: str) -> Iterator[str]:
    for key, field in definitions[name]["properties"].items():
        yield f"{indent}{key} — {field.get('description', '')}".rstrip(" —")
        items = field.get("items", {})
        if "$ref" in items:
            yield from _fields(definitions, items["$ref"].rpartition("/")[2], indent + "    ")
