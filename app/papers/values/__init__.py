"""Values: plain words and forms that the papers share, gathered from the records of the office."""
