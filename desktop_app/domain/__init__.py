"""Values and rules of the field: standard library only, no disk, clock, network or Qt."""
