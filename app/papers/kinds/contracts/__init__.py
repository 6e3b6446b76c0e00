"""Contracts (договоры, соглашения): what each of them is filled with."""
