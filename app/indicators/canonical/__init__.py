"""Values in their canonical form: figures, shares, dates, choices, tables; read from words and shown in words."""
