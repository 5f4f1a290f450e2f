"""Visit mode: the walk with the deputy mayor, on the whole window."""
