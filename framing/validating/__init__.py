"""validating: see ARCHITECTURE.md."""
