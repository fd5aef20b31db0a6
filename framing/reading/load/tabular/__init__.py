"""Tables as collectors leave them: bytes in; rows, and what their columns mean, out."""
