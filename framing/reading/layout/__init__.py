"""A document in, its parts out: paragraphs, what is set aside, sections, sentences."""
