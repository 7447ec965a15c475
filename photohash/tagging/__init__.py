"""From pixels to scored tags: model bundles, networks and the engine that runs them."""
