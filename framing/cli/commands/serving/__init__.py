"""Commands that stay until they are stopped."""
