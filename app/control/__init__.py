"""Control of execution (контроль исполнения): what, who, by when, from orders, minutes, plans, contracts, letters."""

from app.control.actions import extend_term, mark_done
from app.control.lines import ControlLine, ControlSource, ControlState
from app.control.register import CONTROL, control_lines, pressing
from app.control.waiting import waiting

__all__ = [
    "CONTROL",
    "ControlLine",
    "ControlSource",
    "ControlState",
    "control_lines",
    "extend_term",
    "mark_done",
    "pressing",
    "waiting",
]
