"""What stands on a PDF's pages as lines, and the lines as a text without its furniture."""
