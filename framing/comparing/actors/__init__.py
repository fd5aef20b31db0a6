"""Readings and profiles in, the event's actors out: how each text names and casts them."""
