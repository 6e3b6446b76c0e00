"""The kinds of papers, by the heading under which they stand in menus: what each of them is filled with."""
