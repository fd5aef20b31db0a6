"""Commands for coding by hand and what comes of it."""
