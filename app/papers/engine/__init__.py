"""The engine of papers: texts become documents, documents become pages; it knows nothing of schools and offices."""
