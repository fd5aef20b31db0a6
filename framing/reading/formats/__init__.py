"""reading/formats: see ARCHITECTURE.md."""
