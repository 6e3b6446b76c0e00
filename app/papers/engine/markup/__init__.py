"""The markup of a filled text and the document it describes."""
