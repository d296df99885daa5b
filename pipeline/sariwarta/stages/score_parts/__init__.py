"""What `stages/scores.py` is made of: reading a text as short strings (`tokens`), joining regions and numbers
(`pairing`), finding what is said of many scores at once (`scope`, `ranks`), and checking against the registry."""
