"""Random histories of several devices over the very code of the exchange (sync.md, 7)."""
