"""Kinds of files of codes, a module each: `TITLE`, `fits(path, data)`, `rows(path, data)`."""
