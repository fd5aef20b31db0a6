"""reporting: see ARCHITECTURE.md."""
