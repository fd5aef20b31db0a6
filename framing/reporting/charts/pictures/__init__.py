"""An event in, drawings out: a module a picture, found by its file."""
