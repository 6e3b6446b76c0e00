"""The pages of the help: which there are, and the text of each."""

from __future__ import annotations

from app.kernel.resources import resource

TOPICS = (
    "today",
    "schools",
    "passport",
    "districts",
    "contracts",
    "councils",
    "inventory",
    "plans",
    "map",
    "documents",
    "samples",
    "packets",
    "templates",
    "markup",
    "formulas",
    "submissions",
    "exchange",
    "questionnaires",
    "reports",
    "office",
    "keys",
    "console",
)


def topic_text(topic: str) -> str:
    """Return the text of a page; a section without one gets the first."""
    file = resource("help", f"{topic if topic in TOPICS else TOPICS[0]}.md")
    return file.read_text(encoding="utf-8")


def topic_title(topic: str) -> str:
    """Return the heading of a page."""
    return topic_text(topic).splitlines()[0].lstrip("# ").strip()
