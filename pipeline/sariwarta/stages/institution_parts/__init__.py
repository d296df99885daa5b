"""Parts of the institutions stage, by what is decided: names, brackets, the region of a bare name."""
