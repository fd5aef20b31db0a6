"""Compare how different sources tell the same story."""
