"""Sentences in, named people, places and bodies out, with the parts they play."""
