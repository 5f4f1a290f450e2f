"""Letters and notices: a commitment told on paper, to one person or to a hall."""
