"""A module a format: the endings of its files, how they are read, how they are written."""
