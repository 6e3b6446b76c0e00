"""The PDF renderer: lines, pages, letters."""
