"""Posts (должности) in the cases of the Russian language: the head word declines, what depends on it stays."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.kernel.words import capitalised
from app.people.cases import OBLIQUE, Case, like
from models.person import Gender

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

# Nouns a post can be headed by; their forms follow from the ending.
_NOUNS = """
    администратор аналитик библиотекарь бухгалтер вахтёр вахтер водитель воспитатель воспитательница врач глава
    губернатор дворник декан делопроизводитель депутат дефектолог диспетчер директор доцент завуч завхоз
    заместитель инженер инспектор инструктор кладовщик консультант концертмейстер координатор куратор лаборант
    логопед мастер машинистка медсестра менеджер методист министр модератор мэр наставник начальник няня оператор
    организатор педагог повар помощник посредник председатель представитель преподаватель программист проректор
    профессор психолог работник ревизор редактор ректор референт руководитель секретарь слесарь советник социолог
    специалист староста сторож сотрудник техник технолог тренер тьютор уборщик уборщица управделами учитель
    учительница фельдшер хореограф хранитель член эксперт экономист юрисконсульт юрист
"""
# Participles and adjectives that stand for a noun: nothing after them declines.
_ADJECTIVES = """
    исполняющий исполняющая заведующий заведующая управляющий управляющая уполномоченный уполномоченная
    вожатый вожатая дежурный дежурная рабочий
"""
_PREPOSITIONS = "по за при в во на с со и или без для от об о"

_HEADS = frozenset(_NOUNS.split())
_HEADS_LIKE_ADJECTIVES = frozenset(_ADJECTIVES.split())
_NEVER_A_HEAD = frozenset(_PREPOSITIONS.split())
_UNCHANGED_AHEAD = frozenset(["временно"])

_ACTING = re.compile(
    r"^\s*(?P<interim>вр(?:еменно)?\.?\s*и\.?\s*о|вр\.?\s*и\.?\s*д|врио|врид)\.?\s+(?=\w)"
    r"|^\s*и\.?\s*о\.?\s+(?=\w)|^\s*и\.\s*о\.(?=\w)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s+[-–—]\s+|,\s+|\s+и\s+")
_ADJECTIVE = re.compile(r"[а-яё]+(?:ий|ый|ой|ая|яя)")

# The instrumental of these has a stressed ending.
_STRESSED = {"секретарь": "секретарём", "врач": "врачом"}


def expand_acting(post: str, gender: Gender | None = None) -> tuple[str, str]:
    """Spell out «врио директора»; return the whole post and the short mark («врио», «и. о.» or nothing)."""
    found = _ACTING.match(post)
    if found is None:
        return post.strip(), ""
    participle = "исполняющая обязанности" if gender is Gender.FEMALE else "исполняющий обязанности"
    words = f"временно {participle}" if found["interim"] else participle
    mark = "".join(filter(str.isalpha, found[0]))
    if mark[0].isupper() and not mark.isupper():
        words = capitalised(words)
    return f"{words} {post[found.end() :].strip()}", "врио" if found["interim"] else "и.\N{NO-BREAK SPACE}о."


def post_in_case(post: str, case: Case, gender: Gender | None = None) -> str:
    """Put a post into a case: «врио директора» gives «временно исполняющего обязанности директора»."""
    if case is Case.NOMINATIVE:
        return post.strip()
    whole, _ = expand_acting(post, gender)
    written, done = [], 0
    for joint in _JOINT.finditer(whole):
        if not _inside_quotes(whole[: joint.start()]):
            written += [_joined_part(whole[done : joint.start()], case, first=not done), joint[0]]
            done = joint.end()
    return "".join([*written, _joined_part(whole[done:], case, first=not done)])


def _inside_quotes(text: str) -> bool:
    """Tell whether a quotation begun in the text is still open at its end."""
    opened, closed = (sum(text.count(sign) for sign in signs) for signs in ("«„", "»“"))
    return opened > closed or text.count('"') % 2 == 1


def _joined_part(part: str, case: Case, first: bool) -> str:
    """Decline the first post; one joined to it only if it is surely a post and not «культуры и спорта»."""
    return _part_in_case(part, case) if first or _begins_with_head(part) else part


def _begins_with_head(part: str) -> bool:
    """Tell whether the words after a dash, a comma or «и» are a post by themselves."""
    for word in re.findall(r"[\w-]+", part.casefold()):
        if _is_head(word) or word in _HEADS_LIKE_ADJECTIVES:
            return True
        if word not in _UNCHANGED_AHEAD and not _ADJECTIVE.fullmatch(word):
            return False
    return False


def _is_head(word: str) -> bool:
    """Tell whether a word, or the first half of «педагог-психолог», heads a post."""
    return word.partition("-")[0] in _HEADS


def _part_in_case(part: str, case: Case) -> str:
    """Decline the adjectives ahead and the head word; leave the rest."""
    words = re.split(r"(\s+)", part)
    for place in range(0, len(words), 2):
        word, small = words[place], words[place].casefold()
        if small in _UNCHANGED_AHEAD or not small:
            continue
        if _is_head(small):
            words[place] = _noun_in_case(word, case)
            break
        if small in _HEADS_LIKE_ADJECTIVES:
            words[place] = _adjective_in_case(word, case)
            break
        if _ADJECTIVE.fullmatch(small):
            words[place] = _adjective_in_case(word, case)
            continue
        if small not in _NEVER_A_HEAD and small.isalpha():
            words[place] = _unknown_in_case(word, case)
        break
    return "".join(words)


def _noun_in_case(word: str, case: Case) -> str:
    """Decline a head word, in «учитель-логопед» both halves."""
    return "-".join(
        _noun_forms(half.casefold())[case] if half.islower() else like(half, _noun_forms(half.casefold())[case])
        for half in word.split("-")
    )


def _noun_forms(noun: str) -> dict[Case, str]:
    """Build the forms of an animate noun in the singular from its ending."""
    stem = noun[:-1]
    if noun == "управделами":
        forms = [noun] * 5
    elif noun.endswith("ь"):
        forms = [stem + "я", stem + "ю", stem + "я", _STRESSED.get(noun, stem + "ем"), stem + "е"]
    elif noun.endswith("а"):
        hissing = stem.endswith(tuple("цчшщж"))
        genitive = stem + ("и" if stem.endswith(tuple("гкхчшщж")) else "ы")
        forms = [genitive, stem + "е", stem + "у", stem + ("ей" if hissing else "ой"), stem + "е"]
    elif noun.endswith("я"):
        forms = [stem + "и", stem + "е", stem + "ю", stem + "ей", stem + "е"]
    else:
        instrumental = noun + ("ем" if noun.endswith(tuple("цчшщж")) else "ом")
        forms = [noun + "а", noun + "у", noun + "а", _STRESSED.get(noun, instrumental), noun + "е"]
    return dict(zip(OBLIQUE, forms, strict=True))


def _adjective_in_case(word: str, case: Case) -> str:
    """Decline an adjective or a participle in the singular by its ending."""
    small = word.casefold()
    stem, ending = small[:-2], small[-2:]
    hissing = stem.endswith(tuple("чшщж"))
    if ending in ("ая", "яя"):
        vowel = "е" if ending == "яя" or hissing else "о"
        forms = [vowel + "й", vowel + "й", "юю" if ending == "яя" else "ую", vowel + "й", vowel + "й"]
    elif ending == "ий" and (hissing or not stem.endswith(tuple("гкх"))):
        forms = ["его", "ему", "его", "им", "ем"]
    else:
        soft = stem.endswith(tuple("гкхчшщж"))
        forms = ["ого", "ому", "ого", "им" if soft else "ым", "ом"]
    made = stem + dict(zip(OBLIQUE, forms, strict=True))[case]
    return made if word.islower() else like(word, made)


def _unknown_in_case(word: str, case: Case) -> str:
    """Decline a head word the list does not know; what is no noun in the nominative stays."""
    tags = dict(zip(OBLIQUE, ("gent", "datv", "accs", "ablt", "loct"), strict=True))
    for reading in _analyzer().parse(word):
        if {"NOUN", "nomn", "sing", "anim"} in reading.tag and (made := reading.inflect({"sing", tags[case]})):
            return made.word if word.islower() else like(word, made.word)
    return word


@cache
def _analyzer() -> MorphAnalyzer:
    """Load the dictionary once, when a rare post is met for the first time."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
