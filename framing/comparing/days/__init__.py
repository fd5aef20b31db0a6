"""Readings and what they tell in, the days that their texts date out, and who was first."""
