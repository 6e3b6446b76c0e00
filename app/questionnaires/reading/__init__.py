"""Answers that come back: recognised, read by code, checked, taken or returned with what is wrong."""
