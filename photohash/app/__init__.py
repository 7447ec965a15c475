"""The program as a whole, for the commands and for the window."""

from photohash.app.app import App, Card, absolute
from photohash.app.inspector import PhotoDetails

__all__ = ["App", "Card", "PhotoDetails", "absolute"]
