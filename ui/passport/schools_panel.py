"""«Школы»: how full each passport is, what the checks find, when it was changed last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.kernel.columns import Column, Kind, Register, Tone
from app.kernel.database import Database
from app.passport import CompletenessRow, completeness_rows
from ui.kit.actions import Action, button
from ui.parts.desk import Desk
from ui.passport.choices import year_choice
from ui.passport.listing import Listing
from ui.passport.state import TABLES

TITLE = "Паспорта школ"
EMPTY = "Школ пока нет\nЗагрузите школы из реестра в разделе «Школы»: паспорт заводится каждой сам."
