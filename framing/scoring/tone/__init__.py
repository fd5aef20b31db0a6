"""Two engines of tone over many sentences: for news, and VADER's own."""
