"""The tabs of a document's card, one file each."""
