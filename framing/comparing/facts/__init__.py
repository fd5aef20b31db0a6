"""Readings in, facts by text out: `coverage_of`, `corroborated`."""
