"""Charts: one indicator over years and schools."""
