"""Values of the passport: their canonical forms, how they are written and how they are read."""
