"""comparing: see ARCHITECTURE.md."""
