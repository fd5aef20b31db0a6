"""What every report is made of: blocks, keys, words for numbers, pictures' parts, files."""
