"""The parts of the entities stage: what a reading is, and what the lexicon sees in a text."""
