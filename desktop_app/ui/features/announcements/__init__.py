"""À faire savoir: what the town says, where and until when."""
