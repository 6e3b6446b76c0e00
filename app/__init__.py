"""What the office does: every deed and every answer of the program, without a window."""
