"""The small windows of the room: each asks for one deed."""
