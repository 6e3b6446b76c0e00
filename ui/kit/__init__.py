"""Widgets without a domain: registers, chips, messages, jobs and the look of the program."""
