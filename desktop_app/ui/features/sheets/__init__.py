"""Field sheets: the list of papers, and the grid in which one is typed back."""
