"""The catalogue of the passport: sections and indicators as records of the office, completed from shipped files."""
