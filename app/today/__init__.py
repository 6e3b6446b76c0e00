"""What waits today, gathered from every room."""

from app.today.today import Worklist, worklist

__all__ = ["Worklist", "worklist"]
