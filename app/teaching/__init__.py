"""The teaching office (учебная база): a fictional municipality, made by the same verbs as a person uses."""

from app.teaching.office import make_teaching_office
from app.teaching.printing import print_everything

__all__ = ["make_teaching_office", "print_everything"]
