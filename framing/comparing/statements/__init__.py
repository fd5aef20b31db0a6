"""What was compared in, sentences about the texts out."""
