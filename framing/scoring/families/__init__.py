"""A batch in, the scores of one family of measures out: a module a family."""
