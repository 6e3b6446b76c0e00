"""The reporting calendar on screen."""
