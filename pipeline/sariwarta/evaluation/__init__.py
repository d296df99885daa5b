"""Records and layers against gold: one place for every measure."""
