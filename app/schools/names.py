"""Names of organisations: comparing, shortening and telling a branch from its school."""

from __future__ import annotations

import re

from app.kernel.words import fold

QUOTES = "«»„“”\"'`’‘″"
_QUOTED = re.compile(rf"[{QUOTES}]([^{QUOTES}]+)[{QUOTES}]")
_BRANCH = re.compile(r"\bфилиал\w{0,2}\b", re.IGNORECASE)
_GLUE = f" ,;:-–—{QUOTES}"

# Kinds of schools: the first form is the one papers use, all of them compare equal.
_KINDS = (
    ("СОШ", r"средн\w+ (?:полн\w+ )?общеобразовательн\w+ школ\w+"),
    ("ООШ", r"основн\w+ общеобразовательн\w+ школ\w+"),
    ("НОШ", r"начальн\w+ общеобразовательн\w+ школ\w+"),
    ("СШ", r"средн\w+ школ\w+"),
    ("ОШ", r"основн\w+ школ\w+"),
    ("НШ", r"начальн\w+ школ\w+"),
    ("ДЮСШ", r"детско[- ]юношеск\w+ спортивн\w+ школ\w+"),
    ("ДШИ", r"детск\w+ школ\w+ искусств"),
    ("ДДТ", r"дом\w* детского творчества"),
)
_SAME_KIND = {"сш": "сош", "ош": "оош", "нш": "нош"}
_PATTERNS = tuple((short, re.compile(rf"\b{pattern}\b", re.IGNORECASE)) for short, pattern in _KINDS)

_OWNERS = r"муниципальн|государственн|краев|областн|федеральн|частн|негосударственн|республиканск|районн|городск"
_FORM_WORDS = (
    rf"(?:{_OWNERS}|бюджетн|автономн|казенн|некоммерческ|общеобразовательн|образовательн|дошкольн|профессиональн"
    r"|специальн|коррекционн|оздоровительн|межшкольн)"
)
_FORM = re.compile(
    rf"\b(?:{_FORM_WORDS}\w+\s+)+(?:учреждени\w+|организаци\w+)(?:\s+дополнительного\s+образования(?:\s+детей)?)?",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"\b(?:[мгчф]|кг|кр?г|обл?г)?[бакн]{0,2}(?P<preschool>д)?п?(?:оу|оо|у|нп?оо)(?P<extra>\s+дод?)?\b"
)
_AREA = re.compile(
    r"[\s,]+(?:(?:муниципальн\w+ (?:округ|район|образовани)\w*|городск\w+ округ\w*)[\s,]+)?"
    r"(?:город\w{0,2} [\w-]+|г\. ?[\w-]+|(?:[\w-]+(?:ого|его|ой|ий|ый|ая) )+"
    r"(?:район|округ|кра|област|республик)\w{0,3})(?=[\s,]|$)"
)
_TRAILING_AREA = re.compile(rf"(?:{_AREA.pattern})+\s*$")
_NAMED_AFTER = re.compile(r"\b(?:имени|им)\.?\s+((?:[а-я-]+\.?\s*)+)")


def name_key(text: str) -> str:
    """Return what makes two writings of one organisation's name equal.

    «МБОУ "Бурлинская СОШ"» and «муниципальное бюджетное общеобразовательное учреждение "Бурлинская средняя
    общеобразовательная школа" Бурлинского района» give the same key; a kindergarten keeps its kind in it.
    """
    folded = re.sub(rf"[{QUOTES}()]", " ", fold(text))
    folded = re.sub(r"\s*([-–—])\s*", "-", re.sub(r"№\s*", " № ", folded))
    folded = _FORM.sub(_form_word, folded)
    folded = _ABBREVIATION.sub(_abbreviation_word, folded, count=1)
    folded = _TRAILING_AREA.sub("", " ".join(folded.split()).rstrip(" .,"))
    for short, pattern in _PATTERNS:
        folded = pattern.sub(short.lower(), folded)
    folded = _NAMED_AFTER.sub(_surname_only, folded)
    words = re.sub(r"[.,]", " ", folded).split()
    return " ".join(_SAME_KIND.get(word, word) for word in words)


def _form_word(match: re.Match[str]) -> str:
    """Keep of a legal form only what tells kindergartens and additional education from schools."""
    form = match.group()
    return " дошк " if "дошкольн" in form else " доп " if "дополнительн" in form else " "


def _abbreviation_word(match: re.Match[str]) -> str:
    """Do the same to a legal form written in capitals: МБОУ, МКДОУ, МБУ ДО."""
    return " дошк " if match.group("preschool") else " доп " if match.group("extra") else " "


def _surname_only(match: re.Match[str]) -> str:
    """Reduce «имени Михаила Сергеевича Евдокимова» and «им. М. С. Евдокимова» to one form."""
    words = [word for word in match.group(1).split() if not word.endswith(".")]
    kinds = {short.lower() for short, _ in _KINDS}
    named = [word for word in words if word not in kinds]
    kept = [word for word in words if word in kinds]
    return " ".join(["им", *named[-1:], *kept, ""])


def has_unbalanced_quotes(text: str) -> bool:
    """Tell whether a quotation is opened and never closed, or the other way round."""
    return text.count('"') % 2 == 1 or text.count("«") + text.count("„") != text.count("»") + text.count("“")


def with_short_kind(text: str) -> str:
    """Write the kind of a school by its letters: «средняя общеобразовательная школа» → «СОШ»."""
    for short, pattern in _PATTERNS:
        text = pattern.sub(short, text)
    return " ".join(text.split())


def short_form(full_name: str) -> str:
    """Shorten the full name of an organisation: legal form and kind by letters, the area at the end dropped."""
    text = " ".join(full_name.split())
    cut = _TRAILING_AREA.search(fold(text))
    if cut and len(fold(text)) == len(text) and cut.start():
        text = text[: cut.start()].rstrip(" ,")
    return with_short_kind(_FORM.sub(_letters, text, count=1))


def _letters(match: re.Match[str]) -> str:
    """Write a legal form by its first letters: «муниципальное бюджетное … учреждение» → «МБОУ»."""
    form, _, rest = re.sub(r"\s+", " ", fold(match.group())).partition(" дополнительного")
    letters = "".join(word[0] for word in form.split()).upper()
    return f"{letters} ДО" if rest else letters


def branch_own_name(full_name: str) -> str:
    """Return the branch's own name out of «филиал "Новосельская СОШ" МБОУ "Бурлинская СОШ"» and the like.

    A name that says nothing of a school is returned whole; a remark in brackets at its end («(… ООШ)») is dropped.
    """
    text = re.sub(r"\s*\([^()]*\)\s*$", "", " ".join(full_name.split()))
    match = _BRANCH.search(text)
    if match is None:
        return text.strip(_GLUE) if has_unbalanced_quotes(text) or text[:1] in QUOTES else text
    before, after = text[: match.start()].strip(_GLUE), text[match.end() :].strip()
    if before and not _is_parent(before):
        return before
    quoted = _QUOTED.findall(after)
    if after[:1] in QUOTES and quoted:
        return quoted[0].strip()
    if before and quoted:
        return quoted[-1].strip()
    if len(quoted) > 1:
        return quoted[-1].strip()
    tail = re.split(rf"[{QUOTES}]", after)[-1].strip(_GLUE) if quoted else after.strip(_GLUE)
    if not tail or _is_parent(tail):
        return text
    return f"филиал {tail}" if tail.startswith("в ") else tail


def _is_parent(text: str) -> bool:
    """Tell whether the words begin with a legal form: then they name a school, not its branch."""
    folded = fold(text).lstrip(_GLUE)
    match = _ABBREVIATION.match(folded)
    return bool(_FORM.match(folded)) or (match is not None and len(match.group()) > 2)


def branch_short_name(full_name: str) -> str:
    """Return what people call the branch: «Новосельская СОШ»."""
    remark = re.search(r"\(([^()]*\b[А-Я]{1,2}ОШ\b[^()]*)\)\s*$", full_name)
    return remark.group(1).strip() if remark else with_short_kind(branch_own_name(full_name))
