"""What a page or a figure needs beyond the generic store: one module a question family."""
