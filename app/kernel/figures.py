"""Figures in a running text: ranges, the minus, the decimal comma, thousands and units that never part.

Only what is surely a number of something is changed: never a date, a telephone, the number of a paper, of a point
or of a version.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from app.kernel.dates import MONTHS_GENITIVE
from app.kernel.words import MINUS, NBSP

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

MONTH = "|".join(MONTHS_GENITIVE)
# What is measured may have a fraction; what is counted has thousands; years and hours have neither.
_MEASURED = (
    r"руб\w*|коп\w*|₽|тыс\b|млн\b|млрд\b|км\b|см\b|мм\b|м[²³2]?(?!\w)|кв\.|куб\.|га\b|кг\b|л\b"
    r"|т\b(?!\.[ \u00a0]?[депкч]\b)"
    r"|кВт\w*|[КМГ]бит\w*|[КМГТ][Бб]\b|балл\w*|ставк\w*|процент\w*|градус\w*"
)
_COUNTED = (
    r"чел\w*|шт\b|штук\w*|экз\w*|ед\b|единиц\w*|мест\w*|обучающ\w*|учащ\w*|учени\w*|воспитанник\w*|дет(?:ей|и|ям)\b"
    r"|школ\w*|организац\w*|педагог\w*|участник\w*|класс\w*|кл\.|групп\w*"
)
_SPANS = (
    r"лет\b|минут\w*|мин\b|час\w*|ч\b|сут\w*|недел\w*|месяц\w*|дн\w*|день\b|раз\b|раза\b|рабоч\w*|календарн\w*|урок\w*"
)
_YEARS = r"г\.|гг\.|года?\b|годы\b|году\b|годам\b|годов\b|учебн\w*|уч\."
_UNIT = f"{_MEASURED}|{_COUNTED}|{_SPANS}|{_YEARS}|кварт\\w*|р\\.(?!\\w)"
_ROMAN_UNIT = r"вв?\.|век|кварт|четверт|полугод|ступен|уровн|смен|групп|курс|тур"
_GLUED = r"руб\w*|коп\w*|₽|тыс\b|млн\b|млрд\b|км\b|кг\b|га\b|чел\b|шт\b|г{1,2}\.|°[CС]"

_UNIT_PULLED_CLOSE = re.compile(rf"(?<=\d)(?={_GLUED})")
_NUMBERS = re.compile(rf"(?<!\d)(?<!\d[.:])\d[\d.:]*+(?:[ {NBSP}]*[-–—][ {NBSP}]*\d[\d.:]*)+")
_OTHERS = rf"(?:(?:,|[ {NBSP}]и)[ {NBSP}]\d+(?:[-–]\d+)?)*"
_SURE_RANGE = re.compile(
    rf"{_OTHERS}[ {NBSP}]?(?:{_MEASURED}|{_COUNTED}|{_SPANS}|{MONTH}|%|-(?:[еймхя]|го|му|ми|ой|ый|ая|ую)\b)"
)
_PERHAPS_RANGE = re.compile(rf"[ {NBSP}]?(?:{_YEARS})")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_PARTS_OF_A_PAPER = re.compile(
    r"(?:№№|§|\b(?:пп?|подп|ст|стр|с|ч|табл|рис|гл|разд|прил)\."
    rf"|\b(?:под)?пункт\w*|\b(?:стать|част|строк|раздел|глав|страниц|таблиц|приложени|граф|позици)\w*)[ {NBSP}]?$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    _PARTS_OF_A_PAPER.pattern[:-1]
    + rf"$|(?:№|\bN|\b(?:верси|редакци|ГОСТ|СанПиН|СП|ТУ|ИНН|индекс)\w*(?: Р)?)[ {NBSP}]?$"
    r"|\d\.\d+(?:,| и| или) $",
    re.IGNORECASE,
)
_NUMBER_OF_A_PAPER = re.compile(rf"(?<!№)№[ {NBSP}]?[\w/.–-]*$")
_NUMBERED = re.compile(rf"[^\W\d_][ {NBSP}]?$")
_AFTER_PREPOSITION = re.compile(rf"(?:^|\W)(?:в|во|до|за|из|к|на|о|об|от|по|с|со|у)[ {NBSP}]$", re.IGNORECASE)
_NEAR = 24


def rule(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Rule:
    """Compile a rule in which `~` stands for a plain or a non-breaking space."""
    return re.compile(pattern.replace("~", rf"[ {NBSP}]")), replacement


def set_figures(text: str) -> str:
    """Set the numbers of a text: «5–9 классы», «12 345,6 руб.», «−5 °C»."""
    text = _NUMBERS.sub(_range, _UNIT_PULLED_CLOSE.sub(NBSP, text))
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def _around(found: re.Match[str]) -> tuple[str, str]:
    """Return what stands next to a number on both sides."""
    start, end = found.span()
    return found.string[max(0, start - _NEAR) : start], found.string[end : end + _NEAR]


def _range(found: re.Match[str]) -> str:
    """Write an en dash between two numbers unless they are a telephone, a date or a number of a paper."""
    text, (before, after) = found[0], _around(found)
    parts = [part.strip() for part in re.split(r"[-–—]", text)]
    if len(parts) != 2 or _falls(parts) or before.endswith((")", "+", "-", "–", MINUS)) or re.match(r"[\w(]", after):
        return text
    spaced = " " in text or NBSP in text or "—" in text
    if spaced or _is_range(parts, before, after):
        return "–".join(parts)
    return text


def _is_range(parts: list[str], before: str, after: str) -> bool:
    """Tell whether two numbers joined by a hyphen are surely a range."""
    if all(map(_DATE.fullmatch, parts)) or all(map(_TIME.fullmatch, parts)):
        return True
    if _NUMBER_OF_A_PAPER.search(before):
        return False
    if all(len(part) == 4 and part.isdigit() and part.startswith(("19", "20")) for part in parts):
        return True
    if _PARTS_OF_A_PAPER.search(before):
        return _rises(parts)
    if not all(map(_DECIMAL.fullmatch, parts)):
        return False
    if _SURE_RANGE.match(after):
        return True
    numbered = _NUMBERED.search(before) and not _AFTER_PREPOSITION.search(before)
    return not numbered and _PERHAPS_RANGE.match(after) is not None


def _falls(parts: list[str]) -> bool:
    """Tell whether the second of two whole numbers is the smaller one: «в 2026 - 5 человек»."""
    first, second = parts
    return first.isdecimal() and second.isdecimal() and int(first) > int(second)


def _rises(parts: list[str]) -> bool:
    """Tell «1.1-1.3» from «статья 15-1», which is one number."""
    first, second = ([int(figure) for figure in re.findall(r"\d+", part)] for part in parts)
    return first < second


def _with_comma(found: re.Match[str]) -> str:
    """Write the decimal comma, unless the number belongs to a point or a version."""
    return found[0] if _REFERENCE.search(_around(found)[0]) else found[0].replace(".", ",")


def _in_thousands(found: re.Match[str]) -> str:
    """Part the thousands of a number of something."""
    return found[0] if _REFERENCE.search(_around(found)[0]) else f"{int(found[0]):,}".replace(",", NBSP)


_RULES: tuple[Rule, ...] = (
    rule(r"(?m)(?:(?<=[ \u00a0(])|^)-(?=\d)", MINUS),
    rule(rf"(?<![\w.,:])\d+\.\d{{1,3}}(?:–\d+\.\d{{1,3}})?(?=~(?:{_MEASURED})|~?[%‰°])", _with_comma),
    rule(rf"(?<![\w.,:№\-–—])[1-9][0-9]{{4,11}}(?=(?:,\d+)?~(?:{_MEASURED}|{_COUNTED}))", _in_thousands),
    rule(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d-])", lambda found: found[0].replace(" ", NBSP)),
    rule(r"№~?(?=[\w«])", "№" + NBSP),
    rule(r"(?<=§) (?=\d)|(?<=\bN) (?=\d)", NBSP),
    rule(r"(?<=\d)~?(?=[%‰])", NBSP),
    rule(rf"(?<=\d) (?=(?:{_UNIT}|{MONTH}|°))", NBSP),
    rule(rf"\b({MONTH}) (?=\d{{4}})", r"\1" + NBSP),
    rule(r"(?<=__) (?=г\.|года\b)", NBSP),
    rule(r"\b(г{1,2}\.) (?=№)", r"\1" + NBSP),
    rule(rf"\b([IVXL]{{1,5}})~?[-–—]~?([IVXL]{{1,5}})(?=~(?:{_ROMAN_UNIT}))", r"\1–\2"),
    rule(rf"\b([IVXL]{{1,5}}) (?=(?:{_ROMAN_UNIT}))", r"\1" + NBSP),
)
