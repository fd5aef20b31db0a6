"""reporting/formats: see ARCHITECTURE.md."""
