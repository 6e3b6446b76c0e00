"""The form of a text in which the program searches and compares."""


def fold(text: str) -> str:
    """Return the text in lower case, with е for ё and single spaces."""
    return " ".join(text.casefold().replace("ё", "е").split())
