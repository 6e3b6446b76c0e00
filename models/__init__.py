"""The stored vocabulary of the program: one file a notion; the child knows its parent."""
