"""Widgets that know the program but no room: the desk, «Печать», «История», preview, export."""
