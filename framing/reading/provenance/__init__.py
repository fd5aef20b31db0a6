"""A read text in, what it really is out: its kind, whose reporting it carries."""
