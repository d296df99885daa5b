"""Indonesian itself: words, abbreviations and sentence ends. Import what is needed from the modules."""
