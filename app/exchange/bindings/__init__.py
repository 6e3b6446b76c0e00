"""Workbooks of the region: cells bound to indicators once, filled each time after."""
