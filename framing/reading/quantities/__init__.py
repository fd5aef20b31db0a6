"""Sentences in, figures and dates out: what each counts, in which unit."""
