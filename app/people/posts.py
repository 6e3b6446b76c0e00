"""Posts (должности) in the cases of the Russian language: the head word declines, what depends on it stays."""

from __future__ import annotations

import re
from functools import partial

from app.kernel.words import capitalised
from app.people.case import OBLIQUE, Case, Forms, forms_of, like, with_endings
from app.people.dictionaries import readings_of
from models.person import Gender

# Nouns a post can be headed by; their forms follow from the ending.
_NOUNS = """
    администратор аналитик архивариус атаман балетмейстер библиотекарь бухгалтер вахтер вахтёр водитель воспитатель
    воспитательница врач гардеробщик гардеробщица глава губернатор дворник декан делопроизводитель депутат дефектолог
    директор диспетчер документовед доцент завуч завхоз заместитель инженер инспектор инструктор исполнитель кассир
    кастелянша кладовщик командир комендант консультант концертмейстер координатор корреспондент кочегар куратор
    лаборант логопед мастер машинист машинистка медсестра менеджер методист министр модератор мэр наблюдатель
    наставник начальник няня оператор организатор партнёр педагог педиатр повар помощник посредник предприниматель
    председатель представитель преподаватель программист проректор профессор психолог работник ревизор редактор
    режиссёр ректор референт родитель руководитель сантехник секретарь сестра слесарь советник сотрудник социолог
    специалист староста сторож техник технолог тренер тьютор уборщик уборщица управделами учитель учительница фельдшер
    хореограф хранитель член экономист эксперт электрик юрисконсульт юрист
"""
# Participles and adjectives that stand for a noun: nothing after them declines.
_ADJECTIVES = """
    исполняющий исполняющая заведующий заведующая управляющий управляющая уполномоченный уполномоченная
    вожатый вожатая дежурный дежурная рабочий сопровождающий сопровождающая
    учащийся учащаяся обучающийся обучающаяся
"""
_UNCHANGED_HALVES = "вице пресс шеф премьер бизнес веб"
_PREPOSITIONS = "по за при в во на с со и или без для от об о"

_HEADS = frozenset(_NOUNS.split())
_HEADS_LIKE_ADJECTIVES = frozenset(_ADJECTIVES.split())
_NEVER_A_HEAD = frozenset(_PREPOSITIONS.split())
_UNCHANGED_AHEAD = frozenset(["временно"])
_HALVES_THAT_STAY = frozenset(_UNCHANGED_HALVES.split())

_ACTING = re.compile(
    r"^\s*(?P<interim>вр(?:еменно)?\.?\s*и\.?\s*о|вр\.?\s*и\.?\s*д|врио|врид)\.?\s+(?=\w)"
    r"|^\s*и\.?\s*о\.?\s+(?=\w)|^\s*и\.\s*о\.(?=\w)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s+[-–—]\s+|,\s+|\s+и\s+|\s*\(|\)\s*")
_ADJECTIVE = re.compile(r"[а-яё]+(?:ий|ый|ой|ая|яя)(?:ся)?")

# The instrumental of these has a stressed ending.
_STRESSED = frozenset(["секретарь", "врач"])


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
    """Tell whether the words after a dash, a comma, a bracket or «и» are a post by themselves."""
    for word in re.findall(r"[\w-]+", part.casefold()):
        if _is_head(word) or word in _HEADS_LIKE_ADJECTIVES:
            return True
        if word not in _UNCHANGED_AHEAD and not _ADJECTIVE.fullmatch(word):
            return False
    return False


def _is_head(word: str) -> bool:
    """Tell whether a word, or the first half of «педагог-психолог» that declines, heads a post."""
    return next((half for half in word.split("-") if half not in _HALVES_THAT_STAY), "") in _HEADS


def _part_in_case(part: str, case: Case) -> str:
    """Decline the adjectives ahead and the head word; leave the rest."""
    words = re.split(r"(\s+)", part)
    for place in range(0, len(words), 2):
        word, small = words[place], words[place].casefold()
        if small in _UNCHANGED_AHEAD or not small or small.endswith("."):
            continue
        if _is_head(small):
            words[place] = _noun_in_case(word, case)
            break
        if small in _HEADS_LIKE_ADJECTIVES:
            words[place] = _adjective_in_case(word, case)
            if _is_head("".join(words[place + 2 : place + 3]).casefold()):
                continue
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
    return "-".join(map(partial(_half_in_case, case=case), word.split("-")))


def _half_in_case(half: str, case: Case) -> str:
    """Decline one half of a head word; «пресс-» and «вице-» stay."""
    small = half.casefold()
    if small in _HALVES_THAT_STAY:
        return half
    made = _noun_forms(small)[case]
    return made if half.islower() else like(half, made)


def _noun_forms(noun: str) -> Forms:
    """Build the forms of an animate noun in the singular from its ending."""
    if noun == "управделами":
        return forms_of(*[noun] * 5)
    stem, hissing = noun.rstrip("аяь"), noun.rstrip("а").endswith(tuple("цчшщж"))
    if noun.endswith("ь"):
        return with_endings(stem, f"я ю я {'ём' if noun in _STRESSED else 'ем'} е")
    if noun.endswith("а"):
        genitive = "и" if stem.endswith(tuple("гкхчшщж")) else "ы"
        return with_endings(stem, f"{genitive} е у {'ей' if hissing else 'ой'} е")
    if noun.endswith("я"):
        return with_endings(stem, "и е ю ей е")
    return with_endings(noun, f"а у а {'ем' if hissing and noun not in _STRESSED else 'ом'} е")


def _adjective_in_case(word: str, case: Case) -> str:
    """Decline an adjective or a participle in the singular by its ending."""
    small = word.casefold()
    if small.endswith("ся"):
        return _adjective_in_case(word[:-2], case) + word[-2:]
    stem, ending = small[:-2], small[-2:]
    hissing = stem.endswith(tuple("чшщж"))
    if ending in ("ая", "яя"):
        vowel = "е" if ending == "яя" or hissing else "о"
        endings = f"{vowel}й {vowel}й {'юю' if ending == 'яя' else 'ую'} {vowel}й {vowel}й"
    elif ending == "ий" and (hissing or not stem.endswith(tuple("гкх"))):
        endings = "его ему его им ем"
    else:
        endings = f"ого ому ого {'им' if stem.endswith(tuple('гкхчшщж')) else 'ым'} ом"
    made = with_endings(stem, endings)[case]
    return made if word.islower() else like(word, made)


def _unknown_in_case(word: str, case: Case) -> str:
    """Decline a head word the list does not know; what is no noun in the nominative stays."""
    tags = dict(zip(OBLIQUE, ("gent", "datv", "accs", "ablt", "loct"), strict=True))
    for reading in readings_of(word):
        if {"NOUN", "nomn", "sing", "anim"} in reading.tag and (made := reading.inflect({"sing", tags[case]})):
            return made.word if word.islower() else like(word, made.word)
    return word
