"""History of the store's tables. Steps are frozen, literal operations: they import neither `schema` nor `domain`."""
