"""One module a file type: its `SUFFIXES`, and `text_of(data)`, bytes to text."""
