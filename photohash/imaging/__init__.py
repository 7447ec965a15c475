"""Opening photos: pixels, metadata, thumbnails. Knows no library and no model."""
