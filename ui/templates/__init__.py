"""Templates on screen: the texts of all papers, an editor with fields and a live preview, our changes beside theirs."""

from ui.templates.page import templates_page

__all__ = ["templates_page"]
