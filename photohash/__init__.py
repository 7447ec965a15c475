"""photohash names what is in your photos, on your own computer."""

__version__ = "0.1.0"
