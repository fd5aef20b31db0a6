"""Words and their classes, verbs, phrases, quotations: what every rule stands on."""
