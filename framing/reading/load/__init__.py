"""Files in, documents out: paths, formats, headers, tables. `find_events`, `load_event`."""
