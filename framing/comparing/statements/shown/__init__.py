"""What of a text's words is shown, and what has been said already."""
