"""Questionnaires on screen."""
