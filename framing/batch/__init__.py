"""Many events: from a laptop to a cluster, with the same code and the same bytes."""
