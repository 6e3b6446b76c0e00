"""Numbers that organisations are known by: ИНН, КПП, ОГРН; telephones and e-mail addresses."""

from __future__ import annotations

import re

_KPP = re.compile(r"\d{4}[0-9A-Z]{2}\d{3}")
_EMAIL = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[^\W\d_]{2,}")

_BETWEEN_PHONES = re.compile(r"[;,\n]|\s/\s|(?<=\d)\s+(?=\+7|8\s?\()")
_EXTENSION = re.compile(r"[\s,]*(?:доб|вн)\w*\.?\s*(\d{1,6})\s*$", re.IGNORECASE)
_PHONE_LABEL = re.compile(r"^\s*т(?:ел(?:ефон)?)?\.?\s*:?\s*(?=[\d+(])", re.IGNORECASE)

# Codes of cities whose numbers have seven figures, with the first figures such a number may have:
# the other numbers behind the same three figures belong to districts with a code of five.
_THREE = {
    "495": "123456789",
    "498": "123456789",
    "499": "123456789",
    "812": "23456789",
    "342": "2",
    "343": "23",
    "347": "2",
    "351": "27",
    "383": "23",
    "391": "2",
    "423": "2",
    "473": "2",
    "831": "24",
    "843": "25",
    "846": "239",
    "861": "2",
    "862": "2",
    "863": "23",
}
# The code of a region's main city is mostly four figures with 2 at the end; these are the others.
_FOUR_TEXT = """
    3435 3439 3463 3466 3467 3473 3494 3496 3519 3537 3843 3854 3919 3953 3955 4217 4234 4236 4725 4855
    4967 8453 8553 8555 8617 8634 8639 8793
"""
_FOUR = tuple(_FOUR_TEXT.split())
_FIVE = ("34922", "38822", "39422", "42622", "42722", "84722")


def inn_problem(text: str) -> str | None:
    """Say what is wrong with an ИНН of an organisation or a person; nothing is said about an empty one."""
    from stdnum.exceptions import ValidationError
    from stdnum.ru import inn

    number = _solid(text)
    if not number:
        return None
    if not number.isdigit() or len(number) not in (10, 12):
        return f"ИНН организации состоит из 10 цифр, ИНН человека — из 12, а здесь «{text.strip()}»."
    try:
        inn.validate(number)
    except ValidationError:
        return f"Проверьте ИНН {number}: контрольная цифра не сходится, есть опечатка."
    return None


def kpp_problem(text: str) -> str | None:
    """Say what is wrong with a КПП; nothing is said about an empty one."""
    number = _solid(text)
    if not number or _KPP.fullmatch(number):
        return None
    return f"КПП состоит из 9 знаков, например 224501001, а здесь «{text.strip()}»."


def okpo_problem(text: str) -> str | None:
    """Say what is wrong with an ОКПО of 8 or 10 figures; nothing is said about an empty one."""
    number = _solid(text)
    if not number:
        return None
    if not number.isdigit() or len(number) not in (8, 10):
        return f"ОКПО состоит из 8 цифр, а здесь «{text.strip()}»."
    figures, check = [int(sign) for sign in number[:-1]], int(number[-1])
    for first in (1, 3):
        rest = sum(((place + first - 1) % 10 + 1) * figure for place, figure in enumerate(figures)) % 11
        if rest < 10:
            break
    return None if rest % 10 == check else f"Проверьте ОКПО {number}: контрольная цифра не сходится, есть опечатка."


def ogrn_problem(text: str) -> str | None:
    """Say what is wrong with an ОГРН; nothing is said about an empty one."""
    from stdnum.exceptions import ValidationError
    from stdnum.ru import ogrn

    number = _solid(text)
    if not number:
        return None
    if not number.isdigit() or len(number) not in (13, 15):
        return f"ОГРН состоит из 13 цифр, ОГРНИП — из 15, а здесь «{text.strip()}»."
    try:
        ogrn.validate(number)
    except ValidationError:
        return f"Проверьте ОГРН {number}: контрольная цифра не сходится, есть опечатка."
    return None


def email_problem(text: str) -> str | None:
    """Say which of the e-mail addresses cannot be one; nothing is said about an empty text."""
    for address in emails(text):
        if not _EMAIL.fullmatch(address):
            return f"Проверьте адрес электронной почты «{address}»: он пишется как school@example.ru."
    return None


def emails(text: str) -> list[str]:
    """Cut a text into e-mail addresses in small letters; what is no address stays as typed."""
    pieces = re.split(r"[;,\s]+", re.sub(r"(?i)\b(?:mailto|e-?mail|почта)\s*:", " ", text))
    tidy = (piece.strip("<>().\"'") for piece in pieces)
    return list(dict.fromkeys(piece.lower() if "@" in piece else piece for piece in tidy if piece))


def phones(text: str) -> list[str]:
    """Cut a text into telephones written alike: «8 (38572) 2-57-33»; what cannot be read stays as typed."""
    found: list[str] = []
    code = ""
    for piece in _BETWEEN_PHONES.split(_shield_extension(text)):
        typed = " ".join(piece.split())
        if not typed:
            continue
        number, extension = _significant(typed, code)
        if number is None:
            found.append(typed)
            continue
        code, local = _cut(number, _bracketed(typed))
        found.append(_written(code, local) + (f" доб. {extension}" if extension else ""))
    return list(dict.fromkeys(found))


def _solid(text: str) -> str:
    """Drop the spaces a number may have been typed with."""
    return "".join(text.split()).upper()


def _shield_extension(text: str) -> str:
    """Let a comma before «доб. 12» not part it from its number."""
    return re.sub(r",\s*(?=(?:доб|вн)\w*\.?\s*\d)", " ", text, flags=re.IGNORECASE)


def _significant(typed: str, code: str) -> tuple[str | None, str]:
    """Return the ten figures of a number and its extension; a short number takes the code of the one before."""
    extension = _EXTENSION.search(typed)
    bare = _PHONE_LABEL.sub("", typed[: extension.start()] if extension else typed)
    figures = re.sub(r"\D", "", bare)
    if not re.fullmatch(r"[\d\s()+.\-–—]+", bare):
        return None, ""
    if len(figures) == 11 and figures[0] in "78":
        figures = figures[1:]
    elif code and len(code) + len(figures) == 10:
        figures = code + figures
    if len(figures) != 10 or figures[0] not in "34589":
        return None, ""
    return figures, extension[1] if extension else ""


def _bracketed(typed: str) -> str:
    """Return the figures that stand in brackets, as a rule the code."""
    found = re.search(r"\(([^)]*)\)", typed)
    return re.sub(r"\D", "", found[1]) if found else ""


def _cut(number: str, hint: str) -> tuple[str, str]:
    """Part ten figures into the code of the town and the number in it."""
    if len(hint) in (4, 5) and number.startswith(hint):
        size = len(hint)
    elif number[0] == "9" or number.startswith("80") or number[3] in _THREE.get(number[:3], ""):
        size = 3
    elif not number.startswith(_FIVE) and number[4] != "0" and (number[3] == "2" or number.startswith(_FOUR)):
        size = 4
    else:
        size = 5
    return number[:size], number[size:]


def _written(code: str, local: str) -> str:
    """Write a number the usual way for its kind."""
    parts = "-".join(filter(None, (local[:-4], local[-4:-2], local[-2:])))
    if code.startswith("9"):
        return f"+7 {code} {parts}"
    return f"8 {code} {parts}" if code.startswith("80") else f"8 ({code}) {parts}"
