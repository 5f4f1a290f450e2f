"""The central service: the one other end of every exchange, over a database of its own (sync.md, 6). No window, no notebook."""
