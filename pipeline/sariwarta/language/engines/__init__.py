"""The engines behind a profile: spaCy alone, or spaCy and stanza together. Only this room imports torch, and only when asked."""
