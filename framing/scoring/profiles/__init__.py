"""A batch in, what is no rate out: answers, functions of a frame, words near actors."""
