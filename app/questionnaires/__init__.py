"""Questionnaires (опросные листы): made for schools, filled without the program, read back."""
