"""What a column about an organisation holds, by its heading."""

from __future__ import annotations

import re

from app.kernel.words import fold

# The first that fits wins, so «Телефон директора» is a telephone and «Адрес электронной почты» no address.
_HEADINGS = tuple(
    (name, re.compile(words))
    for name, words in (
        ("email", r"электрон|e-?mail|эл\. ?почт|^почта$"),
        ("site", r"сайт|web"),
        ("phone", r"телефон|^тел\b"),
        ("inn_kpp", r"инн\s*[/\\и,]\s*кпп"),
        ("inn", r"\bинн\b"),
        ("kpp", r"\bкпп\b"),
        ("ogrn", r"\bогрн\b"),
        ("address", r"адрес|местонахожд|место нахожд"),
        ("head_post", r"должность"),
        ("head", r"руководител|директор|заведующ|ф\. ?и\. ?о|\bфио\b|начальник"),
        ("short_name", r"кратк|сокращ"),
        ("full_name", r"полное|полн\."),
        ("name", r"наименован|назван|^школа|^организац|^учрежден|^оо$|^оу$|^детский сад$"),
        ("number", r"^№|п/п|номер"),
    )
)


def heading_kind(heading: str) -> str:
    """Return what the column holds («inn», «name»); nothing for a heading that says nothing of an organisation."""
    folded = fold(heading)
    return next((name for name, words in _HEADINGS if words.search(folded)), "")
