"""A module a command, or a group of commands: `PLACE`, and what is called as the module."""
