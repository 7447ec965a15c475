"""The program as a whole, for the commands and for the window."""

from photohash.app.app import App
from photohash.app.inspector import PhotoDetails
from photohash.app.library import absolute
from photohash.app.models import Card

__all__ = ["App", "Card", "PhotoDetails", "absolute"]
