"""Both ends of the exchange behind sealed bytes: what is said becomes a batch, and a batch what was said."""
