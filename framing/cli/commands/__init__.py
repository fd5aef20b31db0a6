"""A module a command, or a group of commands: `PLACE` and `add_to(app)`."""
