"""`python -m trainer`, which is what torchrun starts."""

from trainer.cli import main

if __name__ == "__main__":
    main()
