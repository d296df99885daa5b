"""`python -m sariwarta` is the command `sariwarta`."""

from sariwarta.cli import main

if __name__ == "__main__":
    main()
