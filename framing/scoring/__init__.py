"""scoring: see ARCHITECTURE.md."""
