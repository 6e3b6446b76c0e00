"""What comes in and goes out, on screen."""
