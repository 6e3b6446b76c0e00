"""The rooms, each imported when it is first wanted, so that the window stands before most of them have been read."""

from __future__ import annotations


def schools():
    """Return the room."""
    from ui import schools

    return schools


def districts():
    """Return the room."""
    from ui import districts

    return districts


def contracts():
    """Return the room."""
    from ui import contracts

    return contracts


def councils():
    """Return the room."""
    from ui import councils

    return councils


def inventory():
    """Return the room."""
    from ui import inventory

    return inventory


def geography():
    """Return the room."""
    from ui import geography

    return geography


def plans():
    """Return the room."""
    from ui import plans

    return plans


def passport():
    """Return the room."""
    from ui import passport

    return passport


def documents():
    """Return the room."""
    from ui import documents

    return documents


def templates():
    """Return the room."""
    from ui import templates

    return templates


def submissions():
    """Return the room."""
    from ui import submissions

    return submissions


def exchange():
    """Return the room."""
    from ui import exchange

    return exchange


def questionnaires():
    """Return the room."""
    from ui import questionnaires

    return questionnaires


def reports():
    """Return the room."""
    from ui import reports

    return reports


def office():
    """Return the room."""
    from ui import office

    return office
