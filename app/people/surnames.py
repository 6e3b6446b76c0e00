"""Surnames in cases: the rules of the library, and what they get wrong.

Sources of the mended rules: reference.md 9.4 and the rules of grammar for surnames in -ец, -их, -ь and foreign -ин.
"""

from __future__ import annotations

import re
from functools import cache

from app.people.case import Case, Forms, forms_of, like, with_endings
from app.people.dictionaries import decline
from models.person import Gender


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(lines: str) -> dict[str, Forms]:
    """Read lines of the nominative and the five other cases."""
    return {name: forms_of(*forms) for name, *forms in map(str.split, lines.strip().splitlines())}


_MALE = _table("""
    соловей соловья соловью соловья соловьём соловье
    муравей муравья муравью муравья муравьём муравье
    воробей воробья воробью воробья воробьём воробье
    ручей ручья ручью ручья ручьём ручье
    журавель журавля журавлю журавля журавлём журавле
    заяц зайца зайцу зайца зайцем зайце
    лев льва льву льва львом льве
    орёл орла орлу орла орлом орле
    орел орла орлу орла орлом орле
    козёл козла козлу козла козлом козле
    козел козла козлу козла козлом козле
    котёл котла котлу котла котлом котле
    дятел дятла дятлу дятла дятлом дятле
    щегол щегла щеглу щегла щеглом щегле
    пётр петра петру петра петром петре
    павел павла павлу павла павлом павле
    рой роя рою роя роем рое
    бой боя бою боя боем бое
    прибой прибоя прибою прибоя прибоем прибое
    строй строя строю строя строем строе
    герой героя герою героя героем герое
    миних миниха миниху миниха минихом минихе
    кий кия кию кия кием кие
    конь коня коню коня конём коне
    третий третьего третьему третьего третьим третьем
    лисий лисьего лисьему лисьего лисьим лисьем
    медвежий медвежьего медвежьему медвежьего медвежьим медвежьем
""")
_FEMALE = _table("""
    калина калины калине калину калиной калине
    смородина смородины смородине смородину смородиной смородине
    дубина дубины дубине дубину дубиной дубине
    былина былины былине былину былиной былине
    рябина рябины рябине рябину рябиной рябине
    малина малины малине малину малиной малине
""")
_KNOWN = {Gender.MALE: _MALE, Gender.FEMALE: _FEMALE}

# «Чёрных», «Русских» are old genitives and stay; in «Эрлих» the end belongs to the word: no adjective ends so.
_UNCHANGED = re.compile(r"(?:ко|ых|[гкхжшчщ]их|[нь]их|[оуыэюи]|аго|яго)$|^(?:дюма|золя|петипа|тома|бенуа)$")
# The first half of «Тер-Петросян», «Кара-Мурза» is no surname by itself.
_UNCHANGED_HALVES = _words("аль бен бонч ван де дер кара ла мак сан тер фон эль")
_KEEP_THEIR_VOWEL = _words("близнец вдовец жнец жрец кузнец льстец мертвец мудрец спец храбрец чернец швец")
_STRESSED_ON_THE_STEM = _words("немец палец перец хлебец шелец")
_STRESSED_A = _words("алыча бахча душа епанча каланча лапша левша межа парча саранча свеча ханжа")
_STRESSED_HISSING = re.compile(r"(?:ач|ыч|^[^аеёиоуыэюя]*[аеёиоуыэюя][^аеёиоуыэюя]*[чшщж]|^кузьмич|^ильич|^фомич)$")
_STRESSED_SOFT = _words("""
    богатырь глухарь дикарь звонарь золотарь кисель кобзарь коваль ковыль король косарь костыль москаль монастырь
    мотыль пескарь пономарь пушкарь скрипаль снегирь сухарь фонарь царь шмель
""")
_RUSSIAN_SUFFIX = re.compile(r"(?:[оеё]в|[иы]н|ый|ой|ий)$")
_FOREIGN = re.compile(r"(?:^[^аеёиоуыэюя]*[иы]|[тд]ди|^дарви|^чапли|^гершви|^франкли|^марти)н$")
_VOWELS = frozenset("аеёиоуыэюя")


@cache
def surname_in_case(last: str, case: Case, gender: Gender) -> str:
    """Put a surname into a case, each part of a double one by itself."""
    parts = last.split("-")
    if len(parts) > 1:
        return "-".join(
            part if part.casefold() in _UNCHANGED_HALVES and part is not parts[-1] else _single(part, case, gender)
            for part in parts
        )
    return _single(last, case, gender)


def is_a_noun(surname: str) -> bool:
    """Tell a surname that looks like «Сорокина» but is a noun, the same for both: «Калина»."""
    return surname.casefold() in _FEMALE


def _single(last: str, case: Case, gender: Gender) -> str:
    small = last.casefold()
    if forms := _KNOWN[gender].get(small) or (_of_a_man(small) if gender is Gender.MALE else None):
        return like(last, forms[case])
    if len(last) < 2 or last.endswith(".") or _UNCHANGED.search(small):
        return last
    return _mended(decline("LASTNAME", last, case, gender), small, case, gender)


def _of_a_man(small: str) -> Forms | None:
    """Return the forms of a man's surname in -ец, -ок, -их, -цый or a hissing consonant with ь."""
    stem = small[:-2]
    if small in _KEEP_THEIR_VOWEL:
        return with_endings(small, "а у а ом е")
    if small.endswith("ец") and len(small) > 3:
        soft = "й" if stem[-1] in _VOWELS else "ь" if stem[-1] == "л" else ""
        short = sum(sign in _VOWELS for sign in small) == 2
        ending = "ом" if short and small not in _STRESSED_ON_THE_STEM else "ем"
        return with_endings(f"{stem}{soft}ц", f"а у а {ending} е")
    if re.search(r"[жчш]ок$", small):
        return with_endings(stem + "к", "а у а ом е")
    if re.search(r"[лнр]ёк$", small):
        return with_endings(stem + "ьк", "а у а ом е")
    if small.endswith("цый"):
        return with_endings(stem, "его ему его ым ем")
    if small.endswith("их") and not _UNCHANGED.search(small):
        return with_endings(small, "а у а ом е")
    if re.search(r"[жчшщ]ь$", small):
        return with_endings(small[:-1], "а у а ем е")
    return None


def _mended(made: str, small: str, case: Case, gender: Gender) -> str:
    """Mend the vowel of an ending: Хорошей, Рощей; in the instrumental Ткачом, Королём, Шином, Гайдном."""
    if gender is Gender.FEMALE and small.endswith(("шая", "жая", "щая", "чая", "цая")) and made.endswith("ой"):
        return made[:-2] + "ей"
    if case is not Case.INSTRUMENTAL:
        return made
    if small.endswith(("ша", "жа", "ща", "ча", "ца")):
        return made[:-2] + ("ой" if small in _STRESSED_A else "ей")
    if gender is Gender.FEMALE:
        return made
    if made.endswith("ем") and small in _STRESSED_SOFT:
        return made[:-2] + "ём"
    hissing = made.endswith("ем") and _STRESSED_HISSING.search(small)
    foreign = made.endswith("ым") and (_FOREIGN.search(small) or not _RUSSIAN_SUFFIX.search(small))
    return made[:-2] + "ом" if hissing or foreign else made
