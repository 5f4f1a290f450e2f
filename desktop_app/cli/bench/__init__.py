"""`carnet bench`: measures, each beside its floor in the same run (the ratio is the result)."""
