"""Readings in, what texts took from one another out: passages, copies, changed quotations."""
