"""The program as a whole, for the commands and for the window."""

from photohash.app.app import App, Card, absolute

__all__ = ["App", "Card", "absolute"]
