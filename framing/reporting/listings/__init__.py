"""Answers of the smaller commands, for a person or a program."""
