"""The exchange, without database or Qt: what travels, how it is sealed, and what is refused (docs/protocol.md)."""
