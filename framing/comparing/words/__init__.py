"""Readings in, words under one form, shared names, sentences to quote out."""
