"""Material in, the items of one exercise out: a module an exercise."""
