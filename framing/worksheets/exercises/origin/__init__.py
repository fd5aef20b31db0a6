"""Exercises on where a text comes from."""
