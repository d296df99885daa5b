"""Parts of the quotes stage: its rules, the cue verbs, what is spoken, what the newspaper tells itself, names, and who speaks."""
