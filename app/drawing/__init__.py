"""Drawings (charts, schemes) as vectors: for the PDF directly, for the screen as SVG."""
