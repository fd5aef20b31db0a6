"""Sentences in, who says what out: attributions, their speakers, and voices."""
