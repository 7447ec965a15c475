"""The command line. Modules here load in a blink: whatever is heavy is imported inside the commands."""
