"""Papers printed from the passports of schools: the passport itself, its parts, reports and summaries."""
