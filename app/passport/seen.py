"""What a form had seen when it was opened: a value changed since then is not overwritten without a word."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.indicators.canonical.values import show_value
from app.indicators.catalogue.views import Catalogue
from app.kernel.dates import short_date
from app.kernel.errors import InvalidInput
from app.passport.marks import origins_of
from app.passport.values.reading import read_values
from app.passport.values.timeline import timelines

_NOTHING = "пусто"


class ChangedMeanwhile(InvalidInput):
    """Values have become others while a form was open; ``now`` holds what stands there, by code («» for none)."""

    def __init__(self, problems: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Keep the sentences, and what a form has seen by having shown them."""
        super().__init__(problems)
        self.now = dict(now)


def refuse_unseen(
    session: Session,
    catalogue: Catalogue,
    school_id: int,
    year: int,
    values: Mapping[str, str | None],
    seen: Mapping[str, str],
) -> None:
    """Refuse to write over values that have become others than the form has shown; one typed alike is no quarrel.

    Raises:
        ChangedMeanwhile: somebody has changed them; a sentence under each code says who and to what.
    """
    here = read_values(session, catalogue, (school_id,), (year,), list(values))[school_id, year]
    now = {
        code: here.get(code, "")
        for code, value in values.items()
        if code in seen and here.get(code, "") not in (seen[code], value or "")
    }
    if not now:
        return
    places = {code: (school_id, year, catalogue.indicator(code).id) for code in now}
    lives = timelines(session, set(places.values()))
    last = {code: states[-1].entry_id for code, place in places.items() if (states := lives[place])}
    origins = origins_of(session, set(last.values()))
    problems: dict[str, str] = {}
    for code, value in now.items():
        indicator, origin = catalogue.indicator(code), origins.get(last.get(code, 0))
        whose = (short_date(origin.at.date()), origin.who) if origin else ()
        change = changed_words(show_value(indicator, seen[code] or None), show_value(indicator, value or None))
        problems[code] = (
            f"Пока форма была открыта, значение изменили: {', '.join(filter(None, (change, *whose)))}. Ничего не "
            "сохранено. Примите новое значение или сохраните ещё раз, чтобы оставить своё."
        )
    raise ChangedMeanwhile(problems, now)


def changed_words(old: str, new: str) -> str:
    """Say what has become of a value: «436 → 440»."""
    return f"{old or _NOTHING} → {new or _NOTHING}"
