"""Rebuilds the model from a weakly labelled corpus. Headless."""
