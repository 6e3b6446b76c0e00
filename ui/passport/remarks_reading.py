"""What the checks find, in the words of the window."""

from __future__ import annotations

from collections.abc import Iterable

from app.indicators import Finding, Severity, State
from ui.passport.remarks import Remark


def remarks_from(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """Return what does not hold and nobody has confirmed, errors first."""
    standing = [one for one in findings if one.state is State.FAILED]
    standing.sort(key=lambda one: one.severity is not Severity.ERROR)
    return tuple(
        Remark(one.check, one.sentence, one.advice, one.codes, one.severity is Severity.ERROR) for one in standing
    )
