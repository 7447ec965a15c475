"""`python -m photohash`, and the `photohash` command."""

from photohash.cli.main import main

# Decoders in child processes import this module again; they must not run the program.
if __name__ == "__main__":
    main()
