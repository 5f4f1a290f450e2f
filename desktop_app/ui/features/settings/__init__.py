"""Settings of this computer and of the open notebook; help."""
