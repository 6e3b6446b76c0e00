"""The office on screen: the first start and the settings."""

from ui.office.first_start import FirstStart

__all__ = ["FirstStart"]
