"""People: names and posts in the cases of the Russian language."""

from app.people.cases import (
    Case,
    Name,
    full_name_in_case,
    gender_of,
    name_in_case,
    short_name,
    split_name,
)
from app.people.posts import expand_acting, post_in_case
from models.person import Gender

__all__ = [
    "Case",
    "Gender",
    "Name",
    "expand_acting",
    "full_name_in_case",
    "gender_of",
    "name_in_case",
    "post_in_case",
    "short_name",
    "split_name",
]
