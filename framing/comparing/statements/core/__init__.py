"""What all texts of an event have in common."""
