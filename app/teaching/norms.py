"""What the teaching schools are paid by the norms: near to the calculation, as it is in life."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.office import npf_norms
from app.passport import FACT, PLAN, calculate_funding
from app.teaching.spreading import Figures

_PLANNED = ("1", "1.02", "0.985", "1.01", "1", "0.99", "1.03")
_PAID = ("0.998", "1", "0.991", "0.996", "1")
"""By turns, of the calculation and of the plan."""
_JOINED = (("4.31.01", "01"), ("4.31.02", "02"), ("4.31.03", "03"))


def pay_by_norms(session: Session, year: int, day: date, figures: Figures, texts: dict[str, Any], seed: int) -> None:
    """Put plan and fact of a school into its figures; a year without norms keeps those it has."""
    values = {code: str(round(figure)) for code, figure in figures.items() if code.startswith("4.0")}
    for code, row in _JOINED:
        values[code] = str(round(figures.get(f"4.32.{row}", 0) + figures.get(f"4.33.{row}", 0)))
    values |= {code: str(texts[code]) for code in ("1.07", "11.21", "11.22") if code in texts}
    expected = calculate_funding(npf_norms(session, year, day), values, year).total
    if expected is None or PLAN not in figures:
        return
    plan = round(expected * Decimal(_PLANNED[(seed + year) % len(_PLANNED)]))
    figures[PLAN] = plan
    figures[FACT] = float(round(plan * Decimal(_PAID[(seed + year) % len(_PAID)]), 2))
