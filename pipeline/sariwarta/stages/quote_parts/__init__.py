"""Parts of the quotes stage: its rules, the cue verbs, what is spoken, and who speaks."""
