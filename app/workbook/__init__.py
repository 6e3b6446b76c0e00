"""Workbooks as files: reading foreign sheets, patching packages without rewriting them. Knows only the kernel."""
