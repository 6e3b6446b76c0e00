"""School passport on screen."""
