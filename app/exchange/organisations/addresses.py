"""Postal addresses as people type them, cut into index, region, municipality, settlement and street."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.kernel.words import fold

_INDEX = re.compile(r"(?<!\d)[1-9]\d{5}(?!\d)")
_COUNTRY = re.compile(r"^(россия|российская федерация|рф)\.?$")
_REGION = re.compile(
    r"^(республика|респ\.?|край|область)\s|\s(край|область|обл\.?|республика|респ\.?)$"
    r"|\bавтономн\w+ (округ|область)\b|\bао$"
)
_FEDERAL_CITY = re.compile(r"^(?:г\.?|гор\.?|город)?\s*(москва|санкт-петербург|севастополь|байконур)$")
_DISTRICT = re.compile(
    r"\b(район\w{0,2}|р-н|муниципальн\w+ образовани\w+|улус|кожуун|округ\w{0,2}|м\.? ?о\.?|г\. ?о\.?|мо|го)(\s|$)"
)
_RURAL_COUNCIL = re.compile(r"\b(сельсовет|с/с|поссовет|поселени[ея]|сельская администрация|тер)\b")
_SETTLEMENT_WORDS = {
    "с": "с.", "село": "с.", "п": "п.", "пос": "п.", "поселок": "п.", "пгт": "пгт", "рп": "рп", "р.п": "рп",
    "раб.п": "рп", "рабочий поселок": "рп", "поселок городского типа": "пгт", "д": "д.", "дер": "д.", "деревня": "д.",
    "ст": "ст.", "станция": "ст.", "ж/д ст": "ст.", "ст-ца": "ст-ца", "станица": "ст-ца", "х": "х.", "хутор": "х.",
    "аул": "аул", "г": "г.", "гор": "г.", "город": "г.", "с.п": "с. п.", "заимка": "заимка", "разъезд": "разъезд",
    "слобода": "слобода", "улус": "улус", "зато": "ЗАТО", "ст.п": "ст.",
}  # fmt: skip
_SETTLEMENT = re.compile(
    r"^(" + "|".join(re.escape(word) for word in sorted(_SETTLEMENT_WORDS, key=len, reverse=True))
    + r")(?:\.\s*|\s+)(?=[^\W\d_]{2}|\d+ [^\W\d_]{3})"
)  # fmt: skip
_STREET_WORDS = {
    "ул": "ул.", "улица": "ул.", "пер": "пер.", "переулок": "пер.", "пр-т": "пр-т", "просп": "пр-т",
    "пл": "пл.", "площадь": "пл.", "мкр": "мкр.", "микрорайон": "мкр.", "кв-л": "кв-л", "квартал": "кв-л",
    "б-р": "б-р", "бульвар": "б-р", "ш": "ш.", "шоссе": "ш.", "наб": "наб.", "набережная": "наб.",
}  # fmt: skip
_STREET = re.compile(
    r"^(" + "|".join(sorted(map(re.escape, _STREET_WORDS), key=len, reverse=True)) + r")(?:\.\s*|\s+)(?=\S)"
)
# A part may begin without a comma: «… район. с. Орехово», «Алтайский край Бурлинский район с.Бурла ул.Почтовая».
_MISSING_COMMA = (
    re.compile(r"([^\s,.]+ (?:край|обл\.|область|район|р-н))\.?\s+(?=[^\W\d_])", re.IGNORECASE),
    re.compile(r"([^\s,]{2})\s+(?=(?:ул|пер|просп|мкр|пл)\.|(?:улица|переулок|микрорайон)\s)", re.IGNORECASE),
    re.compile(r"([^\s,]{2})\s+(?=(?:с|д|пос|х)\.\s?[А-ЯЁ])"),
)


@dataclass(frozen=True)
class Address:
    """An address in parts; what fits no other part stays in the street, so that nothing is lost."""

    postal_code: str = ""
    region: str = ""
    district: str = ""
    settlement: str = ""
    street: str = ""


def split_address(text: str) -> Address:
    """Cut a postal address: «658801, Алтайский край, Бурлинский район, с. Михайловка, ул. Ленина, 17 Б»."""
    found: dict[str, str] = {}
    street: list[str] = []
    for part in _parts(text):
        name, value = _recognised(part, found, bool(street))
        if name == "street":
            street.append(value)
        elif name == "settlement" and name in found:
            found[name] = f"{found[name]}, {value}"
        elif name:
            found[name] = value
    settlement = found.get("settlement", "")
    if "district" not in found and settlement.startswith("г."):
        found["district"] = settlement.partition(",")[0]
    elif "settlement" not in found and found.get("district", "").startswith("г."):
        found["settlement"] = found["district"]
    return Address(street=", ".join(street), **found)


def _parts(text: str) -> list[str]:
    """Cut the text at commas and where a comma is missing."""
    text = " ".join(text.replace(";", ",").split())
    if match := _INDEX.search(text):
        text = f"{match.group()}, {text[: match.start()].rstrip(' ,')}, {text[match.end() :].lstrip(' ,.')}"
    for gap in _MISSING_COMMA:
        text = gap.sub(r"\1, ", text)
    return [part for piece in text.split(",") if (part := piece.strip(" "))]


def _recognised(part: str, found: dict[str, str], in_street: bool) -> tuple[str, str]:
    """Tell which piece of the address the part is, and how it is written."""
    folded = fold(part).rstrip(". ")
    if "postal_code" not in found and _INDEX.fullmatch(part):
        return "postal_code", part
    if _COUNTRY.match(folded):
        return "", ""
    if in_street:
        return "street", tidy_street(part)
    if "region" not in found:
        if not found.keys() - {"postal_code"} and (match := _FEDERAL_CITY.match(folded)):
            return "region", f"г. {part[-len(match.group(1)) :].strip()}"
        if _REGION.search(folded):
            return "region", part.rstrip(" ") if folded.endswith("обл") else part.rstrip(". ")
    if _RURAL_COUNCIL.search(folded) and ("district" in found or not _DISTRICT.search(folded)):
        return "settlement", part
    if _DISTRICT.search(folded) and not _STREET.match(folded):
        if "district" not in found and "settlement" not in found:
            return "district", tidy_municipality(part)
        return ("settlement", part) if "settlement" not in found else ("street", part)
    if (match := _SETTLEMENT.match(folded)) and not _is_house(folded, found):
        return "settlement", f"{_SETTLEMENT_WORDS[match.group(1)]} {part[match.end() :].strip()}"
    return "street", tidy_street(part)


def _is_house(folded: str, found: dict[str, str]) -> bool:
    """Tell «д. 3 корпус А» after the settlement from «д. Ивановка»."""
    return folded.startswith("д") and "settlement" in found and any(sign.isdigit() for sign in folded)


def tidy_street(part: str) -> str:
    """Write the common words of streets in their short form: «ул Почтовая», «улица Почтовая» → «ул. Почтовая»."""
    part = part.strip(" ")
    match = _STREET.match(fold(part))
    return f"{_STREET_WORDS[match.group(1)]} {part[match.end() :]}" if match else part


def tidy_municipality(name: str) -> str:
    """Write a municipality the usual way round: «р-н Курьинский» → «Курьинский район», «г Барнаул» → «г. Барнаул»."""
    name = " ".join(name.split()).rstrip(". ")
    folded = fold(name)
    if match := re.match(r"(?:район|р-н)\.?\s+(?=\S)", folded):
        return f"{name[match.end() :]} район"
    if match := re.search(r"\sр-н$", folded):
        return f"{name[: match.start()]} район"
    city = r"(?:(?:городской округ|г\.? ?о\.?|муниципальное образование|мо)\s+)?(?:города?|гор\.?|г\.?)\s+(?=\S)"
    if (match := re.match(city, folded)) and "район" not in folded:
        return f"г. {name[match.end() :]}"
    if (match := re.match(r"(?:г\. ?о\.?|городской округ)\s+(?=\S)", folded)) and "район" not in folded:
        return f"г. {name[match.end() :]}"
    return name


def municipality_key(name: str) -> str:
    """Return what makes two spellings of one municipality equal.

    «р-н Курьинский», «Курьинский муниципальный округ» and «Курьинского района Алтайского края» are one;
    «г. Заринск» and «Заринский район» are two.
    """
    folded = fold(tidy_municipality(name).replace("«", "").replace("»", "").replace('"', ""))
    folded = re.sub(r"\s+[\w-]+(?:ского|цкого|ской) (?:края|области)$", "", folded)
    folded = re.sub(r"\b(муниципальн|сельск)(ый|ого|ом|ому)\b", " ", folded)
    folded = re.sub(r"\b(район|округ)(а|е|у|ом)?\b", " ", folded)
    folded = re.sub(r"\b(админист\w+|муниципальн\w+ образовани\w+)\b", " ", folded)
    folded = re.sub(r"(\w)(с|ц)кого\b", r"\1\2кий", folded)
    folded = re.sub(r"(\w)ого\b", r"\1ый", folded)
    folded = re.sub(r"^г\.\s*", "город ", " ".join(folded.replace("городской", " ").split()))
    if folded and " " not in folded and not folded.endswith(("ий", "ый")) and not _DISTRICT.search(fold(name)):
        return f"город {folded}"
    return folded


def municipality_of(address: Address) -> str:
    """Return the municipality of an address; a city that is one by itself, or a federal city, stands for it."""
    return address.district or address.settlement.partition(",")[0] or address.region


def region_key(name: str) -> str:
    """Return what makes two spellings of one region equal: «Новосибирская обл.» and «Новосибирская область»."""
    folded = re.sub(r"\bобл\b\.?", "область", fold(name).rstrip(". "))
    folded = re.sub(r"\bресп\b\.?", "республика", folded)
    return " ".join(sorted(re.sub(r"^(?:г\.?|город)\s+", "", folded).split()))
