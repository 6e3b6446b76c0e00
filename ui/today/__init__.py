"""«Сегодня» on screen: what waits, the districts beside it, and what can be made."""

from ui.today.page import today_page

__all__ = ["today_page"]
