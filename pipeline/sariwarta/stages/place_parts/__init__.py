"""Parts of the places stage, by what is decided: which of namesakes, what a place lies in."""
